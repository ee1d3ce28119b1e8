import FoundationEssentials

/// So many bytes that nobody can guess.
typealias RandomSource = @Sendable (Int) throws -> [UInt8]

/// The instant it is.
typealias Clock = @Sendable () -> Date
