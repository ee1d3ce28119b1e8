import CNemIDLinux
import Glibc
import NemIDHTTP

extension EventLoop {
    /// Accepts what has queued up, at most so many at a time that those already here are served too.
    mutating func accept() {
        guard let listener else { return }
        for _ in 0..<64 {
            let descriptor = nemid_accept4(listener.descriptor.raw)
            guard descriptor >= 0 else {
                switch errno {
                case EINTR, ECONNABORTED: continue
                case EMFILE, ENFILE, ENOBUFS, ENOMEM:
                    if !refuseWithSpare(listener) { pauseAccepting() }
                default: break
                }
                return
            }
            guard shared.admit() else {
                refuse(descriptor)
                continue
            }
            add(descriptor)
        }
    }

    private mutating func add(_ descriptor: CInt) {
        generation = generation == .max ? Self.wakeUpGeneration + 1 : generation + 1
        let id = ConnectionID(descriptor: descriptor, generation: generation)
        let security: ConnectionSecurity?
        do throws(NetworkError) {
            security = try newSecurity()
            try poll.add(id, Poll.read)
        } catch {
            refuse(descriptor)
            shared.release()
            return
        }
        SocketOption.disableDelay(descriptor)
        while connections.count <= Int(descriptor) { connections.append(nil) }
        var connection = Connection(
            id: id,
            security: security,
            parser: RequestParser(limits: shared.configuration.limits),
            interest: Poll.read
        )
        let configuration = shared.configuration
        connection.deadline =
            configuration.now() + (security == nil ? configuration.headTimeout : configuration.handshakeTimeout)
        connections[Int(descriptor)] = connection
        count += 1
    }

    /// Says 503 and closes; where TLS would have to come first, closes.
    private func refuse(_ descriptor: CInt) {
        if shared.configuration.tls == nil {
            let bytes = ResponseWriter.refusalBytes
            _ = send(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        }
        shutdown(descriptor, CInt(SHUT_WR))
        // What has come already must be read: closing over it would reset the connection and lose the response.
        _ = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        Glibc.close(descriptor)
    }

    /// Takes one connection by giving up the spare descriptor for a moment, refuses it, and gets the spare back.
    private mutating func refuseWithSpare(_ listener: Listener) -> Bool {
        guard spare != nil else { return false }
        spare = nil
        let descriptor = nemid_accept4(listener.descriptor.raw)
        if descriptor >= 0 { refuse(descriptor) }
        spare = Descriptor(takingOver: open("/dev/null", O_RDONLY | O_CLOEXEC))
        return descriptor >= 0
    }

    /// Leaves the queue alone until a descriptor is free again or the next sweep.
    private mutating func pauseAccepting() {
        guard let listener, isAccepting else { return }
        isAccepting = false
        poll.change(Self.id(of: listener), to: 0)
    }

    mutating func resumeAccepting() {
        guard let listener, !isAccepting else { return }
        isAccepting = true
        if spare == nil { spare = Descriptor(takingOver: open("/dev/null", O_RDONLY | O_CLOEXEC)) }
        poll.change(Self.id(of: listener), to: Poll.read)
    }
}
