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

extension Browser {
    /// Types into whatever has the focus, as a keyboard does.
    func typeWhereTheFocusIs(_ text: String) throws {
        try type(text, into: ":focus")
    }

    /// Waits until the element of that selector has that text in it, shown or not.
    func wait(for selector: String, toHold text: String) throws {
        try wait(for: "\(selector) to hold \(text)") {
            try find(selector).property("textContent").string == text
        }
    }
}
