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

    /// The name in any letter case.
    init?(anyCase name: String) {
        guard let known = Self.byName[name] ?? Self.byLowercase[name.lowercasedASCII] else { return nil }
        self = known
    }

    /// The place among all names, folded to lower case and sorted octet by octet.
    var rank: Int { Self.ranks[self] ?? 0 }

    private static let byName = Dictionary(
        allCases.map { ($0.rawValue, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    private static let ranks: [ParameterName: Int] = {
        let sorted = allCases.sorted {
            $0.rawValue.lowercasedASCII.utf8.lexicographicallyPrecedes($1.rawValue.lowercasedASCII.utf8)
        }
        return Dictionary(zip(sorted, sorted.indices), uniquingKeysWith: { first, _ in first })
    }()

    private static let byLowercase = Dictionary(
        allCases.map { ($0.rawValue.lowercasedASCII, $0) },
        uniquingKeysWith: { first, _ in first }
    )
}
