/// Why there is no verdict: nothing is written to standard output then.
struct CommandError: Error, Sendable, Hashable {
    let status: CommandStatus
    /// One line for people.
    let message: String

    static func usage(_ message: String) -> CommandError { CommandError(status: .usage, message: message) }
}
