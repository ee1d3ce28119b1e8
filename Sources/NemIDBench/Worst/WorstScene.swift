import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// A small hierarchy and a verifier that trusts it, for hostile responses and evidence.
struct WorstScene: Sendable {
    let pki: TestPKI
    let verifier: Verifier
    /// Without revocation, so that only the response costs.
    var policy = VerificationPolicy()

    init() throws {
        pki = try TestPKI()
        verifier = Verifier(
            environment: try TrustEnvironment.preproduction.replacingRoots(
                pem: [Array(pki.root.pem.utf8)],
                name: "worst"
            )
        )
        policy.revocation.method = .none
    }

    /// The unsigned text of an ordinary login.
    var login: TestResponse { TestResponse(certificates: [pki.issuing.der, pki.endUser.der]) }

    /// A signed login whose signed object holds `properties` after the ordinary ones.
    func login(further properties: String) throws -> [UInt8] {
        try login.replacing("</ds:SignatureProperties>", with: properties + "</ds:SignatureProperties>")
            .signed(by: pki.userKey)
    }

    /// A signed text: `text` is its base64.
    func signing(text: String) throws -> [UInt8] {
        let properties = [
            TestResponse.Property.base64("RequestIssuer", "Eksempel A/S", visible: "yes"),
            TestResponse.Property("TimeStamp", "2021-04-20 15:26:05+0200"), TestResponse.Property("action", "sign"),
            TestResponse.Property("signtext", text, encoding: "base64", visible: "yes"),
        ]
        return try TestResponse(certificates: [pki.issuing.der, pki.endUser.der], properties: properties)
            .signed(by: pki.userKey)
    }

    /// Judges a response; what comes of it.
    func judging(
        _ input: [UInt8],
        limits: VerificationLimits = .login,
        evidence: RevocationEvidence = RevocationEvidence(),
        method: RevocationPolicy.Method = .none,
        scope: RevocationPolicy.Scope = .endEntity,
        size: Int? = nil
    ) -> (size: Int, work: () throws -> String) {
        var policy = policy
        policy.limits = limits
        policy.revocation = RevocationPolicy(method: method, scope: scope)
        let (verifier, now, wanted) = (verifier, pki.now, policy)
        return (
            size ?? input.count,
            {
                let report = verifier.verify(input, policy: wanted, evidence: evidence, at: now)
                return report.code?.name ?? report.verdict.rawValue
            }
        )
    }

    /// `pattern` as often as it fits into `size` octets.
    static func fill(_ size: Int, _ pattern: String) -> String {
        String(repeating: pattern, count: max(0, size / pattern.utf8.count))
    }

    /// Octets of a login without its properties and room for them: what a hostile part may have within 1 MiB.
    static let room = (1 << 20) - 8_000
}
