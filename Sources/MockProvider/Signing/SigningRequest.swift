/// What a signing is about, as far as it is known.
package enum SigningRequest: Sendable, Hashable {
    /// The document has been judged and can be shown.
    case ready(SignDocument)
    /// The page has to fetch the document first.
    case remote(RemoteDocument)

    /// The document; nil as long as it is not there.
    package var document: SignDocument? {
        switch self {
        case .ready(let document): document
        case .remote: nil
        }
    }

    /// The document to fetch; nil where there is none, or it has been fetched.
    package var remote: RemoteDocument? {
        switch self {
        case .ready: nil
        case .remote(let remote): remote
        }
    }
}
