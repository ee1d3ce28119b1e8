/// A program that cannot start as it was asked to.
struct StartError: Error, Hashable {
    let reason: String

    init(reason: String) {
        self.reason = reason
    }

    /// A port that cannot be had: in use, or not allowed; `cause` says which.
    init(port: UInt16, option: String, cause: String) {
        reason = """
            Port \(port) kan ikke bruges. Luk det program, der har den, eller vælg en fri port med \(option) 0.
            Port \(port) cannot be used. Stop the program that has it, or take a free port with \(option) 0.
            (\(cause))
            """
    }
}
