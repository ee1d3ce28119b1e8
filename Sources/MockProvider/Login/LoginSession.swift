/// A login under way in a browser.
package struct LoginSession: Sendable, Hashable {
    package let login: CheckedLogin
    package let mode: FrameMode
    package var machine: LoginStateMachine
}
