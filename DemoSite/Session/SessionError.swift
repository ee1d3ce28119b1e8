/// Why a session could not be made.
enum SessionError: Error, Hashable {
    /// The random source gave too few bytes.
    case randomSource
}
