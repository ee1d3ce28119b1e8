import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

/// What the PID-CPR service answers in SOAP, in process and by TLS.
@Suite("PID-CPR service") struct PIDServiceTests {
    @Test("0 and 1: a number is compared, and comes back as it was sent", arguments: Transport.allCases)
    func match(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let (pid, cpr) = (try scene.pid(), try scene.cpr())
        let right = try await scene.ask(["CPR": cpr, "PID": pid, "id": "req-1", "serviceId": "44"])
        let ok = ["statusCode": "0", "statusTextDK": "OK", "statusTextUK": "OK"]
        #expect(right == ok.merging(["CPR": cpr, "PID": pid, "id": "req-1"]) { $1 })
        let other = try scene.cpr("bo")
        let wrong = try await scene.ask(["CPR": other, "PID": pid, "serviceId": "44"])
        #expect(wrong["statusCode"] == "1" && wrong["CPR"] == other && wrong["PID"] == pid && wrong["id"] == nil)
        #expect(try await scene.status(pid: scene.pid("bo"), cpr: other) == "0")
    }

    @Test(
        "0 and 8: a number is looked up for those who may; absent, empty and nil are alike",
        arguments: Transport.allCases
    )
    func lookUp(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let pid = try scene.pid()
        let found = try await scene.ask(["PID": pid, "serviceId": "45"], as: WebServiceScene.lookingUp)
        let cpr = try scene.cpr()
        #expect(found["statusCode"] == "0" && found["CPR"] == cpr && found["PID"] == pid)
        #expect(try await scene.status(cpr: "", serviceID: "45", as: WebServiceScene.lookingUp) == "0")
        let refused = try await scene.ask(["PID": pid, "serviceId": "44"])
        #expect(refused["statusCode"] == "8" && refused["CPR"] == nil)
        try await scene.provider.setMayLookUpCPR(true, serviceProvider: "postkassen")
        #expect(try await scene.ask(["PID": pid, "serviceId": "44"])["statusCode"] == "0")
    }

    @Test("SOAP-04 2: a PID that is missing, nobody's, of an employee, or not quite one", arguments: Transport.allCases)
    func noPID(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let pid = try scene.pid()
        for other in ["", "9208-2002-2-000000000000", "PID:" + pid, " " + pid, pid + " ", pid + "0", "CVR:1-RID:2"] {
            let reply = try await scene.ask(["CPR": scene.cpr(), "PID": other, "serviceId": "44"])
            #expect(reply["statusCode"] == "2", "\(other)")
            #expect(reply["PID"] == (other.isEmpty ? nil : other))
        }
        #expect(try await scene.ask(["CPR": scene.cpr(), "serviceId": "44"])["statusCode"] == "2")
        #expect(try await scene.status() == "0")
    }

    @Test(
        "SOAP-05 1: a number that is none, or another's, does not match",
        arguments: ["7402853530", "740285-3531", "740285353", "74028535310", "740285353a", "７402853531", "3113010000"]
    )
    func noNumber(_ cpr: String) async throws {
        let scene = try WebServiceScene(.inProcess)
        #expect(try scene.cpr() == "7402853531")
        #expect(try await scene.status(cpr: cpr) == "1")
        #expect(try await scene.status() == "0")
    }

