/// What a set of parameters of the key-file client asks for, after every check.
struct CheckedCodeFileLogin: Sendable, Hashable {
    /// As the relying party calls itself; shown, and signed as `RequestIssuer`.
    let requestIssuer: String
    /// The enrolled name of the relying party.
    let friendlyName: String
    let language: Language
    let signProperties: SignProperties?
    let filter: DistinguishedNameFilter
}
