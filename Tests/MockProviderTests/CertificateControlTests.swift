import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite("Control of certificates and service providers")
struct CertificateControlTests {
    private static let base = "/_mock/v1/"

    private func post(_ world: ProviderUnderTest, _ path: String, _ message: JSON = [:]) async throws -> JSON {
        let response = try await world.post(Self.base + path, message)
        try #require(response.status == .ok, "\(response.text)")
        return try response.json()
    }

    private static func elements(_ value: JSON) -> [JSON] {
        guard case .array(let elements) = value else { return [] }
        return elements
    }

    private static func count(_ value: JSON) -> Int { elements(value).count }

    /// The code that a login of anna's ends with; nil for a signed document.
    private func code(_ world: ProviderUnderTest, _ parameters: LoginRequestParameters? = nil) async throws -> String? {
        let message: JSON = ["parameters": .string(try (parameters ?? world.parameters()).json()), "person": "anna"]
        return try await post(world, "login", message)["code"]?.string
    }

    @Test("A person's certificate is shown, revoked and renewed", arguments: Transport.allCases)
    func person(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let first = try await world.get(Self.base + "personas/anna/certificate").json()
        #expect(first["status"] == "good" && first["revokedAt"] == .null && first["cause"] == .null)
        #expect(first["certificate"]?.string == (try await world.provider.certificate(of: "anna")))
        #expect(first["notAfter"] == "2024-06-01T09:00:00Z" && first["notBefore"] == "2021-06-01T08:30:00Z")
        let revoked = try await post(world, "personas/anna/revoke", ["cause": "keyCompromise"])
        #expect(revoked["status"] == "revoked" && revoked["serial"] == first["serial"])
        #expect(revoked["revokedAt"] == "2021-06-01T09:00:00Z" && revoked["cause"] == "keyCompromise")
        #expect(try await code(world) == "OCES006")
        let again = try await world.post(Self.base + "personas/anna/revoke", [:])
        #expect(again.status == .conflict && again.fields["Content-Type"] == "application/problem+json")
        let renewed = try await post(world, "personas/anna/renew")
        #expect(renewed["status"] == "good" && renewed["serial"] != first["serial"])
        #expect(try await code(world) == nil)
        let works = try await post(world, "personas/anna/revoke", ["stopsLogins": false])
        #expect(works["status"] == "revoked" && works["cause"] == "unspecified")
        #expect(try await code(world) == nil)
    }

    @Test("Authorities are listed and rotated", arguments: Transport.allCases)
    func authorities(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let old = try await world.get(Self.base + "pki").json()
        #expect(old["roots"] == [.string(world.provider.rootCertificatePEM)])
        #expect(old["issuing"] == [.string(world.provider.issuingCertificatePEM)])
        let kept = try await post(world, "pki/rotate", ["what": "intermediate", "renewing": false])
        #expect(kept["roots"] == old["roots"] && kept["issuing"].map(Self.count) == 2)
        let new = try await post(world, "pki/rotate", ["what": "root"])
        #expect(new["roots"].map(Self.count) == 2 && new["issuing"].map(Self.count) == 3)
        #expect(try await world.get(Self.base + "pki").json() == new)
        #expect(try await post(world, "pki/revoke", ["cause": "keyCompromise"]) == new)
        #expect(try await world.post(Self.base + "pki/revoke", [:]).status == .conflict)
        #expect(try await world.post(Self.base + "pki/rotate", ["what": "root"]).status == .conflict)
    }

    @Test("A service provider is disabled, ended, revoked and renewed", arguments: Transport.allCases)
    func serviceProvider(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let path = "service-providers/postkassen"
        #expect(try await post(world, path + "/disable")["enabled"] == false)
        #expect(try await code(world) == "SRV010")
        #expect(try await post(world, path + "/enable")["enabled"] == true)
        #expect(try await code(world) == nil)
        #expect(try await post(world, path + "/end", ["at": "2021-06-01T08:59:59Z"])["end"] == "2021-06-01T08:59:59Z")
        #expect(try await code(world) == "SRV010")
        #expect(try await post(world, path + "/end", ["at": .null])["end"] == .null)
        #expect(try await code(world) == nil)
        #expect(try await post(world, path + "/revoke", ["cause": "superseded"])["certificates"].map(Self.count) == 1)
        #expect(try await code(world) == "SRV010")

        let fresh = try #require(try await post(world, path + "/renew")["certificate"]?.string)
        var parameters = try world.parameters()
        parameters["SP_CERT"] = Base64.encode(try ResponderScene.read(fresh).der)
        #expect(try await code(world, parameters) == "SRV010")
        let enrolment: JSON = ["id": "postkassen", "friendlyName": "Postkassen", "certificate": .string(fresh)]
        #expect(try await post(world, "service-providers", enrolment)["certificates"].map(Self.count) == 2)
        #expect(try await code(world, parameters) == nil)
    }

