/// The objects of a response that references cover.
enum SignedObject: String, Sendable, Hashable {
    /// The one that holds the signature properties.
    case properties = "ToBeSigned"
    /// The one that holds a signed document, in some signing responses.
    case text = "signText"

    /// Its `Id`.
    var id: StaticString {
        switch self {
        case .properties: "ToBeSigned"
        case .text: "signText"
        }
    }

    /// The `URI` of the reference that covers it.
    var uri: StaticString {
        switch self {
        case .properties: "#ToBeSigned"
        case .text: "#signText"
        }
    }
}
