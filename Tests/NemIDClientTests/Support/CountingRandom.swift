import NemIDClient
import Synchronization

/// Octets that differ from call to call and are the same in each run.
final class CountingRandom: Sendable {
    private let calls = Mutex<UInt8>(0)

    var source: @Sendable (Int) throws(NemIDError) -> [UInt8] {
        { [self] count in
            let call = calls.withLock { calls in
                calls &+= 1
                return calls
            }
            return [UInt8](repeating: call, count: count)
        }
    }
}
