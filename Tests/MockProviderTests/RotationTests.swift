import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("Rotation of authorities")
struct RotationTests {
    let scene: ResponderScene

    init() throws { scene = try ResponderScene() }

    private func login(_ person: String) async throws -> SignedLogin {
        let response = try await scene.world.provider.login(
            parametersJSON: try scene.world.parameters().json(),
            as: person
        )
        return try SignedLogin(String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self))
    }

    @Test("A new issuing CA takes over below the same root; old certificates stay good")
    func issuing() async throws {
        let provider = scene.world.provider
        let old = try await login("anna")
        try await provider.rotate(.issuing)
        let issuing = try await provider.issuingCertificates().map(ResponderScene.read)
        #expect(issuing.count == 2 && issuing[0] == scene.issuing)
        #expect(try await provider.rootCertificates().map(ResponderScene.read) == [scene.root])
        #expect(issuing[1].subject.attributes("2.5.4.3").first?.text == "NEMIDTEST2408 OCES CA II")
        #expect(issuing[1].publicKey != issuing[0].publicKey && issuing[1].isSigned(by: scene.root.publicKey))

        let new = try await login("anna")
        #expect(new.certificates == [issuing[1], new.holder, scene.root] && new.isSignedByHolder)
        #expect(new.holder.issuer == issuing[1].subject && new.holder.subject == old.holder.subject)
        #expect(try await login("bo").holder.issuer == issuing[1].subject)

        #expect(try await scene.status(of: old.holder) == .good)
        #expect(try await scene.status(of: new.holder, issuer: issuing[1]) == .good)
        #expect(try await scene.status(of: new.holder) == .unknown)
    }

    @Test("Where nobody is to be renewed, the new issuing CA serves new certificates only")
    func withoutRenewal() async throws {
        try await scene.world.provider.rotate(.issuing, renewing: false)
        #expect(try await login("anna").certificates[0] == scene.issuing)
        try await scene.world.provider.renewCertificate(of: "anna")
        #expect(try await login("anna").certificates[0] != scene.issuing)
        #expect(try await login("bo").certificates[0] == scene.issuing)
    }

    @Test("A new root takes over with a new issuing CA below it")
    func root() async throws {
        let provider = scene.world.provider
        try await provider.rotate(.root)
        let roots = try await provider.rootCertificates().map(ResponderScene.read)
        #expect(roots.count == 2 && roots[0] == scene.root && roots[1].publicKey.bits == 4096)
        #expect(roots[1].isSelfIssued && roots[1].isSigned(by: roots[1].publicKey))
        #expect(roots[1].subject != roots[0].subject && roots[1].publicKey != roots[0].publicKey)
        let new = try await login("anna")
        #expect(new.certificates[2] == roots[1] && new.certificates[0].isSigned(by: roots[1].publicKey))
        #expect(new.certificates[0].extensions.authorityKeyIdentifier == roots[1].extensions.subjectKeyIdentifier)
        // A relying party is still known by the certificate that it enrolled under the old root.
        #expect(try await scene.world.get("/pki/root.pem").text == roots[1].pem)
        #expect(try await scene.world.get("/pki/issuing.pem").text == new.certificates[0].pem)
        #expect(try await scene.world.get("/pki/root-1.pem").text == roots[0].pem)
        #expect(try await scene.world.get("/pki/root-2.pem").text == roots[1].pem)
        #expect(try await scene.world.get("/pki/issuing-1.pem").text == scene.issuing.pem)
    }

    @Test("Every authority has lists of its own, at the addresses in what it issued", arguments: Transport.allCases)
    func lists(_ transport: Transport) async throws {
        let scene = try ResponderScene(transport)
        let provider = scene.world.provider
        let old = try await scene.certificate("anna")
        try await provider.rotate(.issuing)
        try await provider.rotate(.root)
        let new = try ResponderScene.read(try await provider.renewCertificate(of: "anna"))
        try await provider.revokeCertificate(of: "anna")
        scene.world.clock.advance(3600)
        let issuing = try await provider.issuingCertificates().map(ResponderScene.read)
        let roots = try await provider.rootCertificates().map(ResponderScene.read)
        let all = [(old, issuing[0]), (issuing[1], roots[0]), (new, issuing[2]), (issuing[2], roots[1])]
        for (index, (certificate, authority)) in all.enumerated() {
            let list = try await scene.fullList(of: certificate)
            #expect(list.issuer == authority.subject && list.isSigned(by: authority.publicKey))
            #expect(list.lists(serialNumber: certificate.serialNumber) == (index == 2))
            // Authorities name no place for their own issuer's certificate.
            let target = scene.issuerTarget(in: certificate)
            #expect((target == nil) == (index % 2 == 1))
            if let target { #expect(try await scene.world.get(target).body == authority.der) }
        }
        #expect(try await provider.revocationLists().count == 5)
    }

    @Test("A revoked issuing CA is on its root's lists from the next issue on, its successor is not")
    func revokedIssuing() async throws {
        let provider = scene.world.provider
        try await provider.revokeIssuingAuthority(cause: .keyCompromise)
        let twice = await #expect(throws: ProviderError.self) { try await provider.revokeIssuingAuthority() }
        #expect(twice?.code == .conflict)
        let before = try await scene.fullList(of: scene.issuing)
        #expect(before.entryCount == 0)
        try await provider.rotate(.issuing)
        let next = try ResponderScene.read(try #require(await provider.issuingCertificates().last))
        scene.world.clock.advance(3600)
        let list = try await scene.fullList(of: scene.issuing)
        #expect(list.entry(serialNumber: scene.issuing.serialNumber)?.reason == .keyCompromise)
        #expect(list.entryCount == 1 && !list.lists(serialNumber: next.serialNumber))
        #expect(list.isSigned(by: scene.root.publicKey))
        #expect(try await scene.partition(of: scene.issuing).lists(serialNumber: scene.issuing.serialNumber))
        #expect(try await login("anna").certificates[0] == next)
        // A CA falls into a partition as everybody else does.
        try await provider.revokeIssuingAuthority()
        scene.world.clock.advance(3600)
        #expect(try await scene.partition(of: next).lists(serialNumber: next.serialNumber))
        #expect(try await !scene.partition(of: next).lists(serialNumber: scene.issuing.serialNumber))
    }

    @Test("Keys run out: four issuing CAs and two roots at most")
    func limits() async throws {
        let provider = scene.world.provider
        try await provider.rotate(.root)
        let root = await #expect(throws: ProviderError.self) { try await provider.rotate(.root) }
        #expect(root?.code == .conflict)
        try await provider.rotate(.issuing)
        try await provider.rotate(.issuing)
        let issuing = await #expect(throws: ProviderError.self) { try await provider.rotate(.issuing) }
        #expect(issuing?.code == .conflict)
        #expect(await provider.issuingCertificates().count == 4)
        #expect(try await login("anna").isSignedByHolder)
    }

    @Test("Authorities are the same for every seed")
    func sameForEverySeed() async throws {
        let other = try ResponderScene(seed: 2).world.provider
        try await other.rotate(.root)
        try await scene.world.provider.rotate(.root)
        #expect(await other.issuingCertificates() == scene.world.provider.issuingCertificates())
        #expect(await other.rootCertificates() == scene.world.provider.rootCertificates())
    }
}
