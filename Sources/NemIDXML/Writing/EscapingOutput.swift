/// Something that text can be written to, escaped as canonical form has it (Canonical XML §2.3).
protocol EscapingOutput {
    mutating func append(_ octets: Span<UInt8>)
    mutating func append(_ text: StaticString)
}

extension EscapingOutput {
    mutating func appendEscapedText(_ text: Span<UInt8>) {
        var copied = 0
        while true {
            let position = text.skippingUnescapedText(from: copied)
            if position > copied { append(text.extracting(copied..<position)) }
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
            if position > copied { append(text.extracting(copied..<position)) }
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
}

extension [UInt8]: EscapingOutput {
    mutating func append(_ octets: Span<UInt8>) {
        octets.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