    @Test("0, 4 and 8194: a person is named by certificate", arguments: Transport.allCases)
    func byCertificate(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let (pid, cpr) = (try scene.pid(), try scene.cpr())
        let anna = try ResponderScene.read(await scene.provider.certificate(of: "anna"))
        let text = Base64.encode(anna.der)
        let alone = try await scene.ask(["CPR": cpr, "b64Cert": text, "serviceId": "44"])
        #expect(alone["statusCode"] == "0" && alone["PID"] == pid)
        let lines = Base64.encodeLines(anna.der, width: 64)
        #expect(
            try await scene.ask(["CPR": cpr, "PID": pid, "b64Cert": lines, "serviceId": "44"])["statusCode"] == "0"
        )
        let other = try scene.pid("bo")
        #expect(
            try await scene.ask(["CPR": cpr, "PID": other, "b64Cert": text, "serviceId": "44"])["statusCode"]
                == "8194"
        )
        // An employee's, a company's, one of the same name that somebody else made, and what is no certificate.
        let finn = try ResponderScene.read(await scene.provider.certificate(of: "finn"))
        let company = try ResponderScene.read(scene.provider.serviceProviders[0].certificatePEM)
        let forged = try Self.forged(anna)
        for none in [Base64.encode(finn.der), Base64.encode(company.der), Base64.encode(forged.der), "AAAA", "-"] {
            let reply = try await scene.ask(["CPR": cpr, "PID": pid, "b64Cert": none, "serviceId": "44"])
            #expect(reply["statusCode"] == "4")
        }
    }

    private static func forged(_ certificate: Certificate) throws -> Certificate {
        let key = try PrivateKey(pem: Array(TestKeys.subject.utf8))
        return try CertificateTemplate(
            serialNumber: certificate.serialNumber,
            issuer: certificate.issuer,
            subject: certificate.subject,
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
            publicKey: key.publicKey,
            extensions: ""
        ).signed(by: key, issuer: nil)
    }

    @Test("17: the number of the service provider is that of the certificate's", arguments: Transport.allCases)
    func serviceID(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        for other in ["45", "", "044", "44 ", "x"] {
            #expect(try await scene.status(serviceID: other) == "17", "\(other)")
        }
        #expect(try await scene.status(serviceID: "44", as: WebServiceScene.lookingUp) == "17")
        #expect(try await scene.status(serviceID: "45", as: WebServiceScene.lookingUp) == "0")
    }

    @Test(
        "SOAP-08 8195 and 17: who shows no certificate, or one that opens nothing here",
        arguments: Transport.allCases
    )
    func callers(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        #expect(try await scene.status(as: .nobody) == "8195")
        #expect(try await scene.status() == "0")
        let site = scene.provider.serviceProviders[0]
        let person = WebServiceScene.Caller.other(
            certificate: try await scene.provider.certificate(of: "anna"),
            key: TestKeys.subject
        )
        #expect(try await scene.status(as: person) == "17")
        let fresh = try await scene.provider.renewCertificate(serviceProvider: site.id)
        let renewed = WebServiceScene.Caller.other(certificate: fresh, key: site.privateKeyPEM)
        #expect(try await scene.status(as: renewed) == "17")
        try await scene.provider.enrol(certificatePEM: fresh, id: site.id, friendlyName: site.friendlyName)
        #expect(try await scene.status(as: renewed) == "0")
        try await scene.provider.setEnabled(false, serviceProvider: site.id)
        #expect(try await scene.status() == "17")
        try await scene.provider.setEnabled(true, serviceProvider: site.id)
        try await scene.provider.revokeCertificates(serviceProvider: site.id)
        #expect(try await scene.status() == "17")
        #expect(try await scene.status(as: renewed) == "17")
    }

    @Test("SOAP-08 17: a certificate that is not valid yet or any more", arguments: Transport.allCases)
    func time(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let certificate = try ResponderScene.read(scene.provider.serviceProviders[0].certificatePEM)
        let left = certificate.notAfter.timeIntervalSince(scene.clock.now)
        scene.clock.advance(left)
        #expect(try await scene.status() == "0")
        scene.clock.advance(1)
        #expect(try await scene.status() == "17")
        scene.clock.advance(certificate.notBefore.timeIntervalSince(scene.clock.now) - 1)
        #expect(try await scene.status() == "17")
        scene.clock.advance(1)
        #expect(try await scene.status() == "0")
    }

    @Test("16384: while it is out of order", arguments: Transport.allCases)
    func outOfOrder(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        await scene.provider.setWebServicesOutOfOrder(true)
        #expect(try await scene.status() == "16384")
        #expect(try await scene.status(as: .nobody) == "8195")
        await scene.provider.setWebServicesOutOfOrder(false)
        #expect(try await scene.status() == "0")
    }

    @Test("Several questions are answered in their order, each by itself; 32 at most")
    func batch() async throws {
        let scene = try WebServiceScene(.inProcess)
        let right = WebServiceScene.request(["CPR": try scene.cpr(), "PID": try scene.pid(), "serviceId": "44"])
        let wrong = WebServiceScene.request(["CPR": try scene.cpr("bo"), "PID": try scene.pid(), "serviceId": "44"])
        func codes(_ requests: [String]) async throws -> [String?] {
            let response = try await scene.soap(
                WebServiceScene.message(requests.joined()),
                to: WebServiceScene.pidPath
            )
            return WebServiceScene.replies(response).map { $0["statusCode"] }
        }
        #expect(try await codes([right, wrong, right]) == ["0", "1", "0"])
        #expect(try await codes([]) == [])
        #expect(try await codes(Array(repeating: right, count: 32)).count == 32)
        #expect(try await codes(Array(repeating: right, count: 33)) == [])
    }

    @Test("People who are made later are known from then on")
    func madeLater() async throws {
        let scene = try WebServiceScene(.inProcess)
        let made = try await scene.provider.createPerson(NewPerson(id: "nora"))
        guard case .citizen(let pid, _, _) = made.identity else {
            Issue.record("the person is no citizen")
            return
        }
        #expect(try await scene.status(pid: pid, cpr: made.cprNumber) == "0")
        #expect(try await scene.status(pid: pid, cpr: scene.cpr()) == "1")
        let other = try WebServiceScene(.inProcess)
        #expect(try await other.status(pid: pid, cpr: made.cprNumber) == "2")
    }
}
