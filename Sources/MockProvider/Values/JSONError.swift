/// A text is not JSON, or beyond the limits.
package struct JSONError: Error, Sendable, Hashable {
    /// Where, in octets from the start.
    package let offset: Int
    package let reason: String
}
