import NemIDXML

/// Walks a tree and holds each node against the octets that it was read from, and each name against the declarations
/// around it.
///
/// Names are compared octet by octet: `String` takes different spellings of a letter for equal.
struct XMLSurvey {
    private typealias Scope = [[UInt8]: [UInt8]]

    private let input: [UInt8]
    private var nodes = 0
    private var depth = 0
    private var attributes = 0
    private var declarations = 0
    private var prefixes = 0
    private var nameBytes = 0

    init(input: [UInt8]) {
        self.input = input
    }

    /// Whether anything counted is beyond `limits`.
    func exceeds(_ limits: XML.Limits) -> Bool {
        input.count > limits.bytes || nodes > limits.nodes || depth > limits.depth
            || attributes > limits.attributesPerElement || declarations > limits.namespaceDeclarationsPerElement
            || prefixes > limits.prefixesInScope || nameBytes > limits.nameBytes
    }

    mutating func examine(_ document: XML.Document) throws(Violation) {
        try examine(
            document.topLevel,
            within: 0..<input.count,
            scope: [Array("xml".utf8): Array(XMLNames.xml.utf8)],
            depth: 0
        )
        try require(nodes == document.nodeCount, "every node is reached once")
        let roots = document.topLevel.count { if case .element = $0 { true } else { false } }
        try require(roots == 1, "there is one root")
    }

    private mutating func examine(
        _ children: [XML.Node],
        within range: Range<Int>,
        scope: Scope,
        depth: Int
    ) throws(Violation) {
        var end = range.lowerBound
        for child in children {
            nodes += 1
            let place = child.sourceRange
            try require(place.lowerBound >= end && place.upperBound <= range.upperBound, "nodes lie in order")
            try require(!place.isEmpty, "nodes have a place")
            end = place.upperBound
            let source = input[place]
            switch child {
            case .element(let element):
                try examine(element, source, scope: scope, depth: depth + 1)
            case .text(let text):
                let markup = text.isCDATA ? ("<![CDATA[", "]]>") : ("", "")
                try examine(text.value, source, between: markup, hasReferences: !text.isCDATA)
            case .comment(let comment):
                try examine(comment.value, source, between: ("<!--", "-->"), hasReferences: false)
            case .processingInstruction(let instruction):
                nameBytes = max(nameBytes, instruction.target.utf8.count)
                try require(source.starts(with: Array("<?\(instruction.target)".utf8)), "a target stands in the input")
                try require(XMLNames.areCharacters(instruction.value), "only characters that XML allows")
            }
        }
    }

    private mutating func examine(
        _ element: XML.Element,
        _ source: ArraySlice<UInt8>,
        scope outer: Scope,
        depth: Int
    ) throws(Violation) {
        self.depth = max(self.depth, depth)
        let qualified = element.prefix.isEmpty ? element.localName : "\(element.prefix):\(element.localName)"
        try require(source.starts(with: Array("<\(qualified)".utf8)), "a start tag begins with its name")
        try require(source.last == UInt8(ascii: ">"), "an element ends with its tag")

        var scope = outer
        let declared = element.namespaceDeclarations
        for (prefix, uri) in declared { scope[Array(prefix.utf8)] = Array(uri.utf8) }
        try require(Set(declared.map { Array($0.prefix.utf8) }).count == declared.count, "no prefix is declared twice")
        declarations = max(declarations, declared.count)
        prefixes = max(prefixes, scope.keys.count { !$0.isEmpty && !$0.elementsEqual("xml".utf8) })
        let namespace = scope[Array(element.prefix.utf8), default: []]
        try require(element.namespace.utf8.elementsEqual(namespace), "a name is in the namespace in scope")
        try require(element.prefix.isEmpty || !element.namespace.isEmpty, "a prefix stands for a namespace")
        nameBytes = max(nameBytes, qualified.utf8.count)

        let attributes = element.attributes
        self.attributes = max(self.attributes, attributes.count)
        var names: Set<[[UInt8]]> = []
        for attribute in attributes {
            let namespace = attribute.prefix.isEmpty ? [] : scope[Array(attribute.prefix.utf8), default: []]
            try require(attribute.namespace.utf8.elementsEqual(namespace), "an attribute is in the namespace in scope")
            try require(
                names.insert([namespace, Array(attribute.localName.utf8)]).inserted,
                "no attribute stands twice"
            )
            try require(XMLNames.areCharacters(attribute.value), "only characters that XML allows")
            try require(
                element.attribute(attribute.localName, namespace: attribute.namespace) == attribute.value,
                "an attribute is found by its name"
            )
            let prefix = attribute.prefix.isEmpty ? 0 : attribute.prefix.utf8.count + 1
            nameBytes = max(nameBytes, prefix + attribute.localName.utf8.count)
        }
        for (prefix, _) in declared {
            nameBytes = max(nameBytes, prefix.isEmpty ? 5 : 6 + prefix.utf8.count)
        }
        let children = Array(element.children)
        for child in children {
            guard case .element(let inner) = child else { continue }
            try require(inner.parent == element, "a child knows its parent")
        }
        try examine(children, within: element.sourceRange, scope: scope, depth: depth)
        try examineText(of: element, children)
    }

    private func examineText(of element: XML.Element, _ children: [XML.Node]) throws(Violation) {
        var joined = ""
        var isTextOnly = true
        for child in children {
            if case .text(let text) = child { joined += text.value } else { isTextOnly = false }
        }
        try require(element.textOnly == (isTextOnly ? joined : nil), "text only is all text and nothing else")
    }

    /// A value without references or line ends to normalise is the source itself.
    private func examine(
        _ value: String,
        _ source: ArraySlice<UInt8>,
        between markup: (String, String),
        hasReferences: Bool
    ) throws(Violation) {
        try require(XMLNames.areCharacters(value), "only characters that XML allows")
        let isPlain = !source.contains { $0 == 0x0D || (hasReferences && $0 == UInt8(ascii: "&")) }
        guard isPlain else { return }
        let expected = Array(markup.0.utf8) + Array(value.utf8) + Array(markup.1.utf8)
        try require(source.elementsEqual(expected), "a value is what stands in the input")
    }
}

extension XML.Node {
    var sourceRange: Range<Int> {
        switch self {
        case .element(let element): element.sourceRange
        case .text(let text): text.sourceRange
        case .comment(let comment): comment.sourceRange
        case .processingInstruction(let instruction): instruction.sourceRange
        }
    }
}

private enum XMLNames {
    static let xml = "http://www.w3.org/XML/1998/namespace"

    /// Whether all are of the production `Char` (XML 1.0 §2.2).
    static func areCharacters(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
            default: false
            }
        }
    }
}
