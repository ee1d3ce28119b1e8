import NemIDCrypto
import NemIDTestSupport
import Testing

/// OpenSSL answers 1 for a signature that fits, 0 for one that does not, and less where it could not even try.
@Suite("Result of a signature check")
struct SignatureResultTests {
    static let message = Array("message".utf8)

    let key: PrivateKey
    let genuine: [UInt8]

    init() throws {
        key = try TestKeys.user()
        genuine = try key.sign(Self.message)
    }

    /// Keys with which OpenSSL makes no attempt: it answers with an error.
    private func hopelessKeys() throws -> [PublicKey] {
        let large = [0x80] + [UInt8](repeating: 0xA5, count: 2_100)
        let modulus = key.publicKey.modulus
        return try [
            TestDER.rsaKey(modulus: large, exponent: [1, 0, 1]),
            TestDER.rsaKey(modulus: modulus, exponent: [1] + modulus),
            TestDER.rsaKey(modulus: modulus, exponent: [0]),
            TestDER.rsaKey(modulus: [0xC5], exponent: [3]),
        ].map { try PublicKey(subjectPublicKeyInfo: $0) }
    }

    @Test("DSG-39 only 1 is a signature: neither 0 nor an error is, and an error has no effect on the next check")
    func onlyOneAccepts() throws {
        let good = key.publicKey
        #expect(good.verify(genuine, over: Self.message))
        var damaged = genuine
        damaged[100] ^= 1
        let results = [
            good.verify(damaged, over: Self.message), good.verify(genuine, over: Self.message + [0]),
            good.verify([], over: Self.message), good.verify([1], over: Self.message),
            good.verify(genuine + [0], over: Self.message),
            good.verify([UInt8](repeating: 0xFF, count: 256), over: Self.message),
            good.verify(genuine, over: Self.message, digest: .sha512), good.verify(genuine, over: []),
        ]
        #expect(!results.contains(true))
        for hopeless in try hopelessKeys() {
            for signature in [genuine, damaged, [UInt8](repeating: 0, count: 256), [1], [0]] {
                #expect(!hopeless.verify(signature, over: Self.message), "\(hopeless.bits) bits")
                #expect(good.verify(genuine, over: Self.message))
            }
        }
        for text in [OtherKindsOfKey.ellipticCurve, OtherKindsOfKey.edwardsCurve, OtherKindsOfKey.dsa] {
            let der = try #require(Base64.decode(Array(text.utf8), whiteSpace: .xml))
            let other = try PublicKey(subjectPublicKeyInfo: der)
            #expect(!other.verify(genuine, over: Self.message))
            #expect(!other.verify([0x30, 0], over: Self.message))
        }
        #expect(good.verify(genuine, over: Self.message))
    }

    @Test("DSG-39 certificates and revocation lists are signed by 1 alone, too")
    func onlyOneAcceptsFurther() throws {
        let pki = try TestPKI()
        let list = try CertificateRevocationList(der: pki.list())
        for hopeless in try hopelessKeys() {
            #expect(!pki.endUser.isSigned(by: hopeless))
            #expect(!list.isSigned(by: hopeless))
            #expect(pki.endUser.isSigned(by: pki.issuingKey.publicKey))
            #expect(list.isSigned(by: pki.issuingKey.publicKey))
        }
        #expect(!pki.endUser.isSigned(by: pki.otherKey.publicKey))
        #expect(!list.isSigned(by: pki.otherKey.publicKey))
    }
}
