/// A login under way in a browser.
package struct LoginSession: Sendable, Hashable {
    package var login: CheckedLogin
    package let mode: FrameMode
    package var machine: LoginStateMachine

    package init(login: CheckedLogin, mode: FrameMode, machine: LoginStateMachine) {
        self.login = login
        self.mode = mode
        self.machine = machine
    }

    /// Octets that its document takes.
    var weight: Int { login.signing?.document?.weight ?? 0 }
}
