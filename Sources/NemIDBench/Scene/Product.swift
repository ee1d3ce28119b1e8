import FoundationEssentials
import NemIDCrypto
import NemIDVerification

/// What the lines call of the product, in one place.
enum Product {
    /// A verifier as a site keeps one: it has verified this login before, so that the issuing CA is known to it.
    static func experienced(
        _ environment: TrustEnvironment,
        _ input: [UInt8],
        _ policy: VerificationPolicy,
        _ evidence: RevocationEvidence,
        at instant: Date
    ) -> Verifier {
        let verifier = Verifier(environment: environment)
        _ = verifier.verify(input, policy: policy, evidence: evidence, at: instant)
        return verifier
    }

    /// Lists as a site keeps them in memory between logins.
    ///
    /// - Throws: `BenchError` where one is not taken.
    static func inMemory(_ lists: [[UInt8]]) throws(BenchError) -> RevocationEvidence {
        let loaded = RevocationLists()
        if let fault = loaded.add(lists).first { throw BenchError("a list is not taken: \(fault)") }
        return RevocationEvidence(loaded: loaded)
    }

    /// A list, loaded and its signature verified; nil where it is not the issuer's.
    static func load(_ list: [UInt8], issuer: Certificate) -> CertificateRevocationList? {
        guard let list = try? CertificateRevocationList(der: list), list.isSigned(by: issuer.publicKey) else {
            return nil
        }
        return list
    }
}
