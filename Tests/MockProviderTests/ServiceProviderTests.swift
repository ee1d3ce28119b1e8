import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

@Suite("Service providers")
struct ServiceProviderTests {
    let clock = ManualClock()
    let provider: IdentityProvider

    init() throws {
        provider = try IdentityProvider.at(clock)
    }

    /// The code that a login with the certificate ends with; nil for a signed document, whose name of the service provider
    /// is then compared.
    private func code(_ certificatePEM: String, key: String, names name: String? = nil) async throws -> String? {
        var parameters = try LoginRequestParameters(provider, at: clock.now)
        parameters.key = try PrivateKey(pem: Array(key.utf8))
        parameters["SP_CERT"] = Base64.encode(try ResponderScene.read(certificatePEM).der)
        let response = try await provider.login(parametersJSON: try parameters.json(), as: "anna")
        let answer = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        guard answer.hasPrefix("<?xml") else { return answer }
        if let name { #expect(try SignedLogin(answer).properties["RequestIssuer"] == name) }
        return nil
    }

    private func code(_ site: TestServiceProvider) async throws -> String? {
        try await code(site.certificatePEM, key: site.privateKeyPEM, names: site.friendlyName)
    }

    private func site(_ id: String) throws -> TestServiceProvider {
        try #require(provider.serviceProviders.first { $0.id == id })
    }

    @Test("Those of the test world are ready, each with a company, a certificate and a key of its own")
    func ready() async throws {
        let ids = ["postkassen", "proevekoebing", "skattekontoret", "proevebanken", "tryggesen"]
        #expect(provider.serviceProviders.map(\.id) == ids)
        #expect(
            provider.serviceProviders.map(\.friendlyName) == [
                "Postkassen", "Prøvekøbing Kommune", "Skattekontoret Prøveland", "Prøvebanken", "Tryggesen Forsikring",
            ]
        )
        #expect(await provider.enrolledServiceProviders().map(\.id) == ids)
        #expect(Set(provider.serviceProviders.map(\.privateKeyPEM)).count == ids.count)
        #expect(Set(provider.serviceProviders.map(\.cvr)).count == ids.count)
        #expect(provider.serviceProviders.filter(\.mayLookUpCPR).map(\.id) == ["proevekoebing"])
        for site in provider.serviceProviders {
            #expect(site.cvr.hasPrefix("9"))
            #expect(try await code(site) == nil)
            let opened = try PKCS12(der: site.pkcs12(), passphrase: site.passphrase)
            #expect(opened.certificate == (try ResponderScene.read(site.certificatePEM)))
            let key = try PrivateKey(pem: Array(site.privateKeyPEM.utf8))
            #expect(opened.privateKey.publicKey == key.publicKey && opened.certificate.publicKey == key.publicKey)
        }
    }

