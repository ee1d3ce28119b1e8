import Synchronization

/// Bytes that never repeat within a run and are the same in each.
final class TestRandom: Sendable {
    private let state = Mutex<UInt64>(1)

    func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
        }
    }
}
