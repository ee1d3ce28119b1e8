import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// What our path search and rules, and the rules for lists where there are any, make of a case.
enum LimboOutcome {
    static let accepted = "accepted"
    private static let pathStep = "nemid.12"

    /// `accepted`, or the code of the refusal.
    ///
    /// The peer logs in: it signs a response, so that the whole verifier is asked. What comes after the path and its
    /// dates, the profile of an end user first of all, is not the case's concern.
    static func of(_ limboCase: LimboCase, _ hierarchy: LimboHierarchy) throws -> String {
        let verifier: Verifier
        do throws(TrustConfigurationError) {
            verifier = Verifier(
                environment: try TrustEnvironment.preproduction.replacingRoots(pem: hierarchy.roots.map(pem)),
                issuers: try IssuerCertificates(pem: hierarchy.issuers.map(pem))
            )
        } catch {
            return "configuration.\(error.code)"
        }
        var policy = VerificationPolicy()
        policy.revocation.method = .none
        if let depth = limboCase.maxChainDepth { policy.limits.pathCertificates = depth + 2 }
        let login = TestResponse(certificates: [hierarchy.peer])
        let report = verifier.verify(
            try login.signed(by: hierarchy.peerKey ?? TestKeys.eight()[7]),
            policy: policy,
            at: limboCase.instant
        )
        guard report.steps.contains(where: { $0.id == pathStep && $0.result == .pass }) else {
            return report.code?.name ?? "none"
        }
        return hierarchy.lists.isEmpty ? accepted : try revocation(limboCase, hierarchy)
    }

    private static func revocation(_ limboCase: LimboCase, _ hierarchy: LimboHierarchy) throws -> String {
        let peer = try Certificate(der: hierarchy.peer)
        let issuers = try (hierarchy.issuers + hierarchy.roots).map { try Certificate(der: $0) }
        guard let issuer = issuers.first(where: { $0.subject.matches(peer.issuer) }) else { return "chain" }
        let check = RevocationListCheck(
            evidence: RevocationListSet(hierarchy.lists, limits: .login),
            instant: Instant(limboCase.instant)
        )
        switch check.finding(about: peer, issuer: issuer) {
        case .good: return accepted
        case .revoked: return "revoked"
        case .missing: return "crlMissing"
        case .unusable(let faults): return faults.last?.code.name ?? "none"
        }
    }

    private static func pem(_ der: [UInt8]) -> [UInt8] {
        Array("-----BEGIN CERTIFICATE-----\n\(Base64.encodeLines(der))\n-----END CERTIFICATE-----\n".utf8)
    }
}
