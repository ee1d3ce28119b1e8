extension XPathEvaluator {
    /// The nodes that a path leads to, in document order.
    mutating func nodes(_ path: XPathExpression.Path, from node: Int) throws(LoginRefusal) -> [Int] {
        var found = [path.isAbsolute ? 0 : node]
        for step in path.steps {
            if found.count == 1 {
                found = try nodes(step, from: found[0]).sorted()
                continue
            }
            var next: Set<Int> = []
            for node in found { next.formUnion(try nodes(step, from: node)) }
            found = next.sorted()
        }
        return found
    }

    /// The nodes of one step, in the order of its axis.
    mutating func nodes(_ step: XPathExpression.Step, from node: Int) throws(LoginRefusal) -> [Int] {
        let all = axis(step.axis, of: node)
        try spend(all.count)
        var found = all.filter { matches(step.test, $0, isAttributeAxis: step.axis == .attribute) }
        for predicate in step.predicates {
            var kept: [Int] = []
            for (index, node) in found.enumerated() {
                let context = Context(node: node, position: index + 1, size: found.count)
                switch try value(predicate, context) {
                case .number(let number): if number == Double(index + 1) { kept.append(node) }
                case let other: if Self.boolean(other) { kept.append(node) }
                }
            }
            found = kept
        }
        return found
    }

    private func axis(_ axis: XPathExpression.Axis, of node: Int) -> [Int] {
        let this = document.nodes[node]
        switch axis {
        case .child: return this.children
        case .attribute: return this.attributes
        case .self: return [node]
        case .parent: return this.parent < 0 ? [] : [this.parent]
        case .ancestor:
            var ancestors: [Int] = []
            var next = this.parent
            while next >= 0 {
                ancestors.append(next)
                next = document.nodes[next].parent
            }
            return ancestors
        case .descendant: return Array(descendants(of: node).dropFirst())
        case .descendantOrSelf: return descendants(of: node)
        case .followingSibling: return Array(siblings(of: node).drop { $0 <= node })
        case .precedingSibling: return Array(siblings(of: node).prefix { $0 < node }.reversed())
        }
    }

    /// An attribute has none.
    private func siblings(of node: Int) -> [Int] {
        let this = document.nodes[node]
        return this.parent < 0 || this.kind == .attribute ? [] : document.nodes[this.parent].children
    }

    private func descendants(of node: Int) -> [Int] {
        var all: [Int] = []
        var waiting = [node]
        while let next = waiting.popLast() {
            all.append(next)
            waiting += document.nodes[next].children.reversed()
        }
        return all
    }

    /// Whether the test holds; names are of the axis's own kind of node (§2.3).
    func matches(_ test: XPathExpression.NodeTest, _ node: Int, isAttributeAxis: Bool) -> Bool {
        let this = document.nodes[node]
        let isOfAxis = this.kind == (isAttributeAxis ? .attribute : .element)
        switch test {
        case .name(let local, let namespace): return isOfAxis && this.local == local && this.namespace == namespace
        case .namespace(let namespace): return isOfAxis && this.namespace == namespace
        case .any: return isOfAxis
        case .text: return this.kind == .text
        case .node: return true
        }
    }

    /// Whether a pattern is about `node` (XSLT 1.0 §5.2).
    mutating func matches(_ pattern: XPathExpression.Path, _ node: Int) throws(LoginRefusal) -> Bool {
        try matches(pattern, pattern.steps.count, node)
    }

    /// Whether the first `count` steps of the pattern lead to `node`.
    private mutating func matches(
        _ pattern: XPathExpression.Path,
        _ count: Int,
        _ node: Int
    ) throws(LoginRefusal) -> Bool {
        try spend(1)
        guard count > 0 else { return !pattern.isAbsolute || node == 0 }
        let step = pattern.steps[count - 1]
        let parent = document.nodes[node].parent
        guard step.axis != .descendantOrSelf else {
            var ancestor = node
            while ancestor >= 0 {
                if try matches(pattern, count - 1, ancestor) { return true }
                ancestor = document.nodes[ancestor].parent
            }
            return false
        }
        guard parent >= 0, matches(step.test, node, isAttributeAxis: step.axis == .attribute),
            (document.nodes[node].kind == .attribute) == (step.axis == .attribute)
        else { return false }
        if !step.predicates.isEmpty, try !nodes(step, from: parent).contains(node) { return false }
        return try matches(pattern, count - 1, parent)
    }
}
