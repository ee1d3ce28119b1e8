import Glibc

/// Waiting for a condition without a fixed sleep: it is asked again every few milliseconds until a deadline.
package enum Eventually {
    /// Whether the condition held in time; blocks the thread, so async tests call it off the shared threads.
    package static func holds(
        within timeout: Duration = Patience.limit,
        _ condition: () throws -> Bool
    ) rethrows -> Bool {
        let deadline = ContinuousClock.now + timeout
        while true {
            if try condition() { return true }
            guard ContinuousClock.now < deadline else { return false }
            pause()
        }
    }

    /// A few milliseconds, so that asking again does not take the processor from what is waited for.
    package static func pause() {
        poll(nil, 0, 5)
    }
}
