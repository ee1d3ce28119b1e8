import FoundationEssentials
import Synchronization

/// A clock that moves when told to.
final class ManualClock: Sendable {
    private let instant: Mutex<Date>

    init(_ instant: Date) { self.instant = Mutex(instant) }

    var now: @Sendable () -> Date {
        { [self] in instant.withLock { $0 } }
    }

    func advance(by seconds: Double) { instant.withLock { $0.addTimeInterval(seconds) } }
}
