import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// What a verifier remembers of authorities changes no verdict.
@Suite("Known authorities")
struct KnownAuthorityTests {
    let pki: TestPKI
    /// Its verifier has accepted a login, with issuing CA and root in KeyInfo.
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
        let first = scene.code(try scene.login(certificates: [pki.endUser, pki.issuing, pki.root]))
        try #require(first == nil)
    }

    @Test("CRT-39 an authority that is known but not at hand is not used")
    func usesOnlyWhatIsAtHand() throws {
        #expect(scene.code(try scene.login(certificates: [pki.endUser])) == .chain)
        #expect(scene.code(try scene.login(certificates: [pki.endUser, pki.issuing])) == nil)
    }

    @Test("CRT-02 CRT-03 dates are judged at each instant")
    func judgesDatesAnew() throws {
        let login = try scene.signedLogin()
        #expect(scene.code(login) == nil)
        #expect(scene.code(login, at: pki.endUser.notAfter.addingTimeInterval(1)) == .expired)
        #expect(scene.code(login, at: pki.issuing.notBefore.addingTimeInterval(-1)) == .notYetValid)
        #expect(scene.code(login) == nil)
    }

    @Test("CRT-04 CRT-30 an authority changed in one bit is another one")
    func knowsWholeOctets() throws {
        var damaged = pki.issuing.der
        damaged[damaged.count - 1] ^= 1
        let login = try TestResponse(certificates: [pki.endUser.der, damaged]).signed(by: pki.userKey)
        #expect(scene.code(login) == .chain)
    }

    @Test("OpenSSL accepts the plain paths that are accepted without it")
    func agreesWithOpenSSL() throws {
        try PathValidation.validate([pki.endUser, pki.issuing, pki.root])
        let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey)
        #expect(scene.code(try scene.login(certificates: [user, pki.issuing])) == nil)
        try PathValidation.validate([user, pki.issuing, pki.root])
    }
}
