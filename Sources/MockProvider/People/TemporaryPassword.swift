package import FoundationEssentials

/// A password that is good for one activation (*midlertidig adgangskode*), as it comes by letter.
package struct TemporaryPassword: Sendable, Hashable {
    /// Six digits.
    package let digits: String
    /// From when on it is good no more.
    package let end: Date
}
