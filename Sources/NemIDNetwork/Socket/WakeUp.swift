import CNemIDLinux
import Glibc

/// An eventfd: any thread may wake the one that polls it.
final class WakeUp: Sendable {
    let descriptor: Descriptor

    init() throws(NetworkError) {
        guard let descriptor = Descriptor(takingOver: eventfd(0, CInt(EFD_NONBLOCK) | CInt(EFD_CLOEXEC))) else {
            throw NetworkError(.system, "no eventfd: \(SystemFailure.text())")
        }
        self.descriptor = descriptor
    }

    func signal() {
        eventfd_write(descriptor.raw, 1)
    }

    func clear() {
        var count: eventfd_t = 0
        eventfd_read(descriptor.raw, &count)
    }
}
