import NemIDCrypto
import NemIDTestSupport
import Testing

/// NIST's verification and generation vectors for RSASSA-PKCS1-v1_5.
@Suite(.enabled(if: CryptographyVectors.isAvailable)) struct RSASignatureVectorTests {
    static let files = [
        "FIPS_186-2/SigVer15_186-3.rsp", "SigVer15EMTest.txt", "FIPS_186-2/SigGen15_186-3.rsp",
    ]

    @Test("DSG-34 signatures of 2048, 3072 and 4096 bits with SHA-256, SHA-384 and SHA-512 are judged as published")
    func asPublished() throws {
        var cases: [ConformanceSuite.Case] = []
        for file in Self.files {
            for vector in try RSASignatureVector.all(in: "asymmetric/RSA/" + file) {
                let isVerified = try vector.isVerified()
                cases.append(
                    ConformanceSuite.Case(
                        "\(file): \(vector.name)",
                        category: vector.category,
                        outcome: isVerified ? "accepted" : "signature",
                        agrees: isVerified == vector.isValid
                    )
                )
            }
        }
        // Both kinds must be there for the comparison to mean something.
        #expect(cases.contains { $0.category == nil && $0.outcome == "accepted" })
        #expect(cases.contains { $0.category == nil && $0.outcome == "signature" })
        #expect(ConformanceSuite.rsaSignatures.differences(cases) == [])
    }
}
