extension XML {
    /// A namespace-well-formed document: an immutable table of nodes over the octets that were read.
    ///
    /// Only UTF-8 is read, a document type declaration is refused, and there are no entities but the five of XML
    /// itself. Line ends and attribute values are normalised as XML 1.0 §2.11 and §3.3.3 say; nothing else is changed.
    package struct Document: Sendable {
        let storage: Storage

        /// Reads `bytes`, which are one whole document and nothing else.
        ///
        /// - Throws: `XMLError` with the code `encoding` (judged before anything else but the size), `doctype`,
        ///   `namespace`, `limit` or `wellFormed`; of several faults the first in the input decides.
        package init(parsing bytes: [UInt8], limits: Limits = .login) throws(XMLError) {
            var reader = Reader(limits: limits)
            try reader.read(bytes.span)
            storage = Storage(bytes: bytes, reader: reader)
        }

        /// The input, a byte order mark included.
        package var bytes: [UInt8] { storage.bytes }

        package var root: Element { Element(storage: storage, index: storage.root) }

        /// The attributes of all elements, in the order of the input.
        package var attributes: Attributes { Attributes(storage: storage, range: storage.attributes.indices) }

        /// Elements, text runs, CDATA sections, comments and processing instructions together.
        package var nodeCount: Int { storage.nodes.count }

        /// Whether there is a comment or processing instruction anywhere, before and after the root included.
        package var hasCommentsOrProcessingInstructions: Bool { storage.hasCommentsOrProcessingInstructions }

        /// The root with the comments and processing instructions around it, in order.
        package var topLevel: [Node] {
            Array(Children(storage: storage, first: 0, end: storage.nodes.count))
        }

        /// How often a prefix was compared with one in scope while reading: more than proportional to the input by at
        /// most the number of prefixes in scope.
        package var prefixComparisons: Int { storage.prefixComparisons }

        /// How many octets of namespace names were hashed or compared while reading, to number and sort them: more than
        /// proportional to the input by at most the logarithm of their count.
        ///
        /// Neither attributes nor canonical form look at the octets again to tell or sort them.
        package var namespaceWork: Int { storage.namespaceWork }
    }
}
