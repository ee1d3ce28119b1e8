/// The names that parameters of the NemID client may have (implementation guidelines §3.1).
///
/// A closed list: as names and values are joined without a separator before they are signed, a free choice of names
/// would let two different sets share one signature.
enum ParameterName: String, CaseIterable, Sendable {
    case clientFlow = "CLIENTFLOW"
    case clientMode = "CLIENTMODE"
    case credentialUpdate = "CREDENTIAL_UPDATE"
    case digestSignature = "DIGEST_SIGNATURE"
    case doNotShowCancel = "DO_NOT_SHOW_CANCEL"
    case enableAwaitingAppApprovalEvent = "ENABLE_AWAITING_APP_APPROVAL_EVENT"
    case language = "LANGUAGE"
    case origin = "ORIGIN"
    case paramsDigest = "PARAMS_DIGEST"
    case preventOTPCard = "PREVENT_OTP_CARD"
    case rememberUserID = "REMEMBER_USERID"
    case rememberUserIDInitialStatus = "REMEMBER_USERID_INITIAL_STATUS"
    case signProperties = "SIGN_PROPERTIES"
    case signText = "SIGNTEXT"
    case signTextFormat = "SIGNTEXT_FORMAT"
    case signTextMonospaceFont = "SIGNTEXT_MONOSPACEFONT"
    case signTextRemoteHash = "SIGNTEXT_REMOTE_HASH"
    case signTextTransformation = "SIGNTEXT_TRANSFORMATION"
    case signTextTransformationID = "SIGNTEXT_TRANSFORMATION_ID"
    case signTextURI = "SIGNTEXT_URI"
    case spCert = "SP_CERT"
    case suppressPushToDevice = "SUPPRESS_PUSH_TO_DEVICE"
    case timestamp = "TIMESTAMP"
    case transactionContext = "TRANSACTION_CONTEXT"

    /// The place among all names of the one that this is in any letter case, see ``sorted``.
    static func rank(ofName name: String) -> Int? { ranks[name] ?? ranks[name.lowercasedASCII] }

    /// All names, folded to lower case and sorted octet by octet.
    ///
    /// There '_' sorts before letters, as in the provider's own generator; folded to upper case SIGNTEXT would come before
    /// SIGN_PROPERTIES.
    static let sorted = allCases.sorted {
        $0.rawValue.lowercasedASCII.utf8.lexicographicallyPrecedes($1.rawValue.lowercasedASCII.utf8)
    }

    /// The places of the names as they are sent, and in lower case.
    private static let ranks = Dictionary(
        sorted.enumerated().flatMap { [($1.rawValue, $0), ($1.rawValue.lowercasedASCII, $0)] },
        uniquingKeysWith: { first, _ in first }
    )
}
