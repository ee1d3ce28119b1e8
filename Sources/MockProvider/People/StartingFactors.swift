/// The second factors that people have from the start, where they have others than a key card.
struct StartingFactors: Sendable, Hashable {
    var hasKeyCard = true
    var phones: [String] = []
    var hasToken = false
    var hasVoice = false

    /// Every app that is there from the start has this PIN.
    static let pin = "2468"

    /// The factors of a person, by the id (names of the test people).
    static func of(_ person: TestPerson.ID) -> StartingFactors {
        switch person {
        case "hans": StartingFactors(hasKeyCard: false, phones: ["Telefon", "Tablet", "Arbejdstelefon"])
        case "gerda": StartingFactors(hasVoice: true)
        default: StartingFactors()
        }
    }
}
