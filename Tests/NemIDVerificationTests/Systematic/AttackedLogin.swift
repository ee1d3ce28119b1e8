import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// A genuine login to attack, and two documents to take foreign parts from.
///
/// All three have the same elements.
struct AttackedLogin: Sendable {
    /// What a document says, as far as anybody relies on it: who signed what, under which signature.
    struct Reading: Hashable, Sendable {
        let identity: VerifiedIdentity
        let certificate: CertificateSummary
        let properties: [SignedProperty]
        let action: SignatureAction
        let requestIssuer: String
        let challenge: String?
        let timestamp: String?
        let signText: SignedText?
        let fingerprint: [UInt8]

        init(_ document: VerifiedDocument) {
            identity = document.identity
            certificate = document.certificate
            properties = document.properties
            action = document.action
            requestIssuer = document.requestIssuer
            challenge = document.challenge
            timestamp = document.timestamp
            signText = document.signText
            fingerprint = document.fingerprint
        }
    }

    /// What the verifier made of an attack.
    enum Outcome: Equatable {
        /// Nothing was read.
        case refused(RejectionCode)
        /// Exactly what the victim signed was read.
        case victims
        /// Exactly what the attacker signed was read, under the attacker's own name.
        case attackers
        /// Anything else.
        case forged
    }

    /// The victim's login, accepted.
    let victims: [UInt8]
    /// The attacker's own login at another site: another person, challenge, request issuer and action; accepted.
    let attackers: [UInt8]
    /// The victim's certificate over the attacker's properties, with the right digest, signed by the attacker; refused.
    let forgery: [UInt8]

    private let verifier: Verifier
    private let policy: VerificationPolicy
    private let now: Date
    private let victimsReading: Reading
    private let attackersReading: Reading

    /// - Parameter sendsIssuer: Whether KeyInfo holds the issuing CA too; it is configured anyway.
    /// - Throws: `TestFileError` where the three are not judged as they should be.
    init(sendsIssuer: Bool) throws {
        let pki = try TestPKI(changeEndUser: { _, extensions in Self.shorten(&extensions) })
        let scene = try LoginScene(pki, issuers: [pki.issuing])
        let other = try TestPKI.endUser(pki.otherKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey) {
            template,
            extensions in
            template.serialNumber = [0x5F, 0, 1, 3]
            template.subject = try TestNames.endUser("PID:9208-2002-2-666666666666", commonName: "Mallory")
            Self.shorten(&extensions)
        }
        let authority = sendsIssuer ? [pki.issuing.der] : []
        let own = Self.properties("5577006791947779410", "Eksempel", "logon", "1618925165000")
        let foreign = Self.properties("8674665223082153551", "Mallory", "sign", "1618925165001")
        victims = try TestResponse(certificates: authority + [pki.endUser.der], properties: own)
            .signed(by: pki.userKey)
        attackers = try TestResponse(certificates: authority + [other.der], properties: foreign)
            .signed(by: pki.otherKey)
        forgery = try TestResponse(certificates: authority + [pki.endUser.der], properties: foreign)
            .signed(by: pki.otherKey)
        verifier = scene.verifier
        policy = scene.policy
        now = pki.now
        guard let victim = scene.report(victims).document, let attacker = scene.report(attackers).document,
            scene.report(forgery).code == .signature
        else { throw TestFileError(path: "login", reason: "the documents to attack are not what they should be") }
        victimsReading = Reading(victim)
        attackersReading = Reading(attacker)
    }

    private static func shorten(_ extensions: inout TestExtensions) {
        extensions.distributionPoints = nil
        extensions.authorityInfoAccess = nil
    }

    private static func properties(
        _ challenge: String,
        _ issuer: String,
        _ action: String,
        _ timestamp: String
    ) -> [TestResponse.Property] {
        [
            TestResponse.Property.base64("RequestIssuer", issuer), TestResponse.Property("TimeStamp", timestamp),
            TestResponse.Property("challenge", challenge), TestResponse.Property("action", action),
        ]
    }

    /// What the verifier makes of `octets`; nothing is expected of the login, so everything that is read shows.
    func outcome(_ octets: [UInt8]) -> Outcome {
        let report = verifier.verify(octets, policy: policy, at: now)
        guard let document = report.document else { return report.code.map(Outcome.refused) ?? .forged }
        let reading = Reading(document)
        return reading == victimsReading ? .victims : reading == attackersReading ? .attackers : .forged
    }
}
