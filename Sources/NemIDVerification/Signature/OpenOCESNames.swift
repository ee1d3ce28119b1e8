/// Names of the format that wraps the signature.
enum OpenOCESNames {
    static let namespace: StaticString = "http://www.openoces.org/2006/07/signature#"
    static let version: StaticString = "0.1"

    /// Names of signature properties, as looked up ignoring the case of ASCII letters.
    enum Property {
        static let requestIssuer = "RequestIssuer"
        static let olderRequestIssuer = "logonto"
        static let timestamp = "TimeStamp"
        static let action = "action"
        static let challenge = "challenge"
        static let signText = "signtext"
        static let rememberUserIDToken = "rememberUseridToken"
        static let identityAssuranceLevel = "identityAssuranceLevel"
    }
}
