/// An invented company, known to the provider from the start.
public struct TestCompany: Sendable, Hashable, Identifiable {
    /// The name of the company in the control interface.
    public let id: String
    /// The name in certificates.
    public let name: String
    /// Eight digits, the first of them 9.
    public let cvr: String

    private init(_ id: String, _ name: String, place: Int) {
        self.id = id
        self.name = name
        cvr = InventedCVRNumber(place: place).digits
    }

    /// All of them.
    public static let all = [eksempel, testsmedjen, proeveland]

    static let eksempel = TestCompany("eksempel", "Eksempel A/S", place: 1)
    static let testsmedjen = TestCompany("testsmedjen", "Testsmedjen ApS", place: 2)
    static let proeveland = TestCompany("proeveland-software", "Prøveland Software IVS", place: 3)
}
