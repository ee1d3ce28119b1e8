public import NemIDVerification

extension NemIDError {
    /// What went wrong.
    ///
    /// An open set: later versions add codes, never rename one and never give one a second meaning. The codes of the
    /// verifier (``RejectionCode``) appear under their own names, for example `signature` or `crlStale`; those below
    /// are this module's. A code may be refined by a dotted suffix; ``isKind(of:)`` looks past it.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The stable name, as it stands in logs and in the documentation.
        public let rawValue: String

        package init(_ rawValue: String) { self.rawValue = rawValue }

        /// The stable name.
        public var description: String { rawValue }

        /// Whether this is `other` or a refinement of it: `parameter.origin` is a kind of `parameter`.
        public func isKind(of other: Self) -> Bool {
            self == other || rawValue.hasPrefix(other.rawValue + ".")
        }
    }
}

// MARK: - Setting up

extension NemIDError.Code {
    /// The configuration contradicts itself or cannot work; the reason lists every problem found.
    public static let configuration = Self("configuration")

    /// Key or certificate of the service provider could not be read.
    public static let credential = Self("credential")

    /// The passphrase does not open the service provider's key.
    public static let credentialPassphrase = Self("credential.passphrase")

    /// The PKCS#12 file is encrypted in a way that OpenSSL 3 no longer reads (RC2-40).
    public static let credentialLegacyPKCS12 = Self("credential.legacyPKCS12")

    /// The private key does not belong to the certificate.
    public static let credentialMismatch = Self("credential.mismatch")
}

// MARK: - Starting a login

extension NemIDError.Code {
    /// A login parameter breaks a rule of the protocol; always refined by the parameter.
    public static let parameter = Self("parameter")

    /// The origin is not `scheme://host[:port]`.
    public static let parameterOrigin = Self("parameter.origin")

    /// The text for the code app is empty, too long, or holds control characters.
    public static let parameterTransactionContext = Self("parameter.transactionContext")

    /// A signature property has a name or value that the protocol cannot carry, or is given twice.
    public static let parameterSignProperties = Self("parameter.signProperties")

    /// The document to sign is empty, too long, or not of its format.
    public static let parameterSignText = Self("parameter.signText")

    /// The frame is smaller than the client needs.
    public static let parameterFrame = Self("parameter.frame")

    /// A parameter that the chosen client mode does not know.
    public static let parameterMode = Self("parameter.mode")

    /// The path, script or hidden fields for the page do not suit.
    public static let parameterPage = Self("parameter.page")

    /// A parameter name outside the protocol's list, or two names that differ by case only.
    public static let parameterName = Self("parameter.name")

    /// The random source failed or gave too few octets.
    public static let random = Self("random")

    /// An operation of the cryptographic library failed; nothing the caller did.
    public static let internalFailure = Self("internalFailure")
}

// MARK: - Asking for a CPR number

extension NemIDError.Code {
    /// A question to the PID-CPR service has a service id or an id that it cannot carry.
    public static let parameterPIDService = Self("parameter.pidService")

    /// What came back is no reply of the PID-CPR service, or one that contradicts itself.
    public static let pidServiceReply = Self("pidService.reply")

    /// The PID-CPR service cannot be reached, answers too late, or hangs up.
    public static let pidServiceConnection = Self("pidService.connection")

    /// The certificate of the PID-CPR service is not trusted, is another host's, or is not valid now.
    public static let pidServiceServerCertificate = Self("pidService.serverCertificate")

    /// The PID-CPR service refuses the service provider's certificate.
    public static let pidServiceClientCertificate = Self("pidService.clientCertificate")

    /// The PID-CPR service answered with a SOAP fault.
    public static let pidServiceFault = Self("pidService.fault")

    /// What came back is no reply of the RID-CPR service.
    public static let ridServiceReply = Self("ridService.reply")

    /// The RID-CPR service cannot be reached, answers too late, or hangs up.
    public static let ridServiceConnection = Self("ridService.connection")

    /// The certificate of the RID-CPR service is not trusted, is another host's, or is not valid now.
    public static let ridServiceServerCertificate = Self("ridService.serverCertificate")

    /// The RID-CPR service refuses the service provider's certificate.
    public static let ridServiceClientCertificate = Self("ridService.clientCertificate")

    /// The RID-CPR service answered with a SOAP fault, which is all that it says when it does not answer.
    public static let ridServiceFault = Self("ridService.fault")

    /// The reply speaks of another PID, number or id than was asked about.
    public static let pidServiceMixUp = Self("pidService.mixUp")
}

// MARK: - Completing a login

extension NemIDError.Code {
    /// The answer does not belong to a login that is waiting for it, or was used before.
    ///
    /// The verifier's code, when the answer bears another challenge; the refinements below are this module's.
    public static let challenge = Self(.challenge)

    /// There is no pending login to complete, or it could not be read.
    public static let challengeNotPending = Self("challenge.notPending")

    /// The pending login is older than its life.
    public static let challengeExpired = Self("challenge.expired")

    /// The pending login was completed before, successfully or not.
    public static let challengeSpent = Self("challenge.spent")

    /// The pending login began in another browser session, or in another environment.
    public static let challengeOtherSession = Self("challenge.otherSession")

    /// The very same answer was accepted before.
    public static let challengeAnswerReplayed = Self("challenge.answerReplayed")

    /// The text under the signature is not the one asked for, or the user was not shown it.
    public static let signedText = Self("signedText")

    /// The replay guard could not decide (full, or its store is unreachable); the login is refused.
    public static let replayGuard = Self("replayGuard")

    /// The code of the verifier's rejection.
    public init(_ rejection: RejectionCode) {
        self.init(rejection.name)
    }

    /// The verifier's code, if this is one: also for the refinements of `challenge`.
    public var rejection: RejectionCode? { RejectionCode(rawValue) }

    /// Whether everything but revocation held, and revocation could not be established.
    ///
    /// No more a login than any other refusal; better evidence may decide it.
    public var isUndecided: Bool { rejection?.isUndecided ?? false }
}
