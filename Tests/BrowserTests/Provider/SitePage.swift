import Synchronization

/// The page that a server shows, which a test puts there.
final class SitePage: Sendable {
    private let text = Mutex("")

    var html: String {
        get { text.withLock { $0 } }
        set { text.withLock { $0 = newValue } }
    }
}
