import NemIDXML

/// A node of the XPath 1.0 data model, attributes and namespaces included; slow and plain.
final class ModelNode {
    enum Kind {
        case document, element, attribute, namespace, text, comment, instruction
    }

    let kind: Kind
    weak var parent: ModelNode?
    /// The qualified name, the prefix of a namespace (empty for the default), or the target.
    let name: String
    let namespaceURI: String
    let value: String
    private(set) var attributes: [ModelNode] = []
    private(set) var namespaces: [ModelNode] = []
    private(set) var children: [ModelNode] = []

    init(_ kind: Kind, parent: ModelNode?, name: String = "", namespaceURI: String = "", value: String = "") {
        self.kind = kind
        self.parent = parent
        self.name = name
        self.namespaceURI = namespaceURI
        self.value = value
    }

    convenience init(_ document: XML.Document) {
        self.init(.document, parent: nil)
        add(document.topLevel)
    }

    var localName: String { name.split(separator: ":").last.map { String($0) } ?? "" }
    var prefix: String { name.contains(":") ? String(name.prefix { $0 != ":" }) : "" }

    /// This node and all below it, each element's namespaces and attributes before its children.
    var subtree: [ModelNode] {
        [self] + namespaces + attributes + children.flatMap(\.subtree)
    }

    var ancestors: [ModelNode] { parent.map { [$0] + $0.ancestors } ?? [] }

    var stringValue: String {
        switch kind {
        case .document, .element:
            children.filter { $0.kind == .element || $0.kind == .text }.map(\.stringValue).joined()
        default: value
        }
    }

    private func add(_ nodes: some Sequence<XML.Node>) {
        for node in nodes {
            switch node {
            case .element(let element): add(element)
            case .text(let text): children.append(ModelNode(.text, parent: self, value: text.value))
            case .comment(let comment): children.append(ModelNode(.comment, parent: self, value: comment.value))
            case .processingInstruction(let instruction):
                children.append(
                    ModelNode(.instruction, parent: self, name: instruction.target, value: instruction.value)
                )
            }
        }
    }

    private func add(_ element: XML.Element) {
        let name = element.prefix.isEmpty ? element.localName : "\(element.prefix):\(element.localName)"
        let node = ModelNode(.element, parent: self, name: name, namespaceURI: element.namespace)
        var inScope = Dictionary(uniqueKeysWithValues: namespaces.map { ($0.name, $0.value) })
        inScope["xml"] = "http://www.w3.org/XML/1998/namespace"
        for (prefix, uri) in element.namespaceDeclarations { inScope[prefix] = uri.isEmpty ? nil : uri }
        node.namespaces = inScope.sorted { $0.key < $1.key }.map {
            ModelNode(.namespace, parent: node, name: $0.key, value: $0.value)
        }
        node.attributes = element.attributes.map { attribute in
            ModelNode(
                .attribute,
                parent: node,
                name: attribute.prefix.isEmpty ? attribute.localName : "\(attribute.prefix):\(attribute.localName)",
                namespaceURI: attribute.namespace,
                value: attribute.value
            )
        }
        node.add(element.children)
        children.append(node)
    }
}

extension ModelNode: Hashable {
    static func == (left: ModelNode, right: ModelNode) -> Bool { left === right }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
