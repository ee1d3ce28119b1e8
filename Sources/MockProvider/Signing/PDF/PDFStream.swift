/// A stream object of a PDF (ISO 32000-1 §7.3.8), found by its keywords.
struct PDFStream {
    /// The name of streams that hold other objects (§7.5.7).
    static let objects = "ObjStm"

    /// The names in its dictionary.
    let names: [String]
    /// Where its content stands.
    let content: Range<Int>

    /// Whether viewers may look for objects in it: by its type, or because it says how many there are and where they begin.
    var holdsObjects: Bool { names.contains(Self.objects) || (names.contains("N") && names.contains("First")) }

    static func all(in octets: [UInt8]) -> [PDFStream] {
        var streams: [PDFStream] = []
        var position = 0
        while let keyword = firstRange(of: "stream", in: octets, from: position) {
            guard let start = contentStart(after: keyword, in: octets) else {
                position = keyword.upperBound
                continue
            }
            let end = firstRange(of: "endstream", in: octets, from: start)?.lowerBound ?? octets.count
            let object = lastRange(of: "obj", in: octets, from: position, before: keyword.lowerBound)
            let dictionary = octets[(object?.upperBound ?? position)..<keyword.lowerBound]
            streams.append(PDFStream(names: PDFNames(dictionary).all, content: start..<end))
            position = min(octets.count, end + "endstream".utf8.count)
        }
        return streams
    }

    /// What the content stands for; nil where that is not deflate alone, or has more than `maximumSize` octets.
    func undone(_ octets: [UInt8], maximumSize: Int) -> [UInt8]? {
        let filters = names.filter { $0.hasSuffix("Decode") || $0 == "Crypt" || $0.hasPrefix("Decode") }
        // Abbreviations of filters are for inline images only (§8.9.7), where there are no objects.
        guard names.contains("Filter") else {
            return content.count <= maximumSize ? Array(octets[content]) : nil
        }
        guard filters == ["FlateDecode"] else { return nil }
        return try? Inflation.inflate(octets[content], maximumSize: maximumSize)
    }

    /// Behind the line end that must follow the keyword (§7.3.8.1), which stands after a dictionary; nil elsewhere.
    private static func contentStart(after keyword: Range<Int>, in octets: [UInt8]) -> Int? {
        let before = octets[..<keyword.lowerBound].reversed().first {
            !PDFNames.endsName($0) || $0 == UInt8(ascii: ">")
        }
        guard before == UInt8(ascii: ">"), keyword.upperBound < octets.count else { return nil }
        switch octets[keyword.upperBound] {
        case 0x0A: return keyword.upperBound + 1
        case 0x0D:
            let next = keyword.upperBound + 1
            return next < octets.count && octets[next] == 0x0A ? next + 1 : next
        default: return nil
        }
    }

    private static func firstRange(of word: StaticString, in octets: [UInt8], from start: Int) -> Range<Int>? {
        let word = Array(word.description.utf8)
        guard let first = word.first else { return nil }
        var position = start
        while position + word.count <= octets.count {
            if octets[position] == first, octets[position..<(position + word.count)].elementsEqual(word) {
                return position..<(position + word.count)
            }
            position += 1
        }
        return nil
    }

    private static func lastRange(
        of word: StaticString,
        in octets: [UInt8],
        from start: Int,
        before end: Int
    ) -> Range<Int>? {
        let word = Array(word.description.utf8)
        var position = end - word.count
        while position >= start {
            if octets[position..<(position + word.count)].elementsEqual(word) {
                return position..<(position + word.count)
            }
            position -= 1
        }
        return nil
    }
}
