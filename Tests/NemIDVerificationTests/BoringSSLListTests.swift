import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// BoringSSL's cases for revocation lists, judged at its instant: the name of a file says what is expected of it.
@Suite("Third-party revocation lists", .enabled(if: SharedVectors.isAvailable))
struct BoringSSLListTests {
    /// A case that is judged otherwise here, with the code or "good", and the reason.
    static let exceptions: [String: (outcome: String, reason: String)] = [
        "bad_thisupdate_too_old": ("good", "nextUpdate alone limits the age of a list here"),
        "good_no_nextupdate": ("crlStale", "a list without nextUpdate would be current for ever"),
        "good_fake_extension_no_nextupdate": ("crlStale", "a list without nextUpdate would be current for ever"),
        "revoked_no_nextupdate": ("crlStale", "a list without nextUpdate would be current for ever"),
        "good_key_rollover": ("crlSignature", "the key that issued the certificate must sign the list"),
        "revoked_key_rollover": ("crlSignature", "the key that issued the certificate must sign the list"),
    ]

    static let names: [String] = ((try? SharedVectors.names(in: "crl")) ?? []).map { String($0.dropLast(4)) }

    /// `good`, `revoked`, or the code of the fault.
    private func outcome(_ name: String) throws -> String {
        let blocks = NamedBlocks(try SharedVectors.text("crl/\(name).pem"))
        let check = RevocationListCheck(
            evidence: RevocationListSet([blocks["CRL"]], limits: .login),
            instant: Instant(Instants.at(2017, 3, 9, 0, 0, 0))
        )
        let certificate = try blocks.certificate("CERTIFICATE")
        let finding = check.finding(about: certificate, issuer: try blocks.certificate("CA CERTIFICATE"))
        switch finding {
        case .good: return "good"
        case .revoked: return "revoked"
        case .missing: return "crlMissing"
        case .unusable(let faults): return faults.last?.code.name ?? "none"
        }
    }

    @Test("there are 66 cases, and every exception is one of them")
    func countsCases() {
        #expect(Self.names.count == 66)
        #expect(Set(Self.exceptions.keys).isSubset(of: Self.names))
    }

    @Test("CRL-05 CRL-08 CRL-10 CRL-11 CRL-13 CRL-14 CRL-15 as published", arguments: names)
    func asPublished(_ name: String) throws {
        let outcome = try outcome(name)
        if let exception = Self.exceptions[name] {
            #expect(outcome == exception.outcome, "\(exception.reason)")
        } else if name.hasPrefix("good") {
            #expect(outcome == "good")
        } else if name.hasPrefix("revoked") {
            #expect(outcome == "revoked")
        } else {
            #expect(outcome.hasPrefix("crl"))
        }
    }
}
