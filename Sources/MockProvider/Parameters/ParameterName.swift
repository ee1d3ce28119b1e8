/// The parameters that this provider looks at (guide §3.1).
///
/// Every other name is accepted, covered by the digest, and ignored.
package enum ParameterName: String, Sendable {
    case clientFlow = "CLIENTFLOW"
    case timestamp = "TIMESTAMP"
    case serviceProviderCertificate = "SP_CERT"
    case digest = "PARAMS_DIGEST"
    case digestSignature = "DIGEST_SIGNATURE"
    case origin = "ORIGIN"
    case language = "LANGUAGE"
    case doNotShowCancel = "DO_NOT_SHOW_CANCEL"
    case preventKeyCard = "PREVENT_OTP_CARD"
    case credentialUpdate = "CREDENTIAL_UPDATE"
    case suppressPush = "SUPPRESS_PUSH_TO_DEVICE"
    case announceAppApproval = "ENABLE_AWAITING_APP_APPROVAL_EVENT"
    case rememberUserID = "REMEMBER_USERID"
    case rememberInitially = "REMEMBER_USERID_INITIAL_STATUS"
    case signProperties = "SIGN_PROPERTIES"
    case transactionContext = "TRANSACTION_CONTEXT"
    case signText = "SIGNTEXT"
    case signTextFormat = "SIGNTEXT_FORMAT"
    case signTextMonospaceFont = "SIGNTEXT_MONOSPACEFONT"
    case signTextTransformation = "SIGNTEXT_TRANSFORMATION"
    case signTextTransformationID = "SIGNTEXT_TRANSFORMATION_ID"
    case signTextURI = "SIGNTEXT_URI"
    case signTextRemoteHash = "SIGNTEXT_REMOTE_HASH"

    /// Those that every login must have.
    package static let mandatory: [ParameterName] = [
        .clientFlow, .timestamp, .serviceProviderCertificate, .digest, .digestSignature,
    ]
}
