import Synchronization

/// The port of a server, which its handler needs and nobody knows before it listens.
final class PortBox: Sendable {
    private let port = Mutex<UInt16>(0)

    var value: UInt16 {
        get { port.withLock { $0 } }
        set { port.withLock { $0 = newValue } }
    }
}
