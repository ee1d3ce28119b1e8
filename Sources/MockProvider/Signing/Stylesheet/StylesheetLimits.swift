/// How far a stylesheet may go; one more ends with `APP002`.
package struct StylesheetLimits: Sendable, Hashable {
    /// Octets of the XML document; its depth, nodes and attributes have the limits of the reader.
    package var documentSize = 1 << 20
    /// Octets of the stylesheet; likewise.
    package var stylesheetSize = 1 << 18
    /// Templates within each other while the stylesheet runs, those built in included.
    package var depth = 64
    /// Parts of one expression within each other.
    package var expressionDepth = 32
    /// Tokens of one expression or pattern.
    package var expressionTokens = 256
    /// Nodes looked at, and pieces of 64 octets put together, in all.
    package var steps = 1_000_000
    /// Octets of the result.
    package var resultSize = 1 << 21

    package init() {}
}
