extension XML {
    /// How much of everything a document may have; one more is refused as `limit`.
    package struct Limits: Sendable, Hashable {
        /// Octets of the whole input.
        package var bytes: Int
        /// Elements within each other.
        package var depth: Int
        /// Attributes of one element, namespace declarations not counted.
        package var attributesPerElement: Int
        package var namespaceDeclarationsPerElement: Int
        /// Prefixes in scope at one place; `xml` and the default namespace are not counted.
        package var prefixesInScope: Int
        /// Octets of one qualified name or processing instruction target.
        package var nameBytes: Int
        /// Elements, text runs, CDATA sections, comments and processing instructions together.
        package var nodes: Int

        package init(
            bytes: Int,
            depth: Int = 32,
            attributesPerElement: Int = 32,
            namespaceDeclarationsPerElement: Int = 32,
            prefixesInScope: Int = 32,
            nameBytes: Int = 256,
            nodes: Int = 20_000
        ) {
            self.bytes = bytes
            self.depth = depth
            self.attributesPerElement = attributesPerElement
            self.namespaceDeclarationsPerElement = namespaceDeclarationsPerElement
            self.prefixesInScope = prefixesInScope
            self.nameBytes = nameBytes
            self.nodes = nodes
        }

        /// For a login response: one mebibyte.
        package static let login = Limits(bytes: 1 << 20)

        /// For a signing response, which may carry a document: twenty mebibytes.
        package static let signing = Limits(bytes: 20 << 20)

        /// For conformance suites, not for input from strangers.
        ///
        /// Work grows with the square of the attributes of one element and of the prefixes in scope.
        package static let unlimited = Limits(
            bytes: largestInput,
            depth: .max,
            attributesPerElement: .max,
            namespaceDeclarationsPerElement: .max,
            prefixesInScope: .max,
            nameBytes: .max,
            nodes: .max
        )

        /// What the 32-bit offsets of the node table can hold with room to spare; no limit goes above it.
        static let largestInput = 1 << 30
    }
}
