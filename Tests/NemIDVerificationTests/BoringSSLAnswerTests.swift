import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// BoringSSL's cases for OCSP, judged at its instant.
///
/// They are older than the rule against SHA-1 in signatures, so it is lifted for them; that it holds otherwise is
/// tested by itself.
@Suite("Third-party OCSP responses", .enabled(if: SharedVectors.isAvailable))
struct BoringSSLAnswerTests {
    /// What each file is published to be, or the code that ours gives where the publisher only says "unknown".
    static let outcomes: [String: String] = [
        "bad_ocsp_type": "ocspParse", "bad_signature": "ocspSignature", "bad_status": "ocspStatus",
        "future_response": "ocspStale", "good_response": "good", "good_response_next_update": "good",
        "good_response_sha256": "good", "has_critical_response_extension": "ocspParse",
        "has_critical_single_extension": "ocspParse", "has_extension": "good", "has_single_extension": "good",
        "has_version": "good", "invalid_response": "ocspParse", "invalid_response_data": "ocspParse",
        "malformed_request": "ocspStatus", "missing_response": "ocspMismatch",
        "multiple_response_good_revoked": "revoked", "no_response": "ocspMismatch", "ocsp_extra_certs": "good",
        "ocsp_sign_bad_indirect": "ocspResponder", "ocsp_sign_direct": "good", "ocsp_sign_indirect": "good",
        "ocsp_sign_indirect_missing": "ocspResponder", "old_response": "ocspStale", "other_response": "ocspMismatch",
        "produced_early_response": "ocspStale", "produced_late_response": "ocspStale", "responder_id": "good",
        "responder_name": "good", "revoke_response": "revoked", "revoke_response_reason": "revoked",
        "stale_response": "ocspStale", "unknown_response": "ocspStatus",
    ]

    /// A case that is judged otherwise here, with the reason.
    static let exceptions: [String: (outcome: String, reason: String)] = [
        "has_critical_ct_extension": ("ocspParse", "no critical extension of an answer is understood here"),
        "good_response_invalid_serial": (
            "certificateParse", "the certificate itself is refused: its serial number is no DER"
        ),
        "multiple_response": ("good", "of a timely good and an unknown the good one is believed"),
    ]

    static let names: [String] = ((try? SharedVectors.names(in: "ocsp")) ?? []).map { String($0.dropLast(4)) }

    private func outcome(_ name: String, acceptsSHA1: Bool = true) throws -> String {
        let blocks = NamedBlocks(try SharedVectors.text("ocsp/\(name).pem"))
        guard let certificate = try? Certificate(der: blocks["CERTIFICATE"]) else { return "certificateParse" }
        let instant = Instant(Instants.at(2017, 3, 5, 0, 0, 0))
        let rules = OCSPAnswerRules(
            certificate: certificate,
            issuer: try Certificate(der: blocks["CA CERTIFICATE"]),
            instant: instant,
            policy: RevocationPolicy(ocspAge: 7 * 86_400),
            limits: .login,
            lists: RevocationListCheck(evidence: RevocationListSet([], limits: .login), instant: instant),
            acceptsSHA1: acceptsSHA1
        )
        do throws(Rejection) {
            return try rules.check(RevocationEvidence.OCSPAnswer(blocks["OCSP RESPONSE"])).isRevoked
                ? "revoked" : "good"
        } catch {
            return error.code.name
        }
    }

    @Test("there are 36 cases, and each is listed")
    func countsCases() {
        #expect(Self.names.count == 36)
        #expect(Set(Self.names) == Set(Self.outcomes.keys).union(Self.exceptions.keys))
    }

    @Test("OCS-01 to OCS-18 as published", arguments: names)
    func asPublished(_ name: String) throws {
        let outcome = try outcome(name)
        if let exception = Self.exceptions[name] {
            #expect(outcome == exception.outcome, "\(exception.reason)")
        } else {
            #expect(outcome == Self.outcomes[name])
        }
    }

    @Test("OCS-07 with the rule in force SHA-1 is refused and SHA-256 accepted")
    func refusesSHA1() throws {
        #expect(try outcome("good_response", acceptsSHA1: false) == "ocspSignature")
        #expect(try outcome("good_response_sha256", acceptsSHA1: false) == "good")
    }
}
