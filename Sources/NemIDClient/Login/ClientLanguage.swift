/// The language of the NemID client, and of the texts for users.
///
/// Parameter `LANGUAGE` (implementation guidelines §3.1).
public enum ClientLanguage: String, Sendable, Hashable, CaseIterable, Codable {
    /// Danish, the protocol's default.
    case danish = "da"

    /// English.
    case english = "en"

    /// Greenlandic. The client speaks it; the texts of ``ClientStatus`` fall back to Danish.
    case greenlandic = "kl"

    /// The value as sent.
    var parameterValue: String {
        switch self {
        case .danish: "DA"
        case .english: "EN"
        case .greenlandic: "KL"
        }
    }
}
