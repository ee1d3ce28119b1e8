import FoundationEssentials
import NemIDCrypto

/// The checks that the real client and its server made of a set of parameters, in their order (guide §3.1, §3.2).
struct ParameterCheck: Sendable {
    let serviceProviders: ServiceProviderRegistry
    /// Says which certificates are revoked.
    let issuer: Issuer
    let now: Date

    /// Seconds that `TIMESTAMP` may lie before or after the provider's clock, that many included.
    static let timeWindow: Double = 180
    /// The longest `TRANSACTION_CONTEXT`, in characters after base64 is undone.
    static let maximumContext = 100

    /// Makes all checks.
    ///
    /// - Parameters:
    ///   - parameters: as they came.
    ///   - origin: of the page that sent the parameters; nil where no browser is at work, which leaves `ORIGIN` unjudged.
    /// - Returns: what the parameters ask for.
    /// - Throws: the code that the login ends with.
    func login(_ parameters: ClientParameters, from origin: String?) throws(LoginRefusal) -> CheckedLogin {
        try checkMandatory(parameters)
        try checkDigest(parameters)
        try checkOrigin(parameters, from: origin)
        let certificate = try certificate(parameters)
        try checkSignature(parameters, by: certificate)
        let friendlyName = try serviceProviders.friendlyName(of: certificate, at: now, issuer: issuer)
        let timeStamp = try timeStamp(parameters)
        let context = try context(parameters)
        let isSigning = try checkFlow(parameters)
        return CheckedLogin(
            serviceProvider: Self.owner(of: certificate),
            friendlyName: friendlyName,
            language: Language(parameter: parameters[.language]),
            timeStamp: timeStamp,
            signProperties: try signProperties(parameters),
            hidesCancel: parameters.has(.doNotShowCancel, "TRUE"),
            wishes: LoginWishes(
                preventsKeyCard: parameters.has(.preventKeyCard, "TRUE"),
                suppressesPush: parameters.has(.suppressPush, "TRUE"),
                announcesAppApproval: parameters.has(.announceAppApproval, "TRUE"),
                appText: context ?? FrameText.appText(parameters, friendlyName: friendlyName),
                credentialUpdate: parameters[.credentialUpdate].flatMap { CredentialUpdate(rawValue: $0.uppercased()) }
            ),
            remember: parameters[.rememberUserID].map {
                RememberOffer(token: $0, isTicked: !parameters.has(.rememberInitially, "FALSE"))
            },
            signing: isSigning ? try SignTextCheck(parameters: parameters).signing() : nil
        )
    }

    /// The same for all certificates of one relying party.
    private static func owner(of certificate: Certificate) -> String {
        let serialNumber = DistinguishedName.AttributeType.serialNumber
        return certificate.subject.attributes(serialNumber).first?.text ?? Hex.lower(certificate.sha256)
    }

    func checkMandatory(_ parameters: ClientParameters) throws(LoginRefusal) {
        for name in ParameterName.mandatory where parameters[name] == nil {
            throw LoginRefusal(.srv002, "\(name.rawValue) is missing")
        }
    }

    func checkOrigin(_ parameters: ClientParameters, from origin: String?) throws(LoginRefusal) {
        guard let origin, let expected = parameters[.origin], expected != origin else { return }
        throw LoginRefusal(
            .app007,
            "the page that sent the parameters has the origin \(origin), but ORIGIN says \(expected)"
        )
    }

    func checkDigest(_ parameters: ClientParameters) throws(LoginRefusal) {
        let digest = try Self.guarded { () throws(CryptoError) in
            try Digest.sha256.hash(Array(parameters.normalized.utf8))
        }
        guard parameters[.digest] == Base64.encode(digest) else {
            throw LoginRefusal(
                .app001,
                "PARAMS_DIGEST is not the digest of these parameters: check names, values and the order they are joined in"
            )
        }
    }

    func certificate(_ parameters: ClientParameters) throws(LoginRefusal) -> Certificate {
        guard let der = Base64.decode((parameters[.serviceProviderCertificate] ?? "").utf8),
            let certificate = try? Certificate(der: der)
        else { throw LoginRefusal(.srv002, "SP_CERT is not base64, on one line, of one certificate in DER") }
        return certificate
    }

    func checkSignature(_ parameters: ClientParameters, by certificate: Certificate) throws(LoginRefusal) {
        guard let signature = Base64.decode((parameters[.digestSignature] ?? "").utf8),
            certificate.publicKey.verify(signature, over: Array(parameters.normalized.utf8))
        else {
            throw LoginRefusal(
                .srv001,
                "DIGEST_SIGNATURE is not an RSA signature (SHA-256) over the joined parameters by the key of SP_CERT"
            )
        }
    }

    func timeStamp(_ parameters: ClientParameters) throws(LoginRefusal) -> TimeStamp {
        guard let timeStamp = TimeStamp(parameters[.timestamp] ?? "") else {
            throw LoginRefusal(.srv002, "TIMESTAMP has none of the known forms")
        }
        let distance = timeStamp.date.timeIntervalSince(now)
        guard abs(distance) <= Self.timeWindow else {
            let seconds = Int(abs(distance).rounded(.up))
            throw LoginRefusal(
                .srv003,
                "TIMESTAMP is \(seconds) seconds \(distance < 0 ? "behind" : "ahead of") the provider's clock"
            )
        }
        return timeStamp
    }

    /// What the relying party wants the phone to show; nil where it says nothing.
    func context(_ parameters: ClientParameters) throws(LoginRefusal) -> LocalizedText? {
        guard let encoded = parameters[.transactionContext] else { return nil }
        guard let decoded = Base64.decode(encoded.utf8), let text = String(validating: decoded, as: UTF8.self) else {
            throw LoginRefusal(.srv002, "TRANSACTION_CONTEXT is not base64 of a text in UTF-8")
        }
        guard text.count <= Self.maximumContext else {
            throw LoginRefusal(.srv011, "TRANSACTION_CONTEXT has more than \(Self.maximumContext) characters")
        }
        return text.isEmpty ? nil : LocalizedText(danish: text, english: text)
    }

    /// Whether a document is to be signed.
    @discardableResult
    func checkFlow(_ parameters: ClientParameters) throws(LoginRefusal) -> Bool {
        switch parameters[.clientFlow]?.uppercased() {
        case "OCESLOGIN2": return false
        case "OCESSIGN2": return true
        default: throw LoginRefusal(.app008, "CLIENTFLOW is neither OCESLOGIN2 nor OCESSIGN2")
        }
    }

    func signProperties(_ parameters: ClientParameters) throws(LoginRefusal) -> SignProperties? {
        guard let text = parameters[.signProperties] else { return nil }
        return try SignProperties(text)
    }

    private static func guarded<Value>(_ body: () throws(CryptoError) -> Value) throws(LoginRefusal) -> Value {
        do {
            return try body()
        } catch {
            throw LoginRefusal(.srv004, error.reason)
        }
    }
}
