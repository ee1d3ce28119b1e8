import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("Control interface")
struct ControlTests {
    @Test("Health and ready", arguments: Transport.allCases)
    func health(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let health = try await world.get("/_mock/v1/health").json()
        #expect(health["status"] == "ok")
        #expect(health["clock"] == "2021-06-01T09:00:00Z")
        #expect(try await world.get("/_mock/v1/ready").json() == ["ready": true])
    }

    @Test("People, as a list and one by one", arguments: Transport.allCases)
    func personas(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let list = try await world.get("/_mock/v1/personas").json()
        guard case .array(let people) = list else {
            Issue.record("no list")
            return
        }
        #expect(people.compactMap { $0["id"]?.string } == world.provider.people.map(\.id))
        let anna = try await world.get("/_mock/v1/personas/anna").json()
        #expect(anna == people[0])
        #expect(anna["password"] == "solskin42" && anna["kind"] == "personal" && anna["youth"] == false)
        #expect(anna["certificate"]?.string?.hasPrefix("-----BEGIN CERTIFICATE-----\n") == true)
        let finn = try await world.get("/_mock/v1/personas/finn").json()
        guard case .array(let employments)? = finn["employments"] else {
            Issue.record("no employments")
            return
        }
        #expect(employments.map { $0["cvr"] } == ["90000001", "90000002"])
        #expect(employments.map { $0["cprLinked"] } == [true, false])
    }

    @Test("The key card as JSON and as text, whole and one code", arguments: Transport.allCases)
    func keyCard(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let card = try await world.provider.keyCard(of: "anna")
        let document = try await world.get("/_mock/v1/personas/anna/keycard.json").json()
        #expect(document["number"]?.string == card.number && document["remaining"] == 148)
        #expect(try await world.get("/_mock/v1/personas/anna/keycard").json() == document)
        let text = try await world.get("/_mock/v1/personas/anna/keycard.txt").text
        #expect(text.hasPrefix("TEST  \(card.number)  148/148\n"))
        for pair in card.pairs {
            #expect(text.contains("\(pair.number) \(pair.code)"))
            let target = "/_mock/v1/personas/anna/keycard.json?number=\(pair.number)"
            guard transport == .inProcess || pair == card.pairs[0] else { continue }
            #expect(try await world.get(target).json()["code"]?.string == pair.code)
        }
    }