    @Test("PAR-09 a revoked certificate ends with SRV010 at once; others go on")
    func revoked() async throws {
        let (first, second) = (try site("postkassen"), try site("proevekoebing"))
        #expect(try await code(first) == nil)
        try await provider.revokeCertificates(serviceProvider: "postkassen")
        #expect(try await code(first) == "SRV010")
        #expect(try await code(second) == nil)
        let twice = await #expect(throws: ProviderError.self) {
            try await provider.revokeCertificates(serviceProvider: "postkassen")
        }
        #expect(twice?.code == .conflict)
        // A new certificate, enrolled, puts it right.
        let fresh = try await provider.renewCertificate(serviceProvider: "postkassen")
        try await provider.enrol(certificatePEM: fresh, id: "postkassen", friendlyName: "Postkassen")
        #expect(try await code(fresh, key: first.privateKeyPEM, names: "Postkassen") == nil)
        #expect(try await code(first) == "SRV010")
    }

    @Test("The revoked certificate of a service provider is on the list from the next issue on, and in OCSP at once")
    func revokedEverywhere() async throws {
        let scene = try ResponderScene(.socket)
        let certificate = try ResponderScene.read(scene.world.provider.serviceProviders[1].certificatePEM)
        scene.world.clock.advance(60)
        try await scene.world.provider.revokeCertificates(serviceProvider: "proevekoebing", cause: .superseded)
        let date = scene.world.clock.now
        let expected = OCSPSingleResponse.Status.revoked(at: date, reason: RevocationReason(rawValue: 4))
        #expect(try await scene.status(of: certificate) == expected)
        let listed = try await scene.fullList(of: certificate).lists(serialNumber: certificate.serialNumber)
        #expect(!listed)
        scene.world.clock.advance(3600)
        let list = try await scene.fullList(of: certificate)
        #expect(list.entry(serialNumber: certificate.serialNumber)?.revocationDate == date)
    }

    @Test("While it is disabled, and after its end, logins end with SRV010")
    func disabledAndEnded() async throws {
        let site = try site("proevekoebing")
        try await provider.setEnabled(false, serviceProvider: "proevekoebing")
        #expect(try await code(site) == "SRV010")
        #expect(await provider.enrolledServiceProviders().map(\.isEnabled) == [true, false, true, true, true])
        try await provider.setEnabled(true, serviceProvider: "proevekoebing")
        #expect(try await code(site) == nil)
        try await provider.setEnd(clock.now, serviceProvider: "proevekoebing")
        #expect(try await code(site) == nil)
        clock.advance(1)
        #expect(try await code(site) == "SRV010")
        try await provider.setEnd(nil, serviceProvider: "proevekoebing")
        #expect(try await code(site) == nil)
    }

    @Test("A new certificate ends with SRV010 until it is enrolled, and then the old one is still good")
    func renewed() async throws {
        let site = try site("postkassen")
        let fresh = try await provider.renewCertificate(serviceProvider: "postkassen")
        let (old, new) = (try ResponderScene.read(site.certificatePEM), try ResponderScene.read(fresh))
        #expect(new.subject == old.subject && new.publicKey == old.publicKey && new.serialNumber != old.serialNumber)
        #expect(try await code(fresh, key: site.privateKeyPEM) == "SRV010")
        let enrolled = try await provider.enrol(certificatePEM: fresh, id: "postkassen", friendlyName: "Postkassen 2")
        #expect(enrolled.certificatePEMs == [site.certificatePEM, fresh])
        #expect(try await code(fresh, key: site.privateKeyPEM, names: "Postkassen 2") == nil)
        #expect(try await code(site.certificatePEM, key: site.privateKeyPEM, names: "Postkassen 2") == nil)
        let again = try await provider.enrol(certificatePEM: fresh, id: "postkassen", friendlyName: "Postkassen")
        #expect(again.certificatePEMs.count == 2)
    }

    @Test("Nobody gets the name of somebody else, which tells whom a login is for")
    func nameIsTaken() async throws {
        let fresh = try await provider.renewCertificate(serviceProvider: "proevekoebing")
        for id in ["proevekoebing", "new"] {
            let error = await #expect(throws: ProviderError.self) {
                try await provider.enrol(certificatePEM: fresh, id: id, friendlyName: "Postkassen")
            }
            #expect(error?.code == .conflict)
        }
        #expect(await provider.enrolledServiceProviders().map(\.certificatePEMs.count) == [1, 1, 1, 1, 1])
        try await provider.enrol(certificatePEM: fresh, id: "new", friendlyName: "Postkassen 2")
        #expect(await provider.enrolledServiceProviders().map(\.friendlyName).last == "Postkassen 2")
    }

    /// A public key as an owner would send it.
    private static func publicKey(_ key: PrivateKey) -> String {
        PEM.text(key.publicKey.subjectPublicKeyInfo, label: "PUBLIC KEY")
    }

    @Test("Somebody with a key of their own gets a company's certificate, is enrolled and logs people in")
    func ownKey() async throws {
        let key = try TestPKI().otherKey
        let certificate = try await provider.issueCompanyCertificate(
            publicKeyPEM: Self.publicKey(key),
            company: "Eksempelforsikring",
            cvr: "90000019",
            description: "login"
        )
        let read = try ResponderScene.read(certificate)
        #expect(read.subject.attributes("2.5.4.10").first?.text == "Eksempelforsikring // CVR:90000019")
        #expect(read.subject.attributes("2.5.4.3").first?.text == "Eksempelforsikring - login")
        #expect(try await code(certificate, key: key.pem()) == "SRV010")
        let enrolled = try await provider.enrol(
            certificatePEM: certificate,
            id: "eksempelforsikring",
            friendlyName: "Eksempelforsikring"
        )
        #expect(enrolled.isEnabled && enrolled.end == nil && enrolled.certificatePEMs == [certificate])
        #expect(try await code(certificate, key: key.pem(), names: "Eksempelforsikring") == nil)
        let other = await #expect(throws: ProviderError.self) {
            try await provider.enrol(certificatePEM: certificate, id: "other", friendlyName: "Other")
        }
        #expect(other?.code == .conflict)
    }

    @Test("PAR-09 certificates that are not enrolled: a person's, a responder's, another issuer's, ended, revoked")
    func notEnrollable() async throws {
        let scene = try ResponderScene()
        let request = try OCSPRequest(serialNumber: [0x50], issuer: scene.issuing, nonce: nil)
        let answer = try #require(try await scene.response(request.der).basic)
        let responder = try Certificate(der: answer.certificateEncoding(0))
        let person = try await scene.certificate()
        // Right in every field, and signed by another key.
        let forged = try CertificateTemplate(
            serialNumber: [0x50, 1, 2, 3],
            issuer: scene.issuing.subject,
            subject: try ResponderScene.read(provider.serviceProviders[0].certificatePEM).subject,
            notBefore: clock.now,
            notAfter: clock.now.addingTimeInterval(86_400),
            publicKey: person.publicKey,
            extensions: "[ext]\ncertificatePolicies = 1.3.6.1.4.1.31313.2.4.6.3.5\n"
        ).signed(by: try TestPKI().otherKey, issuer: scene.issuing)
        let revoked = try await provider.renewCertificate(serviceProvider: "proevekoebing")
        try await provider.enrol(certificatePEM: revoked, id: "proevekoebing", friendlyName: "P")
        try await provider.revokeCertificates(serviceProvider: "proevekoebing")
        let texts = [person.pem, responder.pem, forged.pem, try TestPKI().endUser.pem, revoked, "", "-----BEGIN"]
        for text in texts {
            let error = await #expect(throws: ProviderError.self) {
                try await provider.enrol(certificatePEM: text, id: "new", friendlyName: "New")
            }
            #expect(error?.code == .invalid)
        }
        let late = try await provider.renewCertificate(serviceProvider: "postkassen")
        clock.advance(3 * 365 * 86_400 + 2 * 86_400)
        let ended = await #expect(throws: ProviderError.self) {
            try await provider.enrol(certificatePEM: late, id: "new", friendlyName: "New")
        }
        #expect(ended?.code == .invalid)
        #expect(await provider.enrolledServiceProviders().map(\.id) == provider.serviceProviders.map(\.id))
    }

    @Test(
        "Ids and names that cannot be used",
        arguments: [
            ("", "Name"), ("A", "Name"), ("a b", "Name"), ("a/b", "Name"), ("æ", "Name"),
            (String(repeating: "a", count: 41), "Name"), ("a", ""), ("a", " Name"), ("a", "Name "), ("a", "Na\nme"),
            ("a", String(repeating: "a", count: 65)), ("a", "Na\u{202E}me"), ("a", "Na\u{FFFF}me"),
            ("a", "Na\u{2028}me"),
        ]
    )
    func names(_ id: String, _ name: String) async throws {
        let fresh = try await provider.renewCertificate(serviceProvider: "postkassen")
        let error = await #expect(throws: ProviderError.self) {
            try await provider.enrol(certificatePEM: fresh, id: id, friendlyName: name)
        }
        #expect(error?.code == .invalid)
        let longest = String(repeating: "a", count: 40)
        let name = String(repeating: "ø", count: 64)
        #expect(try await provider.enrol(certificatePEM: fresh, id: longest, friendlyName: name).id == longest)
    }

    @Test("Companies and keys that get no certificate: real CVR numbers, weak keys, names out of bounds")
    func companies() async throws {
        let key = Self.publicKey(try TestPKI().otherKey)
        let weak = PEM.text(
            TestDER.rsaKey(modulus: [0xC1] + [UInt8](repeating: 0x55, count: 127), exponent: [1, 0, 1]),
            label: "PUBLIC KEY"
        )
        let cases = [
            (key, "Firma", "12345678", "x"), (key, "Firma", "9000001", "x"), (key, "Firma", "9000000a", "x"),
            (key, "", "90000013", "x"), (key, "Firma", "90000013", ""), (key, "Fir\u{0}ma", "90000013", "x"),
            (key, String(repeating: "a", count: 49), "90000013", "x"),
            (key, "Firma", "90000013", String(repeating: "a", count: 57)),
            (weak, "Firma", "90000013", "x"), ("", "Firma", "90000013", "x"),
        ]
        for (key, company, cvr, description) in cases {
            let error = await #expect(throws: ProviderError.self) {
                try await provider.issueCompanyCertificate(
                    publicKeyPEM: key,
                    company: company,
                    cvr: cvr,
                    description: description
                )
            }
            #expect(error?.code == .invalid)
        }
    }

    @Test("The longest names go into a certificate")
    func longestNames() async throws {
        let key = Self.publicKey(try TestPKI().otherKey)
        for (company, description) in [(48, 13), (5, 56)] {
            let certificate = try ResponderScene.read(
                try await provider.issueCompanyCertificate(
                    publicKeyPEM: key,
                    company: String(repeating: "ø", count: company),
                    cvr: "90000013",
                    description: String(repeating: "å", count: description)
                )
            )
            for type in ["2.5.4.3", "2.5.4.10"] {
                #expect(certificate.subject.attributes(type).first?.text.map { $0.count <= 64 } == true)
            }
        }
    }

    @Test("A name with the characters of markup is shown as it is, and signed as it is", arguments: Transport.allCases)
    func markup(_ transport: Transport) async throws {
        let name = "<b>A & B</b> \"x\" ]]> æ"
        let world = try ProviderUnderTest(transport)
        let certificate = world.provider.serviceProviders[0].certificatePEM
        try await world.provider.enrol(certificatePEM: certificate, id: "postkassen", friendlyName: name)
        var frame = try await FrameDouble(world, try world.parameters().json())
        #expect(!frame.html.contains("<b>") && frame.html.contains("&lt;b&gt;A &amp; B"))
        try await frame.enter(userID: "anna", password: "solskin42")
        try await frame.enter(code: try await frame.askedCode("anna"))
        #expect(try SignedLogin(try #require(frame.answer)).properties["RequestIssuer"] == name)
    }

    @Test("What is asked of an unknown service provider is not found")
    func unknown() async throws {
        let calls: [(IdentityProvider) async throws -> Void] = [
            { try await $0.setEnabled(false, serviceProvider: "x") },
            { try await $0.setEnd(nil, serviceProvider: "x") },
            { try await $0.revokeCertificates(serviceProvider: "x") },
            { _ = try await $0.renewCertificate(serviceProvider: "x") },
        ]
        for call in calls {
            let error = await #expect(throws: ProviderError.self) { try await call(provider) }
            #expect(error?.code == .notFound)
        }
    }
}
