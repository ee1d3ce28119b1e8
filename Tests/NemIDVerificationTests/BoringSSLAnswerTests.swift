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
    /// What each file is published to be, as ours calls it.
    ///
    /// The publisher's word for refusals of every kind is "unknown"; here they are told apart.
    static let outcomes: [String: String] = [
        "bad_ocsp_type": "ocspParse", "bad_signature": "ocspSignature", "bad_status": "ocspStatus",
        "future_response": "ocspStale", "good_response": "accepted", "good_response_next_update": "accepted",
        "good_response_sha256": "accepted", "has_critical_response_extension": "ocspParse",
        "has_critical_single_extension": "ocspParse", "has_extension": "accepted", "has_single_extension": "accepted",
        "has_version": "accepted", "invalid_response": "ocspParse", "invalid_response_data": "ocspParse",
        "malformed_request": "ocspStatus", "missing_response": "ocspMismatch",
        "multiple_response_good_revoked": "revoked", "no_response": "ocspMismatch", "ocsp_extra_certs": "accepted",
        "ocsp_sign_bad_indirect": "ocspResponder", "ocsp_sign_direct": "accepted", "ocsp_sign_indirect": "accepted",
        "ocsp_sign_indirect_missing": "ocspResponder", "old_response": "ocspStale", "other_response": "ocspMismatch",
        "produced_early_response": "ocspStale", "produced_late_response": "ocspStale", "responder_id": "accepted",
        "responder_name": "accepted", "revoke_response": "revoked", "revoke_response_reason": "revoked",
        "stale_response": "ocspStale", "unknown_response": "ocspStatus",
        // Judged otherwise here.
        "good_response_invalid_serial": "accepted", "has_critical_ct_extension": "accepted",
        "multiple_response": "ocspStatus",
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
                ? "revoked" : "accepted"
        } catch {
            return error.code.name
        }
    }

    @Test("OCS-01 to OCS-18 as published, but for the exceptions that are named")
    func asPublished() throws {
        let cases = try Self.names.map { name in
            let outcome = try outcome(name)
            return ConformanceSuite.Case(name, outcome: outcome, agrees: outcome == Self.outcomes[name])
        }
        #expect(ConformanceSuite.ocspResponses.differences(cases) == [])
        #expect(Set(Self.names) == Set(Self.outcomes.keys))
    }

    @Test("OCS-07 with the rule in force SHA-1 is refused and SHA-256 accepted")
    func refusesSHA1() throws {
        #expect(try outcome("good_response", acceptsSHA1: false) == "ocspSignature")
        #expect(try outcome("good_response_sha256", acceptsSHA1: false) == "accepted")
    }
}
