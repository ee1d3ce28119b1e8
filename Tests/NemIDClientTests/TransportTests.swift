import NemIDClient
import NemIDHTTP
import NemIDTestSupport
import Synchronization
import Testing

@Suite struct TransportTests {
    /// A transport that does what it is told, and remembers what it was asked.
    private final class Scripted: Transport {
        struct Asked: Hashable {
            let request: HTTPRequest
            let server: ServerAddress
            let bodyOctets: Int
        }

        private let record = Mutex<[Asked]>([])
        private let answer: @Sendable (HTTPRequest) async throws -> HTTPResponse

        init(_ answer: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse) { self.answer = answer }

        var asked: [Asked] { record.withLock { $0 } }

        func send(
            _ request: HTTPRequest,
            to server: ServerAddress,
            within bounds: TransportBounds
        ) async throws -> HTTPResponse {
            record.withLock { $0.append(Asked(request: request, server: server, bodyOctets: bounds.bodyOctets)) }
            return try await answer(request)
        }
    }

    private let scene: FetchScene

    init() throws { scene = try FetchScene() }

    @Test("a transport of the site's own carries everything, and learns host, port and bounds")
    func ownTransport() async throws {
        let list = try scene.pki.list()
        let transport = Scripted { _ in .content(list, type: FetchScene.listType) }
        let fetcher = scene.fetcher { $0.transport = transport }
        #expect(await scene.report(.crl, .endEntity, by: fetcher).verdict == .accepted)
        #expect(scene.server.requests.isEmpty)
        let asked = try #require(transport.asked.first)
        #expect(transport.asked.count == 1)
        #expect(asked.server.host == "127.0.0.1")
        #expect(asked.server.port == scene.server.port)
        #expect(asked.request.target == "/issuing.crl")
        #expect(asked.bodyOctets == VerificationLimits.login.revocationListBytes)
    }

    @Test("CRL-17 what a transport brings is held to the same rules")
    func sameRules() async throws {
        let list = try scene.pki.list()
        var moved = HTTPResponse.content(list, type: FetchScene.listType, status: .found)
        moved.fields["Location"] = "http://\(scene.other.host)/issuing.crl"
        let large = HTTPResponse.content(list + [UInt8](repeating: 0, count: 4096), type: FetchScene.listType)
        for response in [moved, large, HTTPResponse.html("<p>")] {
            let transport = Scripted { _ in response }
            let fetcher = scene.fetcher {
                $0.transport = transport
                $0.limits.revocationListBytes = 4096
            }
            #expect(await scene.report(.crl, .endEntity, by: fetcher).code == .crlMissing)
            #expect(transport.asked.count == 1)
        }
    }

    @Test("CRL-17 OCS-19 a transport that fails is no evidence; only a text meant for it gets into the report")
    func failing() async throws {
        struct Secret: Error {}
        let secretive = scene.fetcher { $0.transport = Scripted { _ in throw Secret() } }
        let hidden = await scene.report(.crl, .endEntity, by: secretive)
        #expect(hidden.code == .crlMissing)
        #expect(hidden.remarks.contains { $0.hasSuffix(": the transport failed") })
        let open = scene.fetcher { $0.transport = Scripted { _ in throw TransportError("proxy is down") } }
        let shown = await scene.report(.ocsp, .endEntity, by: open)
        #expect(shown.code == .ocspMissing)
        #expect(shown.remarks.contains { $0.hasSuffix(": proxy is down") })
    }

    @Test(
        "CRL-17 OCS-19 a transport that never comes back is left behind at the deadline",
        arguments: [
            RevocationPolicy.Method.crl, .ocsp, .any,
        ]
    )
    func hanging(_ method: RevocationPolicy.Method) async throws {
        let never = AsyncStream.makeStream(of: Void.self)
        let release = never.continuation
        let transport = Scripted { _ in
            // Takes no notice of being cancelled.
            await Task { for await _ in never.stream {} }.value
            return HTTPResponse()
        }
        let fetcher = scene.fetcher {
            $0.transport = transport
            $0.timeout = .milliseconds(20)
        }
        let report = await scene.report(method, .endEntity, by: fetcher)
        #expect(report.code == (method == .ocsp ? .ocspMissing : .crlMissing))
        #expect(report.remarks.contains { $0.hasSuffix(": the deadline has passed") })
        release.finish()
    }

    @Test("the evidence that hangs takes nothing from the other that suffices")
    func oneHangs() async throws {
        let scene = try FetchScene { addresses, other in
            addresses.responder = "OCSP;URI:http://\(other)/ocsp"
        }
        scene.serve("/ocsp", .init([UInt8](), .hangs))
        let environment = try scene.verifier.environment.replacingRevocationHosts([scene.server.host, scene.other.host])
        let fetcher = RevocationFetcher(for: environment, scene.fetcher().configuration)
        let task = Task { await scene.report(.any, by: fetcher) }
        try await blocking {
            #expect(Eventually.holds { scene.other.requests.count == 1 && scene.server.requests.count == 2 })
            scene.other.endAll()
        }
        let report = await task.value
        #expect(report.verdict == .accepted)
        #expect(report.remarks.count == 1)
        #expect(report.remarks.first?.hasPrefix("OCSP answer for the end user") == true)
    }

    @Test("a task that is cancelled waits no longer")
    func cancelled() async throws {
        scene.serve("/issuing.crl", .init([UInt8](), .hangs))
        let scene = scene
        let task = Task { await scene.report(.crl, .endEntity).code }
        try await blocking { #expect(Eventually.holds { scene.server.requests.count == 1 }) }
        task.cancel()
        #expect(await task.value == .crlMissing)
    }

    @Test("of plain requests no more are under way than told, and a place is free again afterwards")
    func places() async throws {
        let scene = scene
        scene.serve("/issuing.crl", .init([UInt8](), .hangs))
        let transport = PlainTransport(maximumRequests: 1)
        let fetcher = scene.fetcher { $0.transport = transport }
        let first = Task { await scene.report(.crl, .endEntity, by: fetcher).code }
        try await blocking { #expect(Eventually.holds { scene.server.requests.count == 1 }) }
        let second = await scene.report(.ocsp, .endEntity, by: fetcher)
        #expect(second.code == .ocspMissing)
        #expect(second.remarks.contains { $0.hasSuffix("too many requests are under way") })
        #expect(scene.server.requests.count == 1)
        scene.server.endAll()
        #expect(await first.value == .crlMissing)
        #expect(await scene.report(.ocsp, .endEntity, by: fetcher).verdict == .accepted)
    }
}
