package import FoundationEssentials

/// A source of the present instant; everything that needs one is handed one.
package typealias Clock = @Sendable () -> Date

/// The real clock, read here and nowhere else.
package enum SystemClock {
    /// The present instant.
    package static func now() -> Date { Date() }
}
