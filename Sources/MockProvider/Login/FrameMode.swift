/// How the login frame looks; the address alone decides (guide §3.1).
package enum FrameMode: String, Sendable, Hashable {
    /// Limited: fills the frame, whatever its size.
    case limited = "lmt"
    /// Standard: laid out for 500 × 450.
    case standard = "std"
    /// Headless: shows nothing, for a session that is resumed (config §2.5).
    case background
}
