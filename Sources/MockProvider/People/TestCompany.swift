/// An invented company, known to the provider from the start, with a key file.
public struct TestCompany: Sendable, Hashable, Identifiable {
    /// The name of the company in the control interface.
    public let id: String
    /// The name in certificates.
    public let name: String
    /// Eight digits, the first of them 9.
    public let cvr: String
    /// What opens its key file.
    public let password: String
    /// Of its certificate (VOCES): `active`, `revoked` or `expired`.
    public let state: NemIDState

    private init(_ id: String, _ name: String, place: Int, password: String, state: NemIDState = .active) {
        self.id = id
        self.name = name
        cvr = InventedCVRNumber(place: place).digits
        self.password = password
        self.state = state
    }

    /// All of them, in the order of their numbers.
    public static let all = [eksempel, testsmedjen, proeveland]

    static let eksempel = TestCompany("eksempel", "Eksempel A/S", place: 1, password: "Virksomhed1")
    static let testsmedjen = TestCompany(
        "testsmedjen",
        "Testsmedjen ApS",
        place: 2,
        password: "Virksomhed2",
        state: .revoked
    )
    static let proeveland = TestCompany(
        "proeveland-software",
        "Prøveland Software IVS",
        place: 3,
        password: "Virksomhed3",
        state: .expired
    )

    private static let use = "Nøglefil"

    /// The common name in the certificate.
    var certificateName: String { "\(name) - \(Self.use)" }

    /// What stands in the certificate.
    func profile(seed: UInt64) -> EndUserProfile {
        var generator = SeededGenerator(seed: seed, label: "company/" + id)
        return .company(
            name,
            cvr: cvr,
            uid: String(1 + generator.next(below: 9)) + generator.digits(7),
            description: Self.use
        )
    }
}
