import NemIDTestSupport

/// Changes DER element by element and writes the lengths around the change anew.
///
/// Changed octet by octet, nearly every input fails at the first length.
enum DERMutator {
    /// An element: its tag, and its content either whole or as elements.
    private struct Node {
        var tag: UInt8
        /// What stands before the elements in the content, as the octet of unused bits in a BIT STRING.
        var lead: [UInt8] = []
        var content: [UInt8] = []
        var children: [Node]?
    }

    /// A changed copy of `input`; nil where it is not made of DER elements, or grew beyond `limit`.
    ///
    /// `scramble` changes the octets of one content.
    static func mutate(
        _ input: [UInt8],
        limit: Int,
        _ source: inout MutationSource,
        scramble: ([UInt8]) -> [UInt8]
    ) -> [UInt8]? {
        guard var nodes = elements(of: input[...], depth: 0), !nodes.isEmpty else { return nil }
        for _ in 0...source.below(2) {
            var place = source.below(nodes.reduce(0) { $0 + size($1) })
            let donor = pick(nodes, at: source.below(nodes.reduce(0) { $0 + size($1) }))
            change(&nodes, &place, donor, &source, scramble)
        }
        let output = nodes.flatMap(encoded)
        return output.count <= limit && output != input ? output : nil
    }

    private static func change(
        _ nodes: inout [Node],
        _ place: inout Int,
        _ donor: Node?,
        _ source: inout MutationSource,
        _ scramble: ([UInt8]) -> [UInt8]
    ) {
        var index = 0
        while index < nodes.count {
            guard place >= 0 else { return }
            if place > 0 {
                place -= 1
                if nodes[index].children != nil {
                    var children = nodes[index].children ?? []
                    change(&children, &place, donor, &source, scramble)
                    nodes[index].children = children
                }
                index += 1
                continue
            }
            place = -1
            switch source.below(9) {
            case 0: nodes.remove(at: index)
            case 1: nodes.insert(nodes[index], at: index)
            case 2: nodes.swapAt(index, source.below(nodes.count))
            case 3: if let donor { nodes[index] = donor }
            case 4: if let donor { nodes.insert(donor, at: index) }
            case 5: nodes[index].tag = UInt8(source.below(256))
            case 6: nodes[index].tag ^= UInt8(1 << source.below(8))
            default:
                if nodes[index].children == nil {
                    nodes[index].content = scramble(nodes[index].content)
                } else if let donor {
                    nodes[index].children?.append(donor)
                }
            }
        }
    }

    private static func size(_ node: Node) -> Int { 1 + (node.children ?? []).reduce(0) { $0 + size($1) } }

    private static func pick(_ nodes: [Node], at place: Int) -> Node? {
        var place = place
        for node in nodes {
            if place == 0 { return node }
            let size = size(node)
            if place < size { return pick(node.children ?? [], at: place - 1) }
            place -= size
        }
        return nil
    }

    private static func elements(of bytes: ArraySlice<UInt8>, depth: Int) -> [Node]? {
        guard depth < 24 else { return nil }
        var nodes: [Node] = []
        var rest = bytes
        while let tag = rest.first {
            guard let content = DERParts.content(of: rest) else { return nil }
            var node = Node(tag: tag)
            // Strings may hold elements too: extensions and keys do.
            let isBitString = tag == 0x03 && content.first == 0
            let inner = isBitString ? content.dropFirst() : content
            if tag & 0x20 != 0 || tag == 0x04 || isBitString, !inner.isEmpty,
                let children = elements(of: inner, depth: depth + 1)
            {
                node.children = children
                if isBitString { node.lead = [0] }
            } else {
                node.content = Array(content)
            }
            nodes.append(node)
            rest = rest[content.endIndex...]
        }
        return nodes
    }

    private static func encoded(_ node: Node) -> [UInt8] {
        let content = node.children.map { node.lead + $0.flatMap(encoded) } ?? node.content
        return TestDER.element(node.tag, content)
    }
}