    @Test("Somebody with a key of their own is enrolled, and has no key to be fetched", arguments: Transport.allCases)
    func enrolment(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let key = try TestPKI().otherKey
        let company: JSON = [
            "publicKey": .string(PEM.text(key.publicKey.subjectPublicKeyInfo, label: "PUBLIC KEY")),
            "company": "Eksempelbanken", "cvr": "90000014", "description": "netbank",
        ]
        let certificate = try #require(try await post(world, "companies", company)["certificate"]?.string)
        let enrolment: JSON = [
            "id": "eksempelbanken", "friendlyName": "Eksempelbanken", "certificate": .string(certificate),
        ]
        let document = try await post(world, "service-providers", enrolment)
        #expect(document["certificates"] == [.string(certificate)] && document["privateKey"] == nil)
        #expect(try await world.get(Self.base + "service-providers/eksempelbanken").json() == document)
        let all = try await world.get(Self.base + "service-providers").json()
        let ids = Self.elements(all).compactMap { $0["id"]?.string }
        #expect(ids == world.provider.serviceProviders.map(\.id) + ["eksempelbanken"])
        #expect(try await world.get(Self.base + "service-providers/eksempelbanken.pem").status == .notFound)
        var parameters = try world.parameters()
        parameters.key = key
        parameters["SP_CERT"] = Base64.encode(try ResponderScene.read(certificate).der)
        #expect(try await code(world, parameters) == nil)
    }

    static let faults: [(String, JSON, HTTPStatus)] = [
        ("personas/ole/revoke", [:], .notFound), ("personas/ole/renew", [:], .notFound),
        ("personas/anna/revoke", ["cause": "boredom"], .badRequest),
        ("personas/anna/revoke", ["stopsLogins": "no"], .badRequest),
        ("personas/anna/revoke", ["reason": "superseded"], .badRequest),
        ("personas/anna/renew", ["years": "3"], .badRequest),
        ("personas/anna/certificate", [:], .methodNotAllowed), ("pki", [:], .methodNotAllowed),
        ("pki/revoke", ["cause": "boredom"], .badRequest),
        ("pki/rotate", [:], .badRequest), ("pki/rotate", ["what": "leaf"], .badRequest),
        ("service-providers/other/disable", [:], .notFound),
        ("service-providers/postkassen/end", ["at": "tomorrow"], .badRequest),
        ("service-providers/postkassen/burn", [:], .notFound),
        ("service-providers", ["id": "x", "friendlyName": "X", "certificate": "no"], .badRequest),
        ("service-providers", ["id": "x", "friendlyName": "X"], .badRequest),
        ("companies", ["publicKey": "", "company": "X", "cvr": "90000014", "description": "y"], .badRequest),
    ]

    @Test("Faults are problem documents with a hint, and change nothing", arguments: faults.indices)
    func problems(_ index: Int) async throws {
        let (path, message, status) = Self.faults[index]
        let world = try ProviderUnderTest(.inProcess)
        let response = try await world.post(Self.base + path, message)
        #expect(response.status == status)
        if status != .methodNotAllowed {
            #expect(response.fields["Content-Type"] == "application/problem+json")
            #expect(try response.json()["hint"]?.string?.isEmpty == false)
        }
        #expect(try await code(world) == nil)
        #expect(await world.provider.enrolledServiceProviders().count == world.provider.serviceProviders.count)
    }

    @Test("What changes something is not done by GET")
    func reading() async throws {
        let world = try ProviderUnderTest(.inProcess)
        for path in ["personas/anna/revoke", "pki/rotate", "service-providers/postkassen/revoke", "companies"] {
            let response = try await world.get(Self.base + path)
            #expect(response.status == .methodNotAllowed && response.fields["Allow"] == "POST")
        }
        #expect(try await code(world) == nil)
    }
}
