import NemIDCrypto

/// What a test person is made from: whatever is left open comes from the seed and the id alone, so that nobody else's
/// numbers change when one person more is made.
struct PersonRecipe: Sendable {
    enum Birth: Sendable {
        case number(InventedCPRNumber)
        case date(day: Int, month: Int, year: Int)
    }

    struct Employment: Sendable {
        let company: String
        let cvr: InventedCVRNumber
        /// Nil for one from the seed.
        var rid: String?
        let userID: String
        var isLinkedToCPR = true
    }

    let id: String
    var name: String?
    var purpose: LocalizedText?
    let birth: Birth
    var furtherUserIDs: [String] = []
    var password: String?
    var isPseudonym = false
    var employments: [Employment] = []
    var state = NemIDState.active
    var habit: Habit?
    var repeatsState = false
    var acceptsCPRNumber = true

    /// The person that `seed` makes of it.
    ///
    /// - Parameters:
    ///   - seed: of the provider.
    ///   - time: decides who is from 15 to 17 years old, which the certificate says.
    /// - Returns: the person.
    func person(seed: UInt64, at time: CivilTime) -> TestPerson {
        var generator = SeededGenerator(seed: seed, label: "person/" + id)
        let places = employments.map { employment in
            TestPerson.Employment(
                company: employment.company,
                cvr: employment.cvr,
                rid: Self.rid(employment.rid, &generator),
                userID: employment.userID,
                isLinkedToCPR: employment.isLinkedToCPR
            )
        }
        let nemIDNumber = String(1 + generator.next(below: 9)) + generator.digits(8)
        let cpr = Self.cpr(birth, &generator)
        let identity: TestPerson.Identity =
            places.isEmpty
            ? .citizen(
                pid: "9208-2002-2-" + generator.digits(12),
                isPseudonym: isPseudonym,
                isYouth: Self.youth.contains(cpr.age(at: time))
            ) : .employee(places)
        let userIDs = (places.isEmpty ? [id] : places.map(\.userID)) + furtherUserIDs
        return TestPerson(
            id: id,
            name: name ?? InventedWords.name(seed: seed, id: id),
            purpose: purpose ?? Self.madeHere,
            userIDs: userIDs,
            password: password ?? InventedWords.password(seed: seed, id: id),
            nemIDNumber: nemIDNumber,
            cpr: cpr,
            identity: identity,
            state: state,
            habit: habit,
            repeatsState: repeatsState,
            acceptsCPRNumber: acceptsCPRNumber
        )
    }

    /// Years of age at which a certificate says so.
    static let youth = 15...17

    private static let madeHere = LocalizedText(danish: "Oprettet til en test.", english: "Made for a test.")

    /// Eight digits, the first not zero.
    private static func rid(_ chosen: String?, _ generator: inout SeededGenerator) -> String {
        // The digits are drawn in either case: those after them must not depend on the choice.
        let drawn = String(1 + generator.next(below: 9)) + generator.digits(7)
        return chosen ?? drawn
    }

    private static func cpr(_ birth: Birth, _ generator: inout SeededGenerator) -> InventedCPRNumber {
        switch birth {
        case .number(let number): number
        case .date(let day, let month, let year): InventedCPRNumber(born: (day, month, year), &generator)
        }
    }
}
