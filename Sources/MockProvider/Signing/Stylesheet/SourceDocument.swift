import NemIDXML

/// An XML document as XPath sees it (XPath 1.0 §5), without namespace nodes.
///
/// Nodes are numbered in document order, from the root, 0: an element, then its attributes, then what is in it.
struct SourceDocument: Sendable {
    enum Kind: Sendable {
        case root, element, attribute, text, comment, processingInstruction
    }

    struct Node: Sendable {
        let kind: Kind
        var prefix = ""
        var local = ""
        var namespace = ""
        /// Of everything but elements and the root.
        var value = ""
        let parent: Int
        var attributes: [Int] = []
        var children: [Int] = []

        var name: String { prefix.isEmpty ? local : prefix + ":" + local }
    }

    private(set) var nodes: [Node] = [Node(kind: .root, parent: -1)]

    /// - Parameters:
    ///   - document: as it was read.
    ///   - stripped: says of which elements texts of white space alone are left out (XSLT 1.0 §3.4).
    init(_ document: XML.Document, stripped: (XML.Element) -> Bool) {
        for node in document.topLevel { append(node, to: 0, stripped) }
    }

    private mutating func append(_ node: XML.Node, to parent: Int, _ stripped: (XML.Element) -> Bool) {
        switch node {
        case .element(let element): append(element, to: parent, stripped)
        case .comment(let comment): add(Node(kind: .comment, value: comment.value, parent: parent))
        case .processingInstruction(let instruction):
            let value = instruction.value
            add(Node(kind: .processingInstruction, local: instruction.target, value: value, parent: parent))
        // Beside the root element there is white space only, which is no node.
        case .text: break
        }
    }

    private mutating func append(_ element: XML.Element, to parent: Int, _ stripped: (XML.Element) -> Bool) {
        let place = add(
            Node(
                kind: .element,
                prefix: element.prefix,
                local: element.localName,
                namespace: element.namespace,
                parent: parent
            )
        )
        for attribute in element.attributes {
            nodes[place].attributes.append(nodes.count)
            nodes.append(
                Node(
                    kind: .attribute,
                    prefix: attribute.prefix,
                    local: attribute.localName,
                    namespace: attribute.namespace,
                    value: attribute.value,
                    parent: place
                )
            )
        }
        let isStripped = stripped(element)
        var text: String?
        for child in element.children {
            guard case .text(let piece) = child else {
                addText(text, to: place, isStripped)
                text = nil
                append(child, to: place, stripped)
                continue
            }
            text = (text ?? "") + piece.value
        }
        addText(text, to: place, isStripped)
    }

    /// Adjacent pieces, sections of CDATA included, are one text.
    private mutating func addText(_ text: String?, to parent: Int, _ isStripped: Bool) {
        guard let text, !text.isEmpty, !(isStripped && text.utf8.allSatisfy(XPathText.isBlank)) else { return }
        add(Node(kind: .text, value: text, parent: parent))
    }

    @discardableResult
    private mutating func add(_ node: Node) -> Int {
        nodes[node.parent].children.append(nodes.count)
        nodes.append(node)
        return nodes.count - 1
    }
}
