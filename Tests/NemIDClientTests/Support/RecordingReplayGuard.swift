import FoundationEssentials
import NemIDClient
import Synchronization

/// A replay guard that shows what it was asked.
final class RecordingReplayGuard: ReplayGuard {
    private let claimed = Mutex<[String]>([])
    private let forgetsEveryOther: Bool

    /// A guard that, if `forgetsEveryOther`, takes the first and every other call after it for new.
    init(forgetsEveryOther: Bool = false) { self.forgetsEveryOther = forgetsEveryOther }

    var tokens: [String] { claimed.withLock { $0 } }

    func claim(_ token: String, until expiry: Date, now: Date) async throws -> Bool {
        claimed.withLock { claimed in
            let isForgotten = forgetsEveryOther && claimed.count.isMultiple(of: 2)
            let isNew = isForgotten || !claimed.contains(token)
            claimed.append(token)
            return isNew
        }
    }
}
