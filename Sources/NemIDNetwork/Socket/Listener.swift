import Glibc

/// A listening socket.
final class Listener: Sendable {
    let descriptor: Descriptor
    let port: UInt16

    /// Listens on an IP address; port 0 takes a free one.
    ///
    /// With `shared` several listeners may be bound to the same port and the kernel spreads connections over them.
    init(host: String, port: UInt16, shared: Bool) throws(NetworkError) {
        let address = try SocketAddress.resolve(host: host, port: port, onlyNumeric: true)[0]
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        guard let descriptor = Descriptor(takingOver: socket(address.family, kind, 0)) else {
            throw NetworkError(.system, "no socket: \(SystemFailure.text())")
        }
        SocketOption.set(descriptor.raw, SOL_SOCKET, SO_REUSEADDR)
        if shared { SocketOption.set(descriptor.raw, SOL_SOCKET, SO_REUSEPORT) }
        let isBound = address.withPointer { bind(descriptor.raw, $0, $1) } == 0
        guard isBound, listen(descriptor.raw, 4096) == 0 else {
            throw NetworkError(.listen, "cannot listen on \(host) port \(port): \(SystemFailure.text())")
        }
        self.port = SocketAddress.port(of: descriptor)
        self.descriptor = descriptor
    }
}
