import FoundationEssentials
import NemIDClient
import NemIDHTTP
import NemIDVerification
import Synchronization
import Testing

/// What the service is asked through a transport of the site's own, and what is made of its responses.
@Suite("The PID-CPR service through a transport") struct PIDServiceTransportTests {
    private final class Scripted: Transport {
        struct Asked {
            let request: HTTPRequest
            let server: ServerAddress
            let bounds: TransportBounds
        }

        private let record = Mutex<[Asked]>([])
        private let answer: @Sendable (HTTPRequest) throws -> HTTPResponse

        init(_ answer: @escaping @Sendable (HTTPRequest) throws -> HTTPResponse) { self.answer = answer }

        var asked: [Asked] { record.withLock { $0 } }

        func send(
            _ request: HTTPRequest,
            to server: ServerAddress,
            within bounds: TransportBounds
        ) async throws -> HTTPResponse {
            record.withLock { $0.append(Asked(request: request, server: server, bounds: bounds)) }
            return try answer(request)
        }
    }

    /// Sixteen times the octet 7, which makes the id of each question.
    private static let id = String(repeating: "07", count: 16)

    private func service(_ transport: any Transport, address: String? = nil) throws -> PIDService {
        var configuration = PIDService.Configuration(
            address: address ?? PIDService.Configuration.preproductionAddress,
            serviceID: "44",
            credential: try SampleSite.credential(),
            serverRoots: ""
        )
        configuration.transport = transport
        configuration.random = { Array(repeating: 7, count: $0) }
        return try PIDService(configuration)
    }

    private static func reply(_ status: String = "0") -> [UInt8] {
        PIDServiceScene.reply(with: [
            "id": id, "statusCode": status, "statusTextDK": status == "0" ? "OK" : "x",
            "statusTextUK": status == "0" ? "OK" : "x",
        ])
    }

    private func code(
        _ answer: @escaping @Sendable (HTTPRequest) throws -> HTTPResponse
    ) async throws -> NemIDError.Code? {
        let number = try #require(CPRNumber(PIDServiceScene.number))
        let pid = try #require(PID(PIDServiceScene.pid))
        do {
            #expect(try await service(Scripted(answer)).match(number, pid) == .match)
            return nil
        } catch let error as NemIDError {
            return error.code
        }
    }

    @Test("the question is the message of PIDServiceRequest, posted to host and path of the address")
    func question() async throws {
        let transport = Scripted { _ in .content(Self.reply(), type: "text/xml") }
        let number = try #require(CPRNumber(PIDServiceScene.number))
        let pid = try #require(PID(PIDServiceScene.pid))
        #expect(try await service(transport).match(number, pid) == .match)
        let asked = try #require(transport.asked.first)
        #expect(asked.request.method == .post && asked.request.target == "/pid_serviceprovider_server/pidws/")
        #expect(asked.request.fields["Content-Type"] == "text/xml; charset=utf-8")
        #expect(asked.request.fields["SOAPAction"] == "\"\"")
        let expected = try PIDServiceRequest(asking: number, of: pid, serviceID: "44", id: Self.id)
        #expect(asked.request.body == (try expected.message))
        #expect(asked.server.host == "pidws.pp.certifikat.dk" && asked.server.port == 443)
        #expect(asked.server.description == "pidws.pp.certifikat.dk" && asked.bounds.bodyOctets == 16 << 10)
        let elsewhere = Scripted { _ in .content(Self.reply(), type: "text/xml") }
        _ = try await service(elsewhere, address: "https://[::1]:7789/x?y").match(number, pid)
        let other = try #require(elsewhere.asked.first)
        #expect(other.request.target == "/x?y" && other.server.host == "::1" && other.server.port == 7789)
        #expect(other.server.description == "[::1]:7789")
    }

    @Test("SOAP-07 a success counts under 200 alone, a fault under any, and other statuses are no answer")
    func statuses() async throws {
        #expect(try await code { _ in .content(Self.reply(), type: "text/xml") } == nil)
        for status in [HTTPStatus.internalServerError, .notFound, .found, .forbidden, .serviceUnavailable] {
            let code = try await code { _ in .content(Self.reply(), type: "text/xml", status: status) }
            #expect(code == .pidServiceReply, "\(status)")
        }
        let fault = PIDServiceScene.reply {
            $0.replacing(
                #/<loc:pidResponse>.*</loc:pidResponse>/#,
                with: "<soapenv:Fault><faultcode>soapenv:Server</faultcode></soapenv:Fault>"
            )
        }
        for status in [HTTPStatus.ok, .internalServerError] {
            #expect(
                try await code { _ in .content(fault, type: "text/xml", status: status) } == .pidServiceFault
            )
        }
        #expect(try await code { _ in .text("It works") } == .pidServiceReply)
    }

    @Test("SOAP-06 the answer to another question is no answer")
    func mixUp() async throws {
        let other = PIDServiceScene.reply(with: ["id": "another"])
        #expect(try await code { _ in .content(other, type: "text/xml") } == .pidServiceMixUp)
    }

    @Test("each kind of failure has a code")
    func failures() async throws {
        struct Secret: Error {}
        let kinds: [(TransportError.Kind, NemIDError.Code)] = [
            (.connection, .pidServiceConnection), (.serverCertificate, .pidServiceServerCertificate),
            (.clientCertificate, .pidServiceClientCertificate), (.tls, .pidServiceConnection),
            (.response, .pidServiceReply), (.other, .pidServiceConnection),
        ]
        for (kind, expected) in kinds {
            #expect(try await code { _ in throw TransportError("x", kind: kind) } == expected)
        }
        #expect(try await code { _ in throw Secret() } == .pidServiceConnection)
    }

    @Test("nothing is sent where there are no octets for an id, or the service id is none")
    func nothingSent() async throws {
        let transport = Scripted { _ in .content(Self.reply(), type: "text/xml") }
        let pid = try #require(PID(PIDServiceScene.pid))
        var configuration = try service(transport).configuration
        configuration.random = { _ in [] }
        let poor = try PIDService(configuration)
        let random = await #expect(throws: NemIDError.self) { try await poor.lookUp(pid) }
        #expect(random?.code == .random)
        configuration = try service(transport).configuration
        configuration.serviceID = "4 4"
        let wrong = try PIDService(configuration)
        let parameter = await #expect(throws: NemIDError.self) { try await wrong.lookUp(pid) }
        #expect(parameter?.code == .parameterPIDService)
        #expect(transport.asked.isEmpty)
    }
}
