import NemIDTestSupport

extension Browser {
    /// How many pixels of the login frame's screen lie outside it: to the right, below.
    var hiddenPartOfScreen: [Double] {
        get throws {
            let script = """
                const screen = document.getElementById("screen")
                return [screen.scrollWidth - screen.clientWidth, screen.scrollHeight - screen.clientHeight]
                """
            return try (execute(script).array ?? []).compactMap(\.number)
        }
    }
}
