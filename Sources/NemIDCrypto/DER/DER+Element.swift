extension DER {
    /// Where one element stands in the octets that it was read from.
    package struct Element: Sendable, Hashable {
        /// The identifier octet.
        package let tag: UInt8
        /// Where the identifier octet is.
        package let start: Int
        /// Where the content begins.
        package let contentStart: Int
        /// Where the element ends.
        package let end: Int

        /// The place of the content.
        package var content: Range<Int> { Range(uncheckedBounds: (contentStart, end)) }

        /// The place of the whole element.
        package var whole: Range<Int> { Range(uncheckedBounds: (start, end)) }
    }
}
