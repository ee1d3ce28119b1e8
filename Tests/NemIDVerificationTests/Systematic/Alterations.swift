/// What can be done to one element, or to one and another: renamed, wrapped, unwrapped, dropped, exchanged, given
/// attributes and declarations, filled with something else.
struct Alterations {
    let genuine: ElementMap
    let foreign: [ElementMap]

    /// Put into start tags.
    static let attributes = [
        " Id=\"ToBeSigned\"", " Id=\"tobesigned\"", " ID=\"ToBeSigned\"", " id=\"ToBeSigned\"",
        " xml:id=\"ToBeSigned\"",
        " Id=\"signature\"", " other=\"\"", " xml:lang=\"da\"", " xml:space=\"preserve\"",
        " xml:base=\"urn:x\"",
        " xmlns=\"urn:x\"", " xmlns=\"\"", " xmlns:x=\"urn:x\"", " xmlns:x=\"x\"", " xmlns:ds=\"urn:x\"",
        " xmlns:openoces=\"urn:x\"", " xmlns:ds=\"http://www.openoces.org/2006/07/signature#\"",
        " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"",
        " xmlns:openoces=\"http://www.openoces.org/2006/07/signature#\"", " ", "\n",
    ]

    /// Put into elements, first, last and in the middle.
    static let contents = [
        "<!---->", "<!--5577006791947779410-->", "<?x?>", "<![CDATA[]]>", "<![CDATA[x]]>", "x", " ", "&#32;", "&#13;",
        "<x/>",
        "<ds:Object/>", "&amp;", "\u{200B}",
    ]

    private let names: [String]

    init(genuine: ElementMap, foreign: [ElementMap]) {
        self.genuine = genuine
        self.foreign = foreign
        names =
            Set(genuine.elements.map(\.name)).sorted() + ["ds:Manifest", "ds:Other", "openoces:other", "Object", "x"]
    }

    /// - Parameters:
    ///   - source: Index of the element.
    ///   - visit: Takes each document, with a description.
    func visit(_ source: Int, _ visit: ([UInt8], @autoclosure () -> String) -> Void) {
        let element = genuine.elements[source]
        let inner = Array(genuine.octets[element.inner])
        func change(_ replacement: [UInt8], _ kind: String) {
            visit(genuine.replacing([(element.range, replacement)]), "\(element.name): \(kind)")
        }
        change([], "dropped")
        change(inner, "unwrapped")
        let versions = foreign.map { $0.octets(of: source) }
        let own = genuine.octets(of: source)
        for name in names {
            change(renamed(source, name), "renamed to \(name)")
            for identifier in ["", IdentifierAttacks.genuineIdentifier] {
                let start = Array("<\(name)\(identifier)>".utf8)
                let end = Array("</\(name)>".utf8)
                change(start + own + end, "in \(name)")
                for other in versions {
                    change(start + own + other + end, "in \(name) before a foreign one")
                    change(start + other + own + end, "in \(name) behind a foreign one")
                }
            }
        }
        for attribute in Self.attributes { visit(adding(attribute, to: element), "\(element.name) with\(attribute)") }
        for content in Self.contents {
            for place in [0, inner.count / 2, inner.count].map({ element.inner.lowerBound + $0 }) {
                let document = genuine.replacing([(place..<place, Array(content.utf8))])
                visit(document, "\(element.name) with \(content) inside")
            }
        }
        exchange(source, visit)
    }

    /// The element and each later one exchanged, whole and their contents only.
    private func exchange(_ source: Int, _ visit: ([UInt8], @autoclosure () -> String) -> Void) {
        let first = genuine.elements[source]
        for index in genuine.elements.indices.dropFirst(source + 1) {
            let second = genuine.elements[index]
            guard second.range.lowerBound >= first.range.upperBound else { continue }
            let kind = "\(first.name) and \(second.name) exchanged"
            for (one, other) in [(first.range, second.range), (first.inner, second.inner)] {
                let (left, right) = (Array(genuine.octets[one]), Array(genuine.octets[other]))
                visit(genuine.replacing([(one, right), (other, left)]), kind)
                visit(genuine.replacing([(one, right)]), kind + ", the second kept")
                visit(genuine.replacing([(other, left)]), kind + ", the first kept")
            }
        }
    }

    private func renamed(_ source: Int, _ name: String) -> [UInt8] {
        let element = genuine.elements[source]
        let start = element.range.lowerBound + 1 + element.name.utf8.count
        return Array("<\(name)".utf8) + genuine.octets[start..<element.inner.upperBound] + Array("</\(name)>".utf8)
    }

    private func adding(_ attribute: String, to element: ElementMap.Element) -> [UInt8] {
        let end = element.inner.lowerBound - 1
        return genuine.replacing([(end..<end, Array(attribute.utf8))])
    }
}
