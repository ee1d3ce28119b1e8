import FoundationEssentials
import MockProvider
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// A provider with a clock of its own, reached in process or over a socket.
struct ProviderUnderTest: Sendable {
    let provider: IdentityProvider
    let clock: ManualClock
    private let listener: Listener?

    init(_ transport: Transport, seed: UInt64 = 1) throws {
        let clock = ManualClock()
        let configuration = IdentityProvider.Configuration(seed: seed, now: { clock.now })
        self.clock = clock
        switch transport {
        case .inProcess:
            provider = try IdentityProvider(configuration)
            listener = nil
        case .socket:
            let listener = try Listener(configuration: configuration)
            provider = listener.provider
            self.listener = listener
        }
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let listener else { return await provider.respond(to: request) }
        let client = HTTPClient(port: listener.port)
        let result = try await BlockingCall.run { () -> Result<HTTPResponse, NetworkError> in
            do throws(NetworkError) {
                return .success(try client.send(request, timeout: Patience.limit))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    func get(_ target: String) async throws -> HTTPResponse { try await send(HTTPRequest(target: target)) }

    func post(_ target: String, _ value: JSON, _ fields: HTTPFields = [:]) async throws -> HTTPResponse {
        var all: HTTPFields = ["Content-Type": "application/json"]
        for field in fields { all[field.name] = field.value }
        return try await send(HTTPRequest(method: .post, target: target, fields: all, body: Array(value.text.utf8)))
    }

    func parameters(_ more: [(String, String)] = []) throws -> LoginRequestParameters {
        try LoginRequestParameters(provider, at: clock.now, more)
    }
}

extension HTTPResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> JSON { try JSONReader.value(body) }
}
