/// What a login shall look like: every optional parameter of the NemID client as a type.
///
/// The rest – certificate, time stamp, challenge, digest and signature – is made by ``RelyingParty/beginLogin(_:)``,
/// which also checks the combination. What is signed beyond a login is a ``SignText``.
public struct LoginRequest: Sendable, Hashable {
    /// The origin of the page that holds the frame (parameter `ORIGIN`); always sent.
    public var origin: WebOrigin

    /// The client's language (`LANGUAGE`).
    public var language: ClientLanguage

    /// The client's shape; part of the launcher's address.
    public var mode: ClientMode

    /// The frame's size; nil for the size recommended for the mode.
    public var frameSize: FrameSize?

    /// Whether the user id may be remembered (`REMEMBER_USERID`, `REMEMBER_USERID_INITIAL_STATUS`).
    public var rememberUserID: RememberUserID = .off

    /// Hides the button "cancel" on the first screen (`DO_NOT_SHOW_CANCEL`); standard mode only.
    public var hidesCancelButton = false

    /// Asks the user to change something (`CREDENTIAL_UPDATE`).
    public var credentialUpdate: CredentialUpdate?

    /// Refuses the code card as second factor (`PREVENT_OTP_CARD`); who has nothing else ends with `AUTH019`.
    public var preventsCodeCard = false

    /// Sends no push message to the phone (`SUPPRESS_PUSH_TO_DEVICE`): the code app fetches the request itself.
    public var suppressesPush = false

    /// Tells the page when the code app has been asked (`ENABLE_AWAITING_APP_APPROVAL_EVENT`).
    ///
    /// The script then raises the event `nemid:awaitingappapproval` on the frame.
    public var announcesAppApproval = false

    /// What the code app shows (`TRANSACTION_CONTEXT`).
    public var transactionContext: TransactionContext?

    /// Further properties for the user to sign, beside the challenge (`SIGN_PROPERTIES`).
    ///
    /// Their names differ, whatever the letter case.
    public var signProperties: [SignProperty] = []

    /// How the time of the request is written (`TIMESTAMP`).
    public var timestampFormat: TimestampFormat = .epochMilliseconds

    /// A text that names the browser's session, for sites that do not keep the pending login in that session itself.
    ///
    /// The same text must come with ``LoginCallback/sessionBinding``. Only its SHA-256 is stored.
    public var sessionBinding: String?

    /// A login in the page at `origin`.
    public init(origin: WebOrigin, language: ClientLanguage = .danish, mode: ClientMode = .limited) {
        self.origin = origin
        self.language = language
        self.mode = mode
    }

    /// A login in the page at `origin`, written `https://host[:port]`.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterOrigin``; see ``WebOrigin/init(_:)``.
    public init(origin: String, language: ClientLanguage = .danish, mode: ClientMode = .limited) throws(NemIDError) {
        self.init(origin: try WebOrigin(origin), language: language, mode: mode)
    }
}
