/// Which client wrote the document, told by the `Id` of its signature.
public enum ClientDialect: String, Sendable, Hashable {
    /// The JavaScript client (`signature`): user id, password and key card or app.
    case javaScript
    /// The key-file client (`OpensignSignature`). It signs no time stamp.
    case codeFile
    /// Neither of the two known.
    case other
}

extension ClientDialect {
    init(signatureID: String?) {
        switch signatureID {
        case "signature": self = .javaScript
        case "OpensignSignature": self = .codeFile
        default: self = .other
        }
    }
}
