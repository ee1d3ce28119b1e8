/// A key file (*nøglefil*): a certificate of an employee (MOCES) or a company (VOCES) and its key, under a password.
public struct KeyFile: Sendable, Hashable, Identifiable {
    /// Whose it is.
    public enum Kind: String, Sendable, Hashable {
        /// An employee's.
        case employee
        /// A company's.
        case company
    }

    /// The user id of the place of work; `company/` and the id of the company for a company's.
    public let id: String
    /// Whose it is.
    public let kind: Kind
    /// The name in the certificate.
    public let holder: String
    /// The company.
    public let company: String
    /// What opens it; letter case matters.
    public let password: String
}
