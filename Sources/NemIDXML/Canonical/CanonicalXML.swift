/// Canonical XML 1.0, and Exclusive XML Canonicalization 1.0, of what `XML.Document` has read.
///
/// Work grows with the size of the input, not with the number of namespaces in scope: each node, attribute and
/// declaration is looked at once, and only those of one element are sorted. There is no XPath; what is made canonical
/// is the document or one whole element.
package enum CanonicalXML {
    package enum Method: Sendable, Hashable {
        /// `http://www.w3.org/TR/2001/REC-xml-c14n-20010315`
        case inclusive
        /// The same with `#WithComments`.
        case inclusiveWithComments
        /// `http://www.w3.org/2001/10/xml-exc-c14n#`, with the prefixes of `InclusiveNamespaces/@PrefixList`;
        /// `#default` stands for the default namespace.
        case exclusive(inclusivePrefixes: [String])
        /// The same with `#WithComments`.
        case exclusiveWithComments(inclusivePrefixes: [String])
    }

    /// The canonical form of the whole document, with the comments and processing instructions around its root.
    ///
    /// - Throws: `XMLError` with the code `canonicalization` if a namespace name anywhere is a relative reference
    ///   (Canonical XML §1.3).
    package static func bytes(
        of document: XML.Document,
        method: Method = .inclusive
    ) throws(XMLError) -> [UInt8] {
        try measured(document, method: method).bytes
    }

    /// The canonical form of one element in its context.
    ///
    /// With the inclusive methods it takes the namespaces in scope and the nearest `xml:` attributes of the elements
    /// around it (§2.3, §2.4); with the exclusive ones only the namespaces that are visibly utilised or listed.
    ///
    /// - Throws: `XMLError` with the code `canonicalization` if a namespace name in scope at the element or declared
    ///   within it is a relative reference.
    package static func bytes(
        of element: XML.Element,
        method: Method = .inclusive
    ) throws(XMLError) -> [UInt8] {
        try measured(element, method: method).bytes
    }

    /// As `bytes(of:method:)`, handed on piece by piece, so that the whole is never in memory.
    ///
    /// - Throws: As `bytes(of:method:)`, before anything is handed on.
    package static func write(
        _ element: XML.Element,
        method: Method = .inclusive,
        to consume: (UnsafeRawBufferPointer) -> Void
    ) throws(XMLError) {
        let result = withoutActuallyEscaping(consume) { consume -> Result<Void, XMLError> in
            let output = CanonicalOutput(consume: consume)
            var writer = CanonicalWriter(storage: element.storage, method: method, output: output)
            do throws(XMLError) {
                try writer.write(element: element.index)
                writer.output.finish()
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// As `bytes(of:method:)`, with the number of nodes, attributes and declarations that were looked at.
    package static func measured(
        _ document: XML.Document,
        method: Method
    ) throws(XMLError) -> (bytes: [UInt8], visits: Int) {
        let storage = document.storage
        var writer = CanonicalWriter(storage: storage, method: method)
        var index = 0
        while index < storage.nodes.count {
            let node = storage.nodes[index]
            if node.kind == .element {
                try writer.write(element: index)
            } else {
                writer.write(topLevel: index, isAfterRoot: index > storage.root)
            }
            index = Int(node.end)
        }
        return (writer.output.octets, writer.visits)
    }

    /// As `bytes(of:method:)`, with the number of nodes, attributes and declarations that were looked at.
    package static func measured(
        _ element: XML.Element,
        method: Method
    ) throws(XMLError) -> (bytes: [UInt8], visits: Int) {
        var writer = CanonicalWriter(storage: element.storage, method: method)
        try writer.write(element: element.index)
        return (writer.output.octets, writer.visits)
    }
}
