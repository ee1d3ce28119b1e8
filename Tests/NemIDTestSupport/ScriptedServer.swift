import Foundation
import Glibc
package import NemIDHTTP
import Synchronization

/// A server on loopback that answers each request with the very octets it is told to, and counts who comes.
///
/// For what a proper server never does: bodies that do not end, lengths that are wrong, connections that hang.
package final class ScriptedServer: Sendable {
    /// What one request gets.
    package struct Reply: Sendable {
        /// What happens to the connection after the octets.
        package enum Ending: Sendable {
            case closes
            /// It stays open, and nothing more comes, until the server is released.
            case hangs
        }

        package var octets: [UInt8]
        package var ending: Ending

        package init(_ octets: [UInt8], _ ending: Ending = .closes) {
            self.octets = octets
            self.ending = ending
        }

        /// Head lines, the first one the status line, and a body, just as given.
        package init(_ head: [String], body: [UInt8] = [], _ ending: Ending = .closes) {
            self.init(Array((head + ["", ""]).joined(separator: "\r\n").utf8) + body, ending)
        }

        /// A proper response of that status and media type.
        package static func content(_ body: [UInt8], type: String, status: Int = 200) -> Reply {
            Reply(
                ["HTTP/1.1 \(status) Status", "Content-Type: \(type)", "Content-Length: \(body.count)"],
                body: body
            )
        }
    }

    package let port: UInt16

    private let state: State

    /// What the threads share with the server; it lives as long as one of them.
    private final class State: Sendable {
        let listener: CInt
        let reply: @Sendable (HTTPRequest) -> Reply
        let requests = Mutex<[HTTPRequest]>([])
        let open = Mutex<Set<CInt>>([])
        /// The other side's port of each connection.
        let peers = Mutex<[UInt16]>([])

        init(_ listener: CInt, _ reply: @escaping @Sendable (HTTPRequest) -> Reply) {
            self.listener = listener
            self.reply = reply
        }

        func accept() {
            while true {
                var peer = sockaddr_in()
                let connection = ScriptedServer.with(&peer) { Glibc.accept(listener, $0, $1) }
                guard connection >= 0 else { break }
                peers.withLock { $0.append(UInt16(bigEndian: peer.sin_port)) }
                _ = open.withLock { $0.insert(connection) }
                Thread.detachNewThread { self.serve(connection) }
            }
            close(listener)
        }

        private func serve(_ connection: CInt) {
            var parser = RequestParser(limits: HTTPLimits())
            var request: HTTPRequest?
            var buffer = [UInt8](repeating: 0, count: 4096)
            while request == nil {
                let count = recv(connection, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                parser.receive(buffer[..<count])
                request = Self.request(&parser)
            }
            guard let request else { return end(connection) }
            requests.withLock { $0.append(request) }
            let reply = reply(request)
            var rest = reply.octets[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
            if reply.ending == .closes { end(connection) }
        }

        private static func request(_ parser: inout RequestParser) -> HTTPRequest? {
            guard case .request(let request, _)? = try? parser.next() else { return nil }
            return request
        }

        private func end(_ connection: CInt) {
            if open.withLock({ $0.remove(connection) }) != nil { close(connection) }
        }

        func endAll() {
            let left = open.withLock { open in
                defer { open = [] }
                return open
            }
            for connection in left { close(connection) }
        }
    }

    /// Listens on a free port of 127.0.0.1.
    package init(_ reply: @escaping @Sendable (HTTPRequest) -> Reply) throws {
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(port: 0)
        let isListening = Self.with(&address) { bind(listener, $0, $1.pointee) == 0 && listen(listener, 128) == 0 }
        guard isListening, Self.with(&address, { getsockname(listener, $0, $1) }) == 0 else {
            close(listener)
            throw POSIXError(.EADDRNOTAVAIL)
        }
        port = UInt16(bigEndian: address.sin_port)
        let state = State(listener, reply)
        self.state = state
        Thread.detachNewThread { state.accept() }
    }

    deinit {
        // Wakes the thread that accepts, which then closes the socket.
        shutdown(state.listener, CInt(SHUT_RDWR))
        state.endAll()
    }

    /// Ends all connections that are open.
    package func endAll() { state.endAll() }

    /// `127.0.0.1:port`.
    package var host: String { "127.0.0.1:\(port)" }

    /// The requests that came, in order.
    package var requests: [HTTPRequest] { state.requests.withLock { $0 } }

    /// How many connections were made before this call; blocks until they are counted, -1 where that takes too long.
    ///
    /// Connections are accepted in their order: once one of our own is counted, all earlier ones are.
    package func connections() -> Int {
        let own = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        defer { close(own) }
        var address = Self.loopback(port: port)
        var local = sockaddr_in()
        guard Self.with(&address, { connect(own, $0, $1.pointee) }) == 0,
            Self.with(&local, { getsockname(own, $0, $1) }) == 0
        else { return -1 }
        let mark = UInt16(bigEndian: local.sin_port)
        guard Eventually.holds({ state.peers.withLock { $0.contains(mark) } }) else { return -1 }
        return state.peers.withLock { peers in
            peers.removeAll { $0 == mark }
            return peers.count
        }
    }

    private static func loopback(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = port.bigEndian
        return address
    }

    private static func with<Result>(
        _ address: inout sockaddr_in,
        _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result
    ) -> Result {
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
        }
    }
}
