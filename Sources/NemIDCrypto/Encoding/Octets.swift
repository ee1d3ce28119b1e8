import Glibc

/// Comparison of octets that are no secret.
package enum Octets {
    /// Whether both are the same, compared as memory and not element by element.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        areEqual(left.span, right.span)
    }

    /// Whether both are the same, compared as memory and not element by element.
    package static func areEqual(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
        areEqual(left.span, right.span)
    }

    /// Whether both are the same, compared as memory and not element by element.
    @inline(__always)
    package static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }

    /// Whether these are the text in UTF-8, octet by octet.
    package static func areEqual(_ octets: ArraySlice<UInt8>, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { areEqual(octets.span, $0.span) }
    }

    /// Whether these are the text in UTF-8, octet by octet.
    @inline(__always)
    package static func areEqual(_ octets: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
        text.withUTF8Buffer { areEqual(octets.span, $0.span) }
    }

    /// Whether the octets at `place` of `left` are those at `other` of `right`.
    static func areEqual(_ left: [UInt8], _ place: Range<Int>, _ right: [UInt8], _ other: Range<Int>) -> Bool {
        areEqual(left.span.extracting(place), right.span.extracting(other))
    }

    /// Whether these are UTF-8 (RFC 3629).
    package static func areUTF8(_ octets: Span<UInt8>) -> Bool { UTF8Check.isValid(0..<octets.count, octets) }

    /// Whether one of these is zero.
    static func containZero(_ range: Range<Int>, _ input: Span<UInt8>) -> Bool {
        input.extracting(range).withUnsafeBytes { octets in
            octets.baseAddress.map { memchr($0, 0, octets.count) != nil } ?? false
        }
    }

    /// Whether all of these are ASCII, seen eight at a time.
    static func areASCII(_ range: Range<Int>, _ input: Span<UInt8>) -> Bool {
        let octets = input.extracting(range)
        return octets.withUnsafeBytes { octets in
            var index = 0
            var all: UInt64 = 0
            while index + 8 <= octets.count {
                all |= octets.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                index += 8
            }
            while index < octets.count {
                all |= UInt64(octets[index])
                index += 1
            }
            return all & 0x8080_8080_8080_8080 == 0
        }
    }
}
