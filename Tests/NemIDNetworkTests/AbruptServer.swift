import Foundation
import Glibc
import NemIDNetwork

/// A server that answers one request over TLS with the very octets it is told to, and then ends the TCP connection, with or without
/// saying so in TLS.
final class AbruptServer: Sendable {
    let port: UInt16

    init(_ context: TLSContext, reply: String, saysGoodbye: Bool) throws {
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isListening = Self.with(&address) { bind(listener, $0, $1.pointee) == 0 } && listen(listener, 1) == 0
        let isNamed = Self.with(&address) { getsockname(listener, $0, $1) == 0 }
        guard isListening, isNamed else { throw NetworkError(.listen, "no port") }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread {
            let connection = accept(listener, nil, nil)
            close(listener)
            try? Self.serve(connection, context, Array(reply.utf8), saysGoodbye)
            close(connection)
        }
    }

    private static func serve(
        _ connection: CInt,
        _ context: TLSContext,
        _ reply: [UInt8],
        _ saysGoodbye: Bool
    ) throws {
        var session = try TLSSession(accepting: context)
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            try session.receive(Array(buffer[..<count]))
            send(session.takeOutput(), connection)
            var more = 1
            while more > 0 {
                more = try buffer.withUnsafeMutableBytes { try session.read(into: $0) }
                request += buffer[..<more]
            }
        }
        try session.write(reply)
        if saysGoodbye { session.end() }
        send(session.takeOutput(), connection)
    }

    private static func send(_ octets: [UInt8], _ connection: CInt) {
        _ = octets.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
    }

    private static func with(
        _ address: inout sockaddr_in,
        _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Bool
    ) -> Bool {
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
        }
    }
}
