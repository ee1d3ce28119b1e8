import FoundationEssentials
import Synchronization

/// A clock that stands still until it is moved.
final class ManualClock: Sendable {
    /// 1 June 2021, 9:00 UTC.
    static let start = Date(timeIntervalSince1970: 1_622_538_000)

    private let instant: Mutex<Date>

    init(_ start: Date = ManualClock.start) { instant = Mutex(start) }

    var now: Date { instant.withLock { $0 } }

    func advance(_ seconds: Double) { instant.withLock { $0 = $0.addingTimeInterval(seconds) } }
}
