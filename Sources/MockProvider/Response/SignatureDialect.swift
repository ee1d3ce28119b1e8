/// How the two clients of the scheme name the parts of a response.
package enum SignatureDialect: Sendable, Hashable {
    /// The client with one-time codes.
    case javaScript
    /// The client with key files, which came from another program.
    case codeFile

    /// The `Id` of the signature.
    var signatureID: String {
        switch self {
        case .javaScript: "signature"
        case .codeFile: "OpensignSignature"
        }
    }

    /// The `Target` of each property.
    var target: String {
        switch self {
        case .javaScript: signatureID
        case .codeFile: "#" + signatureID
        }
    }
}
