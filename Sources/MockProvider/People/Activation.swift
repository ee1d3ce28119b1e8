/// Whether a NemID can be used.
package enum Activation: Sendable, Hashable {
    case active
    /// A temporary password has been ordered; nothing but that one is taken, and the person then chooses a password.
    case waiting(TemporaryPassword)
    /// The temporary password has been used, and the activation was not finished: another must be ordered.
    case spent
}
