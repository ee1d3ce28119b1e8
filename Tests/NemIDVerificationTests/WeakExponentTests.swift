import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// Signatures that need no private key, under certificates whose exponent allows them.
@Suite("Forgeries for weak exponents")
struct WeakExponentTests {
    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    /// Why a login is not accepted whose certificate has this exponent, over the modulus of the user's key.
    private func code(exponent: [UInt8], signing: @escaping ([UInt8]) throws -> [UInt8]) throws -> RejectionCode? {
        let info = TestDER.rsaKey(modulus: pki.userKey.publicKey.modulus, exponent: exponent)
        let key = try PublicKey(subjectPublicKeyInfo: info)
        let user = try TestPKI.endUser(key, now: pki.now, by: pki.issuing, pki.issuingKey)
        let response = TestResponse(certificates: [user.der, pki.issuing.der])
        return scene.code(try response.signed(by: pki.userKey, signing: signing))
    }

    /// The block of PKCS#1 v1.5 (RFC 8017 §9.2) for SHA-256 of `message`, with `padding` octets of FF, and zeros behind
    /// as far as it is short.
    private static func block(_ message: [UInt8], padding: Int) throws -> [UInt8] {
        let head = [0, 1] + [UInt8](repeating: 0xFF, count: padding) + [0]
        let start = head + RawRSA.digestInfo(try Digest.sha256.hash(message))
        return start + [UInt8](repeating: 0, count: 256 - start.count)
    }

    /// The number whose cube begins with a block of short padding: what a verifier that does not look behind the hash
    /// takes for a signature.
    private static func cubeRoot(_ message: [UInt8]) throws -> [UInt8] {
        let root = CubeRoot.atLeast(try block(message, padding: 8))
        return [UInt8](repeating: 0, count: 256 - root.count) + root
    }

    @Test("the forged number is one: its cube begins with padding, DigestInfo and the hash")
    func forges() throws {
        let message = Array("message".utf8)
        let cube = CubeRoot.cubed(try Self.cubeRoot(message), count: 256)
        let start = 3 + 8 + 19 + 32
        #expect(cube.count == 256)
        #expect(cube.prefix(start) == (try Self.block(message, padding: 8)).prefix(start))
        #expect(CubeRoot.atLeast([27]) == [3])
        #expect(CubeRoot.atLeast([28]) == [4])
        #expect(CubeRoot.atLeast([1, 0, 0, 0]) == [1, 0], "256 cubed is 2 to the 24th")
    }

    @Test("DSG-32 exponent 3 with a cube root for a signature, exponent 1 with the bare block, 0, and even ones")
    func refusesForgeries() throws {
        #expect(try code(exponent: [3], signing: Self.cubeRoot) == .weakKey)
        let whole = { (message: [UInt8]) in try Self.block(message, padding: 256 - 3 - 51) }
        #expect(try code(exponent: [1], signing: whole) == .weakKey)
        #expect(try code(exponent: [0], signing: whole) == .weakKey)
        for even: [UInt8] in [[2], [1, 0, 0], [1, 0, 2], [1] + [UInt8](repeating: 0, count: 8)] {
            #expect(try code(exponent: even, signing: whole) == .weakKey)
            #expect(try code(exponent: even, signing: Self.cubeRoot) == .weakKey)
        }
        #expect(try code(exponent: [1, 0, 1]) { try pki.userKey.sign($0) } == nil)
        #expect(try code(exponent: [1, 0, 1], signing: whole) == .signature)
        #expect(try code(exponent: [1, 0, 1], signing: Self.cubeRoot) == .signature)
    }
}
