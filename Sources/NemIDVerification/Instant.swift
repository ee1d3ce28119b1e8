package import struct FoundationEssentials.Date
import NemIDCrypto

/// An instant that prints as RFC 3339 in UTC.
package struct Instant: Sendable, Hashable, CustomStringConvertible {
    package let date: Date

    package init(_ date: Date) {
        self.date = date
    }

    package var description: String { CivilTime(date).rfc3339 }
}
