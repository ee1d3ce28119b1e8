/// Whether the client offers to remember the user id on this browser.
///
/// Parameters `REMEMBER_USERID` and `REMEMBER_USERID_INITIAL_STATUS` (implementation guidelines §3.1, §8).
public enum RememberUserID: Sendable, Hashable {
    /// No such box.
    case off

    /// The box is there, nothing is filled in. `ticked` is its first state; the standard mode ignores it.
    case offered(ticked: Bool)

    /// The user id behind `token` is filled in, the box is there.
    ///
    /// A token that the provider no longer knows does no harm: nothing is filled in.
    case remembered(RememberUserIDToken, ticked: Bool = true)
}
