import NemIDTestSupport

/// Where the elements of a document stand in its octets.
///
/// For documents of our own making only: well-formed, with an end tag for each start tag, no comments, processing
/// instructions or CDATA, and no `>` in attributes.
struct ElementMap {
    struct Element: Hashable {
        let name: String
        /// From the start tag through the end tag.
        let range: Range<Int>
        /// Between the tags.
        let inner: Range<Int>
    }

    let octets: [UInt8]
    /// In document order; the root first.
    let elements: [Element]

    init(_ octets: [UInt8]) throws(TestFileError) {
        self.octets = octets
        var found: [Element?] = []
        var open: [(index: Int, name: String, start: Int, inner: Int)] = []
        var position = 0
        while let start = octets[position...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = octets[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
            position = end + 1
            switch octets[start + 1] {
            case UInt8(ascii: "?"): continue
            case UInt8(ascii: "/"):
                guard let top = open.popLast() else { break }
                found[top.index] = Element(name: top.name, range: top.start..<position, inner: top.inner..<start)
            default:
                let name = octets[(start + 1)..<end].prefix { $0 > 0x20 }
                open.append((found.count, String(decoding: name, as: UTF8.self), start, position))
                found.append(nil)
            }
        }
        elements = found.compactMap { $0 }
        guard open.isEmpty, !elements.isEmpty, elements.count == found.count else {
            throw TestFileError(path: "document", reason: "not of the expected form")
        }
    }

    func octets(of index: Int) -> [UInt8] { Array(octets[elements[index].range]) }

    /// Every place where an element can stand: before, behind and at both ends within each element.
    ///
    /// Places that only white space parts count once. The first is in front of the root, the last behind it.
    var places: [Int] {
        let all = elements.flatMap { element in
            [element.range.lowerBound, element.range.upperBound, element.inner.lowerBound, element.inner.upperBound]
        }
        return Set(all.map(skippingWhiteSpace)).sorted()
    }

    private func skippingWhiteSpace(_ place: Int) -> Int {
        octets[place...].firstIndex { $0 > 0x20 } ?? octets.count
    }

    /// The octets with each range replaced; ranges do not overlap.
    func replacing(_ edits: [(Range<Int>, [UInt8])]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(octets.count * 2)
        var position = 0
        // In order, of two at one place the first given stays first.
        for (_, edit) in edits.enumerated().sorted(by: { ($0.1.0.lowerBound, $0.0) < ($1.1.0.lowerBound, $1.0) }) {
            result += octets[position..<edit.0.lowerBound]
            result += edit.1
            position = edit.0.upperBound
        }
        result += octets[position...]
        return result
    }
}
