import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

@Suite("The life of a certificate")
struct CertificateLifeTests {
    private static let day: Double = 86_400
    /// From 1 June 2021 to 1 June 2024, 9:00.
    private static let threeYears: Double = 1096 * day
    let scene: ResponderScene

    init() throws { scene = try ResponderScene() }

    /// What a login of `person` now ends with: the signed response, or a code.
    private func answer(_ person: String) async throws -> String {
        // The first certificate of the service provider ends as early as the people's.
        let provider = scene.world.provider
        let fresh = try await provider.renewCertificate(serviceProvider: "postkassen")
        try await provider.enrol(certificatePEM: fresh, id: "postkassen", friendlyName: "Postkassen")
        var parameters = try scene.world.parameters()
        parameters["SP_CERT"] = Base64.encode(try ResponderScene.read(fresh).der)
        let response = try await provider.login(parametersJSON: try parameters.json(), as: person)
        return String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
    }

    private func login(_ person: String) async throws -> SignedLogin { try SignedLogin(try await answer(person)) }

    @Test(
        "A certificate is renewed by the first login in its last thirty days, or after its end, with the same subject",
        arguments: [
            ("anna", -30 * day, false), ("anna", -30 * day + 1, true), ("anna", 0, true), ("anna", 1000 * day, true),
            ("finn", -30 * day - 1800, false), ("finn", -30 * day - 1799, true),
        ]
    )
    func renewal(_ person: String, _ seconds: Double, _ isRenewed: Bool) async throws {
        let old = try await scene.certificate(person)
        scene.world.clock.advance(Self.threeYears + seconds)
        let login = try await login(person)
        #expect((login.holder != old) == isRenewed)
        #expect(login.holder.subject == old.subject && login.isSignedByHolder)
        #expect(try await scene.certificate(person) == login.holder)
        guard isRenewed else { return }
        #expect(login.holder.serialNumber != old.serialNumber)
        #expect(login.holder.notBefore == scene.world.clock.now.addingTimeInterval(-1800))
        #expect(login.holder.notAfter > scene.world.clock.now.addingTimeInterval(1095 * Self.day - 1801))
        // The old one ends by itself: it is not revoked.
        for certificate in [old, login.holder] { #expect(try await scene.status(of: certificate) == .good) }
        #expect(try await self.login(person).holder == login.holder)
    }

    @Test("In the frame too a login in the last days brings a new certificate", arguments: Transport.allCases)
    func renewalInTheFrame(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let old = try ResponderScene.read(try await world.provider.certificate(of: "anna"))
        world.clock.advance(Self.threeYears - Self.day)
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: "solskin42")
        try await frame.enter(code: try await frame.askedCode("anna"))
        #expect(frame.screen == "notice" && frame.text("title") == "Din digitale signatur fornyes")
        try await frame.proceed()
        let login = try SignedLogin(try #require(frame.answer))
        #expect(login.holder.subject == old.subject && login.holder.serialNumber != old.serialNumber)
        #expect(login.isSignedByHolder && login.holder.notAfter > old.notAfter.addingTimeInterval(1000 * Self.day))
    }

    @Test("A certificate can be renewed at any time; each has its own number")
    func renewedOnDemand() async throws {
        var certificates = [try await scene.certificate("bo")]
        for _ in 0..<3 {
            certificates.append(try ResponderScene.read(try await scene.world.provider.renewCertificate(of: "bo")))
        }
        #expect(Set(certificates.map(\.serialNumber)).count == 4 && Set(certificates.map(\.subject)).count == 1)
        #expect(try await login("bo").holder == certificates[3])
        for certificate in certificates { #expect(try await scene.status(of: certificate) == .good) }
    }

    @Test("With a revoked certificate a login ends with OCES006, until it is renewed")
    func revoked() async throws {
        #expect(try await answer("anna").hasPrefix("<?xml"))
        try await scene.world.provider.revokeCertificate(of: "anna")
        #expect(try await answer("anna") == "OCES006")
        #expect(try await answer("bo").hasPrefix("<?xml"))
        // Not even in its last days, when it would be renewed.
        scene.world.clock.advance(Self.threeYears - Self.day)
        #expect(try await answer("anna") == "OCES006")
        try await scene.world.provider.renewCertificate(of: "anna")
        let login = try await login("anna")
        #expect(login.isSignedByHolder)
        #expect(try await scene.status(of: login.holder) == .good)
    }

    @Test("A revoked certificate still signs where that is wanted")
    func revokedButWorking() async throws {
        try await scene.world.provider.revokeCertificate(of: "anna", stopsLogins: false)
        let login = try await login("anna")
        #expect(login.isSignedByHolder)
        guard case .revoked = try await scene.status(of: login.holder) else {
            Issue.record("the responder does not say so")
            return
        }
    }

    @Test("The code on the card is spent when the login ends with OCES006")
    func codeIsSpent() async throws {
        try await scene.world.provider.revokeCertificate(of: "anna")
        _ = try await answer("anna")
        #expect(try await scene.world.provider.keyCard(of: "anna").remainingCount == KeyCard.pairCount - 1)
    }

    @Test("In the frame too the login ends with OCES006, after the code", arguments: Transport.allCases)
    func inTheFrame(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        try await world.provider.revokeCertificate(of: "anna")
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.screen == "key-card" && frame.answer == nil)
        try await frame.enter(code: try await frame.askedCode("anna"))
        #expect(frame.screen == "ended" && frame.answer == "OCES006")
    }

    @Test("An employee's certificates are revoked apart")
    func employments() async throws {
        try await scene.world.provider.revokeCertificate(of: "finn-testsmedjen")
        #expect(try await answer("finn-testsmedjen") == "OCES006")
        #expect(try await login("finn").isSignedByHolder)
    }

    @Test("A certificate is revoked once; somebody unknown has none")
    func faults() async throws {
        let provider = scene.world.provider
        try await provider.revokeCertificate(of: "anna")
        let twice = await #expect(throws: ProviderError.self) { try await provider.revokeCertificate(of: "anna") }
        #expect(twice?.code == .conflict)
        let unknown = await #expect(throws: ProviderError.self) { try await provider.revokeCertificate(of: "ole") }
        #expect(unknown?.code == .notFound)
        await #expect(throws: ProviderError.self) { try await provider.renewCertificate(of: "ole") }
        await #expect(throws: ProviderError.self) { try await provider.certificate(of: "ole") }
    }

    @Test("Seed, clock and order decide renewed certificates")
    func deterministic() async throws {
        var renewed: [String] = []
        for seed in [1, 1, 2] as [UInt64] {
            let provider = try IdentityProvider.atStart(seed: seed)
            try await provider.renewCertificate(of: "anna")
            renewed.append(try await provider.renewCertificate(of: "anna"))
        }
        #expect(renewed[0] == renewed[1] && renewed[0] != renewed[2])
    }
}
