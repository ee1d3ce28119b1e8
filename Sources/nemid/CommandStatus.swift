/// What the process ends with.
enum CommandStatus: Int32, Sendable {
    case accepted = 0
    /// Rejected, or ended by the identity provider.
    case rejected = 1
    case undecided = 2
    /// The arguments make no sense.
    case usage = 64
    /// A named file cannot be read.
    case noInput = 66
    /// The verdict could not be written.
    case writeFailure = 74
    /// Roots, issuers or policies that cannot be configured.
    case configuration = 78
}
