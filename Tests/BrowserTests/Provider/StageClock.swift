import FoundationEssentials
import Synchronization

/// A clock that stands still until it is moved.
final class StageClock: Sendable {
    static let start = Date(timeIntervalSince1970: 1_795_439_100)

    private let instant = Mutex(StageClock.start)

    var now: Date { instant.withLock { $0 } }

    func advance(_ seconds: Double) { instant.withLock { $0 = $0.addingTimeInterval(seconds) } }
}
