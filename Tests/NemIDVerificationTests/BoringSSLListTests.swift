import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// BoringSSL's cases for revocation lists, judged at its instant: the name of a file says what is expected of it.
@Suite("Third-party revocation lists", .enabled(if: SharedVectors.isAvailable))
struct BoringSSLListTests {
    static let names: [String] = ((try? SharedVectors.names(in: "crl")) ?? []).map { String($0.dropLast(4)) }

    /// `accepted`, `revoked`, or the code of the fault.
    private func outcome(_ name: String) throws -> String {
        let blocks = NamedBlocks(try SharedVectors.text("crl/\(name).pem"))
        let check = RevocationListCheck(
            evidence: RevocationListSet([blocks["CRL"]], limits: .login),
            instant: Instant(Instants.at(2017, 3, 9, 0, 0, 0))
        )
        let certificate = try blocks.certificate("CERTIFICATE")
        let finding = check.finding(about: certificate, issuer: try blocks.certificate("CA CERTIFICATE"))
        switch finding {
        case .good: return "accepted"
        case .revoked: return "revoked"
        case .missing: return "crlMissing"
        case .unusable(let faults): return faults.last?.code.name ?? "none"
        }
    }

    @Test("CRL-05 CRL-08 CRL-10 CRL-11 CRL-13 CRL-14 CRL-15 as published, but for the exceptions that are named")
    func asPublished() throws {
        let cases = try Self.names.map { name in
            let outcome = try outcome(name)
            let agrees =
                if name.hasPrefix("good") {
                    outcome == "accepted"
                } else if name.hasPrefix("revoked") {
                    outcome == "revoked"
                } else {
                    outcome.hasPrefix("crl")
                }
            return ConformanceSuite.Case(name, outcome: outcome, agrees: agrees)
        }
        #expect(ConformanceSuite.revocationLists.differences(cases) == [])
    }
}
