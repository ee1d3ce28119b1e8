import Glibc

/// A connected TCP socket whose operations block, each until a deadline.
package struct ClientSocket: ~Copyable, Sendable {
    private let descriptor: Descriptor

    /// Connects to the first of the host's addresses that answers; looking a name up is outside the deadline.
    ///
    /// - Throws: `NetworkError` with code `address`, `connect`, `timeout` or `system`.
    package init(host: String, port: UInt16, deadline: ContinuousClock.Instant) throws(NetworkError) {
        let addresses = try SocketAddress.resolve(host: host, port: port, onlyNumeric: false)
        var lastError = NetworkError(.connect, "nothing to connect to")
        for address in addresses {
            do throws(NetworkError) {
                descriptor = try Self.connected(to: address, deadline: deadline)
                return
            } catch {
                lastError = error
            }
        }
        throw lastError
    }

    /// Sends everything.
    ///
    /// - Throws: `NetworkError` with code `closed` or `timeout`.
    package borrowing func send(_ bytes: [UInt8], deadline: ContinuousClock.Instant) throws(NetworkError) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor.raw, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            if count >= 0 {
                sent += count
            } else if errno == EAGAIN {
                try Self.wait(for: POLLOUT, descriptor, deadline)
            } else if errno != EINTR {
                throw NetworkError(.closed, "cannot send: \(SystemFailure.text())")
            }
        }
    }

    /// What has come, at least one octet and at most 16 KiB; nothing once the other side has ended.
    ///
    /// - Throws: `NetworkError` with code `closed` (reset) or `timeout`.
    package borrowing func receive(deadline: ContinuousClock.Instant) throws(NetworkError) -> [UInt8] {
        while true {
            var received = 0
            let raw = descriptor.raw
            let bytes = [UInt8](unsafeUninitializedCapacity: 16 << 10) { buffer, count in
                received = recv(raw, buffer.baseAddress, buffer.count, 0)
                count = max(0, received)
            }
            if received >= 0 { return bytes }
            if errno == EAGAIN {
                try Self.wait(for: POLLIN, descriptor, deadline)
            } else if errno != EINTR {
                throw NetworkError(.closed, "cannot receive: \(SystemFailure.text())")
            }
        }
    }

    /// Ends our side; the other side's octets can still be received.
    package borrowing func endSending() {
        shutdown(descriptor.raw, CInt(SHUT_WR))
    }

    private static func connected(
        to address: SocketAddress,
        deadline: ContinuousClock.Instant
    ) throws(NetworkError) -> Descriptor {
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        guard let descriptor = Descriptor(takingOver: socket(address.family, kind, 0)) else {
            throw NetworkError(.system, "no socket: \(SystemFailure.text())")
        }
        SocketOption.disableDelay(descriptor.raw)
        if address.withPointer({ connect(descriptor.raw, $0, $1) }) == 0 { return descriptor }
        guard errno == EINPROGRESS || errno == EINTR else {
            throw NetworkError(.connect, "cannot connect: \(SystemFailure.text())")
        }
        try wait(for: POLLOUT, descriptor, deadline)
        var failure: CInt = 0
        var length = socklen_t(MemoryLayout<CInt>.size)
        guard getsockopt(descriptor.raw, SOL_SOCKET, SO_ERROR, &failure, &length) == 0, failure == 0 else {
            throw NetworkError(.connect, "cannot connect: \(SystemFailure.text(failure))")
        }
        return descriptor
    }

    private static func wait(
        for event: CInt,
        _ descriptor: borrowing Descriptor,
        _ deadline: ContinuousClock.Instant
    ) throws(NetworkError) {
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { throw NetworkError(.timeout, "the deadline has passed") }
            let milliseconds = min(left / .milliseconds(1), 60_000).rounded(.up)
            var entry = pollfd(fd: descriptor.raw, events: Int16(event), revents: 0)
            let count = poll(&entry, 1, CInt(milliseconds))
            if count > 0 { return }
            guard count == 0 || errno == EINTR else {
                throw NetworkError(.system, "cannot poll: \(SystemFailure.text())")
            }
        }
    }
}
