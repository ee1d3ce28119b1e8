import FoundationEssentials
import Synchronization

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let seconds: Mutex<Double>

    /// Stands at 23 November 2026, 14:05 in Denmark.
    init(_ start: Double = 1_795_439_100) {
        seconds = Mutex(start)
    }

    var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }

    func advance(seconds more: Double) {
        seconds.withLock { $0 += more }
    }
}
