/// Canonical form of any node set, sentence by sentence after the two recommendations, without a thought for speed.
///
/// It is what the third-party vectors with node sets are run through, and, so vouched for, what `CanonicalXML` is
/// compared with.
struct ReferenceCanonicalForm {
    let nodeSet: Set<ModelNode>
    let withComments: Bool
    /// Nil for the inclusive method; empty text stands for the default namespace.
    let inclusivePrefixes: Set<String>?

    func text(_ document: ModelNode) -> String {
        let root = document.children.firstIndex { $0.kind == .element } ?? 0
        var output = ""
        for (index, child) in document.children.enumerated() {
            let written = text(of: child)
            if child.kind == .element || written.isEmpty {
                output += written
            } else {
                output += index < root ? written + "\n" : "\n" + written
            }
        }
        return output
    }

    private func text(of node: ModelNode) -> String {
        let isIn = nodeSet.contains(node)
        switch node.kind {
        case .document: return text(node)
        case .element:
            let content = axes(node) + (isIn ? ">" : "") + node.children.map { text(of: $0) }.joined()
            return isIn ? "<\(node.name)\(content)</\(node.name)>" : content
        case .text: return isIn ? escape(node.value, inAttribute: false) : ""
        case .comment: return isIn && withComments ? "<!--\(node.value)-->" : ""
        case .instruction:
            return isIn ? "<?\(node.name)\(node.value.isEmpty ? "" : " ")\(node.value)?>" : ""
        case .attribute, .namespace: return ""
        }
    }

    private func axes(_ element: ModelNode) -> String {
        var output = ""
        if needsEmptyDefault(element) { output += " xmlns=\"\"" }
        for namespace in element.namespaces where nodeSet.contains(namespace) && isRendered(namespace, element) {
            let name = namespace.name.isEmpty ? "xmlns" : "xmlns:\(namespace.name)"
            output += " \(name)=\"\(escape(namespace.value, inAttribute: true))\""
        }
        for attribute in attributes(element) {
            output += " \(attribute.name)=\"\(escape(attribute.value, inAttribute: true))\""
        }
        return output
    }

    private func attributes(_ element: ModelNode) -> [ModelNode] {
        var shown = element.attributes.filter(nodeSet.contains)
        let parentIsOut = element.parent.map { $0.kind == .element && !nodeSet.contains($0) } ?? false
        if inclusivePrefixes == nil && nodeSet.contains(element) && parentIsOut {
            var names = Set(element.attributes.map(\.name))
            for attribute in element.ancestors.flatMap(\.attributes) where attribute.prefix == "xml" {
                if names.insert(attribute.name).inserted { shown.append(attribute) }
            }
        }
        return shown.sorted { first, second in
            let (one, other) = (first.namespaceURI.unicodeScalars, second.namespaceURI.unicodeScalars)
            if one.elementsEqual(other) {
                return first.localName.unicodeScalars.lexicographicallyPrecedes(second.localName.unicodeScalars)
            }
            return one.lexicographicallyPrecedes(other)
        }
    }

    private func isInclusive(_ prefix: String) -> Bool { inclusivePrefixes?.contains(prefix) ?? true }

    private func outputAncestors(_ element: ModelNode) -> [ModelNode] {
        element.ancestors.filter { $0.kind == .element && nodeSet.contains($0) }
    }

    private func namespaceInSet(_ prefix: String, of element: ModelNode?) -> ModelNode? {
        element?.namespaces.first { $0.name == prefix && nodeSet.contains($0) }
    }

    private func isRendered(_ namespace: ModelNode, _ element: ModelNode) -> Bool {
        if namespace.name == "xml" { return false }
        let ancestors = outputAncestors(element)
        if isInclusive(namespace.name) {
            return namespaceInSet(namespace.name, of: ancestors.first)?.value != namespace.value
        }
        guard visiblyUtilises(element, namespace.name) else { return false }
        let nearest = ancestors.first { visiblyUtilises($0, namespace.name) }
        return namespaceInSet(namespace.name, of: nearest)?.value != namespace.value
    }

    private func visiblyUtilises(_ element: ModelNode, _ prefix: String) -> Bool {
        guard nodeSet.contains(element) else { return false }
        return element.prefix == prefix
            || (!prefix.isEmpty && element.attributes.contains { nodeSet.contains($0) && $0.prefix == prefix })
    }

    /// Whether the default namespace has to be taken back: shown further out, and not there any more.
    private func needsEmptyDefault(_ element: ModelNode) -> Bool {
        guard nodeSet.contains(element), namespaceInSet("", of: element) == nil else { return false }
        let ancestors = outputAncestors(element)
        if isInclusive("") { return namespaceInSet("", of: ancestors.first) != nil }
        guard visiblyUtilises(element, "") else { return false }
        return namespaceInSet("", of: ancestors.first { visiblyUtilises($0, "") }) != nil
    }

    private func escape(_ text: String, inAttribute: Bool) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">" where !inAttribute: "&gt;"
            case "\"" where inAttribute: "&quot;"
            case "\t" where inAttribute: "&#x9;"
            case "\n" where inAttribute: "&#xA;"
            case "\r": "&#xD;"
            default: String(scalar)
            }
        }.joined()
    }
}
