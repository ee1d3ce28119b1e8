/// Who sends letters.
///
/// All of them are invented.
enum Sender: String, Sendable, Hashable, CaseIterable {
    case postkassen = "Postkassen"
    case municipality = "Prøvekøbing Kommune"
    case taxOffice = "Skattekontoret Prøveland"
    case bank = "Prøvebanken"
    case insurer = "Tryggesen Forsikring"
    case hospital = "Prøvekøbing Sygehus"

    var name: String { rawValue }

    /// The letters in the round mark beside the sender's name.
    var initials: String {
        switch self {
        case .postkassen: "P"
        case .municipality: "PK"
        case .taxOffice: "SP"
        case .bank: "PB"
        case .insurer: "TF"
        case .hospital: "PS"
        }
    }

    /// Chooses the colour of the mark in the style sheet.
    var styleClass: String {
        switch self {
        case .postkassen: "afsender-post"
        case .municipality: "afsender-kommune"
        case .taxOffice: "afsender-skat"
        case .bank: "afsender-bank"
        case .insurer: "afsender-forsikring"
        case .hospital: "afsender-sygehus"
        }
    }
}
