import CNemIDLinux
import Glibc

/// An epoll instance.
final class Poll: Sendable {
    struct Event {
        let id: ConnectionID
        let isReadable: Bool
        let isWritable: Bool
        let isBroken: Bool
    }

    static let read = EPOLLIN.rawValue
    static let write = EPOLLOUT.rawValue

    private let descriptor: Descriptor

    init() throws(NetworkError) {
        guard let descriptor = Descriptor(takingOver: epoll_create1(CInt(EPOLL_CLOEXEC))) else {
            throw NetworkError(.system, "no epoll: \(SystemFailure.text())")
        }
        self.descriptor = descriptor
    }

    func add(_ id: ConnectionID, _ interest: UInt32) throws(NetworkError) {
        guard control(EPOLL_CTL_ADD, id, interest) else {
            throw NetworkError(.system, "epoll refuses a descriptor: \(SystemFailure.text())")
        }
    }

    func change(_ id: ConnectionID, to interest: UInt32) {
        _ = control(EPOLL_CTL_MOD, id, interest)
    }

    func remove(_ id: ConnectionID) {
        _ = control(EPOLL_CTL_DEL, id, 0)
    }

    /// Waits for at most that long, for ever where it is nil, using `buffer` for as many events as it has places.
    func wait(milliseconds: CInt?, buffer: inout [epoll_event]) -> [Event] {
        let count = epoll_wait(descriptor.raw, &buffer, CInt(buffer.count), milliseconds ?? -1)
        guard count > 0 else { return [] }
        return buffer[..<Int(count)].map { event in
            let broken = EPOLLERR.rawValue | EPOLLHUP.rawValue
            return Event(
                id: ConnectionID(event.data.u64),
                isReadable: event.events & EPOLLIN.rawValue != 0,
                isWritable: event.events & EPOLLOUT.rawValue != 0,
                isBroken: event.events & broken != 0
            )
        }
    }

    private func control(_ operation: CInt, _ id: ConnectionID, _ interest: UInt32) -> Bool {
        var event = epoll_event()
        event.events = interest
        event.data.u64 = id.value
        return epoll_ctl(descriptor.raw, operation, id.descriptor, &event) == 0
    }
}
