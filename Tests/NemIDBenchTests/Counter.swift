import Synchronization

/// Counts from several threads.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .acquiring) }

    /// Always true, as a work that succeeds.
    func increment() -> Bool {
        count.add(1, ordering: .acquiringAndReleasing)
        return true
    }
}

/// A work that succeeds until it was done so often.
final class Failing {
    private var left: Int

    init(at count: Int) {
        left = count
    }

    func work() -> Bool {
        left -= 1
        return left > 0
    }
}
