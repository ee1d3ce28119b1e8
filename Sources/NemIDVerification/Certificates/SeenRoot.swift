import NemIDCrypto
import Synchronization

/// The root that a digest stands for, once a message has brought it along: the digest was compared, so that keeping the
/// certificate adds no trust, and its key is set up once.
final class SeenRoot: Sendable {
    private let seen = Mutex<Root?>(nil)

    var root: Root? { seen.withLock { $0 } }

    /// Keeps a certificate whose digest is that of the root.
    func keep(_ certificate: Certificate) {
        seen.withLock { seen in
            if seen == nil { seen = Root(certificate) }
        }
    }
}
