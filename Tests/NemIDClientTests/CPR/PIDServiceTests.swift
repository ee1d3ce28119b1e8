import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import NemIDVerification
import Testing

/// Questions that go over TLS to the mock provider's service.
@Suite("Asking the PID-CPR service") struct PIDServiceTests {
    private let listener: Listener
    private let now = Date(timeIntervalSince1970: 1_622_538_000)

    init() throws {
        let now = now
        listener = try Listener(webServicePort: 0, configuration: .init(now: { now }))
    }

    private func service(
        _ id: String = "postkassen",
        _ change: (inout PIDService.Configuration) throws -> Void = { _ in }
    ) throws -> PIDService {
        let site = try #require(listener.provider.serviceProviders.first { $0.id == id })
        var configuration = PIDService.Configuration(
            address: listener.provider.webServiceAddress + "/pid_serviceprovider_server/pidws/",
            serviceID: id == "postkassen" ? "44" : "45",
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            serverRoots: listener.provider.rootCertificatePEM
        )
        configuration.timeout = Patience.limit
        let now = now
        configuration.now = { now }
        try change(&configuration)
        return try PIDService(configuration)
    }

    private func person(_ id: String) throws -> (number: CPRNumber, pid: PID) {
        let person = try #require(listener.provider.people.first { $0.id == id })
        guard case .citizen(let pid, _, _) = person.identity else { throw NoCitizen() }
        return (
            try #require(CPRNumber(person.cprNumber, accepting: .realOrFictitious)), try #require(PID(pid))
        )
    }

    private struct NoCitizen: Error {}

    @Test("a number matches or does not, and those who may look it up find it")
    func outcomes() async throws {
        let (anna, bo) = (try person("anna"), try person("bo"))
        let site = try service()
        #expect(try await site.match(anna.number, anna.pid) == .match)
        #expect(try await site.match(bo.number, anna.pid) == .noMatch)
        #expect(try await site.lookUp(anna.pid) == .refused(.init(rawValue: 8)))
        #expect(try await service("proevekoebing").lookUp(bo.pid) == .found(bo.number))
        let nobody = try #require(PID("9208-2002-2-000000000000"))
        #expect(try await site.match(anna.number, nobody) == .refused(.init(rawValue: 2)))
        let mixed = try service { $0.serviceID = "45" }
        #expect(try await mixed.match(anna.number, anna.pid) == .refused(.init(rawValue: 17)))
    }

    @Test("SOAP-08, SOAP-10 who is not entitled, or guesses, is told so")
    func refusals() async throws {
        let (anna, bo) = (try person("anna"), try person("bo"))
        let site = try service()
        for _ in 0..<5 { #expect(try await site.match(bo.number, anna.pid) == .noMatch) }
        #expect(try await site.match(anna.number, anna.pid) == .refused(.init(rawValue: 16)))
        try await listener.provider.revokeCertificates(serviceProvider: "postkassen")
        #expect(try await site.match(bo.number, bo.pid) == .refused(.init(rawValue: 17)))
        await listener.provider.setWebServicesOutOfOrder(true)
        let outOfOrder = try await service("proevekoebing").lookUp(bo.pid)
        #expect(outOfOrder == .refused(.init(rawValue: 16384)))
    }

    private func code(_ service: PIDService) async throws -> NemIDError.Code? {
        let anna = try person("anna")
        do throws(NemIDError) {
            _ = try await service.match(anna.number, anna.pid)
            return nil
        } catch {
            #expect(!error.description.contains(anna.number.digits) && !error.description.contains(anna.pid.value))
            return error.code
        }
    }

    @Test("SOAP-09 a server below another root, of another name or another time is asked nothing")
    func server() async throws {
        #expect(try await code(service()) == nil)
        let other = try TestPKI().root.pem
        #expect(try await code(service { $0.serverRoots = other }) == .pidServiceServerCertificate)
        let both = listener.provider.rootCertificatePEM + other
        #expect(try await code(service { $0.serverRoots = both }) == nil)
        let late = try service { $0.now = { Date(timeIntervalSince1970: 2_500_000_000) } }
        #expect(try await code(late) == .pidServiceServerCertificate)
        // This machine under a name that the certificate does not have.
        let port = try #require(listener.webServicePort)
        let renamed = try service { $0.address = "https://127.0.0.2:\(port)/pid_serviceprovider_server/pidws/" }
        let expected: Set<NemIDError.Code?> = [.pidServiceServerCertificate, .pidServiceConnection]
        #expect(expected.contains(try await code(renamed)))
        #expect(await listener.provider.enrolledServiceProviders().count == listener.provider.serviceProviders.count)
    }

    @Test("SOAP-08 a server that refuses the certificate is told from one that cannot be reached")
    func handshakes() async throws {
        // A certificate that is not shown at all, to a server that demands one.
        let scene = try TestPKI(changeEndUser: { _, extensions in
            extensions.extendedKeyUsage = "serverAuth"
            extensions.further = ["subjectAltName = IP:127.0.0.1"]
        })
        let context = try TLSContext.server(
            TLSIdentity(privateKey: scene.userKey, certificate: scene.endUser, issuers: [scene.issuing]),
            clientCertificates: .required
        )
        let strict = try HTTPServer(configuration: HTTPServerConfiguration(tls: { context })) { _ in .text("hello") }
        let transport = try SecureTransport(trusting: scene.root.pem, credential: nil, now: { scene.now })
        let refused = try service {
            $0.address = "https://127.0.0.1:\(strict.port)/"
            $0.transport = transport
        }
        #expect(try await code(refused) == .pidServiceClientCertificate)
        let shown = try service {
            $0.address = "https://127.0.0.1:\(strict.port)/"
            $0.serverRoots = scene.root.pem
            $0.now = { scene.now }
        }
        #expect(try await code(shown) == .pidServiceReply, "what comes then is no message")
        // Nobody listens at the first port of all.
        #expect(try await code(service { $0.address = "https://127.0.0.1:1/" }) == .pidServiceConnection)
        let plain = try HTTPServer { _ in .text("hello") }
        #expect(try await code(service { $0.address = "https://127.0.0.1:\(plain.port)/" }) == .pidServiceConnection)
    }

    @Test(
        "an address is one of https, with a path",
        arguments: ["", "http://127.0.0.1/", "https://127.0.0.1", "https:///x", "https://a b/", "https://h/a b", "h/x"]
    )
    func addresses(_ address: String) throws {
        let error = #expect(throws: NemIDError.self) { try service { $0.address = address } }
        #expect(error?.code == .configuration)
    }

    @Test("roots are certificates", arguments: ["", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
    func roots(_ roots: String) throws {
        let error = #expect(throws: NemIDError.self) { try service { $0.serverRoots = roots } }
        #expect(error?.code == .configuration)
    }
}