    @Test("Used codes are marked")
    func usedCodes() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let pair = try #require(try await world.provider.keyCard(of: "anna").question)
        _ = try await world.provider.login(parametersJSON: try world.parameters().json(), as: "anna")
        let one = try await world.get("/_mock/v1/personas/anna/keycard.json?number=\(pair.number)").json()
        #expect(one["used"] == true)
        let text = try await world.get("/_mock/v1/personas/anna/keycard.txt").text
        #expect(text.contains("\(pair.number) \(pair.code) x"))
    }

    @Test("A login without a browser", arguments: Transport.allCases)
    func login(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let json = try world.parameters([("SIGN_PROPERTIES", "challenge=5")]).json()
        let object = try JSONReader.value(Array(json.utf8))
        for parameters in [JSON.string(json), object] {
            let answer = try await world.post("/_mock/v1/login", ["parameters": parameters, "person": "carla"]).json()
            #expect(answer["code"] == .null)
            let response = try #require(answer["response"]?.string)
            let document = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
            let login = try SignedLogin(document)
            #expect(login.isSignedByHolder && login.properties["challenge"] == "5")
        }
        let pair = try #require(try await world.provider.keyCard(of: "bo").question)
        let message: JSON = ["parameters": object, "person": "bo", "password": "2580", "code": .string(pair.code)]
        #expect(try await world.post("/_mock/v1/login", message).json()["code"] == .null)
    }

    @Test("A login that ends with a code says why")
    func refusedLogin() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let json = try world.parameters([("ORIGIN", "https://a.example")]).json()
        let message: JSON = ["parameters": .string(json), "person": "anna", "origin": "https://b.example"]
        let answer = try await world.post("/_mock/v1/login", message).json()
        #expect(answer["code"] == "APP007" && answer["response"] == "QVBQMDA3")
        #expect(answer["reason"]?.string?.contains("https://b.example") == true)
    }

    @Test("A time stamp a moment beyond the window is not said to be 180 seconds off", arguments: [-180_001, 180_001])
    func momentTooFar(_ milliseconds: Int) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let sent = Int(world.clock.now.timeIntervalSince1970) * 1000 + milliseconds
        let json = try world.parameters([("TIMESTAMP", String(sent))]).json()
        let answer = try await world.post("/_mock/v1/login", ["parameters": .string(json), "person": "anna"]).json()
        #expect(answer["code"] == "SRV003")
        #expect(answer["reason"]?.string?.contains("is 181 seconds") == true)
    }

    @Test("A wrong code is a conflict, and counts")
    func wrongCode() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let json = try world.parameters().json()
        let pair = try #require(try await world.provider.keyCard(of: "anna").question)
        let wrong: JSON = pair.code == "000000" ? "111111" : "000000"
        let message: JSON = ["parameters": .string(json), "person": "anna", "code": wrong]
        for _ in 1...4 {
            let response = try await world.post("/_mock/v1/login", message)
            #expect(response.status == .conflict)
            #expect(try response.json()["detail"]?.string?.contains("#\(pair.number)") == true)
        }
        #expect(try await world.post("/_mock/v1/login", message).json()["code"] == "LOCK003")
    }

    static let faults: [(HTTPRequest, HTTPStatus)] = [
        (.post("/_mock/v1/login", ["person": "anna"]), .badRequest),
        (.post("/_mock/v1/login", ["parameters": [], "person": "anna"]), .badRequest),
        (.post("/_mock/v1/login", ["parameters": [:]]), .badRequest),
        (.post("/_mock/v1/login", ["parameters": [:], "person": 1]), .badRequest),
        (.post("/_mock/v1/login", ["parameters": [:], "person": "anna", "colour": "red"]), .badRequest),
        (.post("/_mock/v1/login", []), .badRequest),
        (HTTPRequest(method: .post, target: "/_mock/v1/login", body: Array("{}".utf8)), .unsupportedMediaType),
        (.post("/_mock/v1/personas/anna", [:]), .methodNotAllowed),
        (HTTPRequest(target: "/_mock/v1/login"), .methodNotAllowed),
        (HTTPRequest(target: "/_mock/v1/personas/ole"), .notFound),
        (HTTPRequest(target: "/_mock/v1/personas/anna/keycard.pdf"), .notFound),
        (HTTPRequest(target: "/_mock/v1/personas/anna/keycard?number=99999"), .notFound),
        (HTTPRequest(target: "/_mock/v1/personas/anna/../bo"), .notFound),
        (HTTPRequest(target: "/_mock/v1/service-providers/other"), .notFound),
        (HTTPRequest(target: "/_mock/v1/service-providers/postkassen.exe"), .notFound),
        (HTTPRequest(target: "/_mock/v1/"), .notFound),
        (HTTPRequest(target: "/_mock/v2/health"), .notFound),
        (HTTPRequest(target: "/_mock"), .notFound),
    ]

    @Test("Faults are problem documents with a hint", arguments: faults.indices)
    func problems(_ index: Int) async throws {
        let (request, status) = Self.faults[index]
        let world = try ProviderUnderTest(.inProcess)
        let response = try await world.send(request)
        #expect(response.status == status)
        guard status != .methodNotAllowed else {
            #expect(response.fields["Allow"] != nil)
            return
        }
        #expect(response.fields["Content-Type"] == "application/problem+json")
        let problem = try response.json()
        #expect(problem["status"] == .number(String(status.rawValue)))
        #expect(problem["hint"]?.string?.isEmpty == false)
    }

    @Test("A login for somebody unknown is not found")
    func unknownPerson() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let message: JSON = ["parameters": .string(try world.parameters().json()), "person": "ole"]
        #expect(try await world.post("/_mock/v1/login", message).status == .notFound)
    }

    @Test("The service provider's key and certificate as JSON, PEM and PKCS#12", arguments: Transport.allCases)
    func serviceProvider(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let known = try #require(world.provider.serviceProviders.first)
        #expect(known.id == "postkassen" && known.friendlyName == "Postkassen")
        let document = try await world.get("/_mock/v1/service-providers/postkassen").json()
        #expect(document["certificate"]?.string == known.certificatePEM)
        #expect(document["privateKey"]?.string == known.privateKeyPEM)
        let certificate = try Certificate.certificates(pem: Array(known.certificatePEM.utf8))[0]
        let pem = try await world.get("/_mock/v1/service-providers/postkassen.pem").body
        #expect(try Certificate.certificates(pem: pem) == [certificate])
        #expect(try PrivateKey(pem: pem).publicKey == certificate.publicKey)
        let passphrase = try #require(document["passphrase"]?.string)
        let file = try await world.get("/_mock/v1/service-providers/postkassen.p12").body
        let opened = try PKCS12(der: file, passphrase: passphrase)
        #expect(opened.certificate == certificate && opened.privateKey.publicKey == certificate.publicKey)
        #expect(
            Set(opened.others.map(\.pem)) == [world.provider.rootCertificatePEM, world.provider.issuingCertificatePEM]
        )
    }
}
