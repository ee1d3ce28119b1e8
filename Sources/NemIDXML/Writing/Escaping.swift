extension XML {
    /// The text as character data in canonical form: `&amp;`, `&lt;`, `&gt;` and `&#xD;` (Canonical XML §2.3).
    ///
    /// Characters that XML does not allow at all are not looked for.
    package static func escapeText(_ text: String) -> String {
        var output: [UInt8] = []
        output.appendEscapedText(Array(text.utf8).span)
        return String(decoding: output, as: UTF8.self)
    }

    /// The text as an attribute value in canonical form, to stand between double quotes: `&amp;`, `&lt;`, `&quot;`,
    /// `&#x9;`, `&#xA;` and `&#xD;` (Canonical XML §2.3).
    ///
    /// Characters that XML does not allow at all are not looked for.
    package static func escapeAttribute(_ text: String) -> String {
        var output: [UInt8] = []
        output.appendEscapedAttribute(Array(text.utf8).span)
        return String(decoding: output, as: UTF8.self)
    }
}

extension [UInt8] {
    mutating func append(_ slice: Slice, _ storage: Storage) {
        append(contentsOf: storage.octets(slice))
    }

    mutating func appendEscapedText(_ slice: Slice, _ storage: Storage) {
        let source = slice.isDecoded ? storage.decoded : storage.bytes
        appendEscapedText(source.span.extracting(slice.start..<slice.end))
    }

    mutating func appendEscapedAttribute(_ slice: Slice, _ storage: Storage) {
        let source = slice.isDecoded ? storage.decoded : storage.bytes
        appendEscapedAttribute(source.span.extracting(slice.start..<slice.end))
    }

    mutating func appendEscapedText(_ text: Span<UInt8>) {
        var copied = 0
        while true {
            let position = text.skippingUnescapedText(from: copied)
            append(text.extracting(copied..<position))
            guard position < text.count else { return }
            switch text[position] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            default: append("&#xD;")
            }
            copied = position + 1
        }
    }

    mutating func appendEscapedAttribute(_ text: Span<UInt8>) {
        var copied = 0
        while true {
            let position = text.skippingUnescapedAttribute(from: copied)
            append(text.extracting(copied..<position))
            guard position < text.count else { return }
            switch text[position] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "\t"): append("&#x9;")
            case UInt8(ascii: "\n"): append("&#xA;")
            default: append("&#xD;")
            }
            copied = position + 1
        }
    }

    private mutating func append(_ octets: Span<UInt8>) {
        octets.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    private mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
