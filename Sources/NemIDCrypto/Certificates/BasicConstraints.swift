/// The basicConstraints extension (RFC 5280 §4.2.1.9).
package struct BasicConstraints: Sendable, Hashable {
    package let isCA: Bool
    /// How many further CA certificates may follow; nil for any number.
    package let pathLength: Int?
}
