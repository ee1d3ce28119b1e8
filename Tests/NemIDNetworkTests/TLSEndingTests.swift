import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// Responses over TLS that are cut short by somebody on the line.
@Suite struct TLSEndingTests {
    /// What becomes of a reply; the body where it is accepted.
    private func outcome(_ reply: String, saysGoodbye: Bool) async throws -> Result<String, NetworkError> {
        let scene = try TLSScene()
        let server = try AbruptServer(try scene.serverContext(), reply: reply, saysGoodbye: saysGoodbye)
        let security = try scene.client()
        return try await blocking {
            do {
                let client = HTTPClient(port: server.port, security: security)
                let response = try client.send(HTTPRequest(target: "/"), timeout: Patience.limit)
                return .success(String(decoding: response.body, as: UTF8.self))
            } catch let error as NetworkError {
                return .failure(error)
            }
        }
    }

    @Test("HTTP-31 a body that ends with the connection ends where TLS says so, and nowhere else")
    func withoutLength() async throws {
        let reply = "HTTP/1.1 200 OK\r\n\r\nall of it"
        #expect(try await outcome(reply, saysGoodbye: true) == .success("all of it"))
        #expect(try await outcome(reply, saysGoodbye: false) == .failure(NetworkError(.closed, "")))
    }

    @Test("HTTP-31 a body that has its length needs no more words, and one cut short is refused either way")
    func withLength() async throws {
        let whole = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nall of it"
        #expect(try await outcome(whole, saysGoodbye: false) == .success("all of it"))
        #expect(try await outcome(whole, saysGoodbye: true) == .success("all of it"))
        let short = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nall of it"
        #expect(try await outcome(short, saysGoodbye: false) == .failure(NetworkError(.closed, "")))
        guard case .failure(let error) = try await outcome(short, saysGoodbye: true) else {
            Issue.record("a body without its last octet was accepted")
            return
        }
        #expect(error.code == .http && error.http?.code == .truncated)
    }
}
