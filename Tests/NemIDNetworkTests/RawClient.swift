import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport

/// A client that sends what it likes and reads what comes.
struct RawClient: ~Copyable {
    private let socket: ClientSocket
    private let deadline: ContinuousClock.Instant

    init(_ server: HTTPServer, timeout: Duration = Patience.limit) throws {
        deadline = ContinuousClock.now + timeout
        socket = try ClientSocket(host: "127.0.0.1", port: server.port, deadline: deadline)
    }

    borrowing func send(_ text: String) throws {
        try socket.send(Array(text.utf8), deadline: deadline)
    }

    borrowing func endSending() {
        socket.endSending()
    }

    /// Something of what comes.
    borrowing func receiveSome() throws -> String {
        String(decoding: try socket.receive(deadline: deadline), as: UTF8.self)
    }

    /// All that comes until it ends with `ending`.
    borrowing func receive(until ending: String) throws -> String {
        var text = ""
        while !text.hasSuffix(ending) {
            let more = try receiveSome()
            if more.isEmpty { break }
            text += more
        }
        return text
    }

    /// All that comes until the server closes; a reset counts as such.
    borrowing func receiveAll() throws -> String {
        var bytes: [UInt8] = []
        do throws(NetworkError) {
            while true {
                let more = try socket.receive(deadline: deadline)
                if more.isEmpty { break }
                bytes += more
            }
        } catch {
            guard error.code == .closed else { throw error }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What the server says to this until it closes.
    static func exchange(_ text: String, with server: HTTPServer) throws -> String {
        let client = try RawClient(server)
        try client.send(text)
        return try client.receiveAll()
    }
}
