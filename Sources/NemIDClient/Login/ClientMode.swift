/// The two shapes of the NemID client (implementation guidelines §3.4).
///
/// The launcher's address selects the mode; there is no parameter for it.
public enum ClientMode: String, Sendable, Hashable, CaseIterable, Codable {
    /// Fills the frame, large controls, fit for phones. Recommended everywhere.
    case limited = "lmt"

    /// Fixed layout that needs 500 × 450 pixels.
    case standard = "std"
}
