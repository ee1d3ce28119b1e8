import FoundationEssentials
import Synchronization

/// A clock that stands still until it is moved.
final class StageClock: Sendable {
    private let instant = Mutex(Date(timeIntervalSince1970: 1_795_439_100))

    var now: Date { instant.withLock { $0 } }

    func advance(_ seconds: Double) { instant.withLock { $0 = $0.addingTimeInterval(seconds) } }
}
