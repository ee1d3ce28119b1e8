/// Names of the format that wraps the signature.
enum OpenOCESNames {
    static let namespace: StaticString = "http://www.openoces.org/2006/07/signature#"
    static let version: StaticString = "0.1"

    /// Names of signature properties, as looked up ignoring the case of ASCII letters.
    enum Property {
        static let requestIssuer: StaticString = "RequestIssuer"
        static let olderRequestIssuer: StaticString = "logonto"
        static let timestamp: StaticString = "TimeStamp"
        static let action: StaticString = "action"
        static let challenge: StaticString = "challenge"
        static let signText: StaticString = "signtext"
        static let rememberUserIDToken: StaticString = "rememberUseridToken"
        static let identityAssuranceLevel: StaticString = "identityAssuranceLevel"
    }
}
