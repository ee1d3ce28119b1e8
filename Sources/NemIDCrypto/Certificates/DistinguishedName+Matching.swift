import CNemIDOpenSSL

// Comparison of names (RFC 5280 §7.1).
extension DistinguishedName {
    /// Whether both are the same name: letter case, surrounding and repeated white space, and the kind of string ignored.
    ///
    /// Names whose octets differ in text beyond ASCII, or in sets of several attributes, are compared by OpenSSL.
    package func matches(_ other: DistinguishedName) -> Bool {
        if self == other { return true }
        switch compare(other) {
        case .same: return true
        case .different: return false
        case .unsure: return isSameToOpenSSL(other)
        }
    }

    private enum Comparison {
        case same
        case different
        case unsure
    }

    private func compare(_ other: DistinguishedName) -> Comparison {
        let (left, right) = (octets.span, other.octets.span)
        guard var first = try? NameReader(place, left), var second = try? NameReader(other.place, right) else {
            return .unsure
        }
        var result = Comparison.same
        while true {
            let (mine, theirs) = (try? first.next(left), try? second.next(right))
            guard let mine, let theirs else { return mine == nil && theirs == nil ? result : .different }
            guard mine.set == theirs.set else { return .different }
            // Members of a set stand in the order of their octets, which letter case changes.
            guard first.isSetRead, second.isSetRead else { return .unsure }
            guard DER.isSame(mine.type, left, as: theirs.type, of: right) else { return .different }
            if mine.value.tag == theirs.value.tag,
                DER.isSame(mine.value.content, left, as: theirs.value.content, of: right)
            {
                continue
            }
            guard Self.isPlain(mine.value, left), Self.isPlain(theirs.value, right) else {
                result = .unsure
                continue
            }
            let differ = Self.surelyDiffer(mine.value.content, left, theirs.value.content, right)
            guard !differ, Self.isSameFolded(mine.value.content, left, theirs.value.content, right) else {
                return .different
            }
        }
    }

    /// Whether this is a string of ASCII characters whose kind does not matter in a comparison.
    private static func isPlain(_ value: DER.Element, _ input: Span<UInt8>) -> Bool {
        guard value.tag == UInt8(V_ASN1_UTF8STRING) || value.tag == UInt8(V_ASN1_PRINTABLESTRING) else { return false }
        return Octets.areASCII(value.content, input) && !Octets.containZero(value.content, input)
    }

    /// Whether the texts differ, for the first time but for letter case, where neither has white space.
    ///
    /// Then they differ whatever is folded; else it is yet to be seen.
    private static func surelyDiffer(
        _ left: Range<Int>,
        _ input: Span<UInt8>,
        _ right: Range<Int>,
        _ other: Span<UInt8>
    ) -> Bool {
        let (first, second) = (input.extracting(left), other.extracting(right))
        var index = 0
        while index < min(first.count, second.count) {
            let (mine, theirs) = (first[index], second[index])
            if mine != theirs, lowercased(mine) != lowercased(theirs) { return !isSpace(mine) && !isSpace(theirs) }
            index += 1
        }
        return false
    }

    private static func lowercased(_ octet: UInt8) -> UInt8 {
        octet >= UInt8(ascii: "A") && octet <= UInt8(ascii: "Z") ? octet | 0x20 : octet
    }

    /// Whether both are the same text, ignoring letter case and white space around or repeated.
    private static func isSameFolded(
        _ left: Range<Int>,
        _ input: Span<UInt8>,
        _ right: Range<Int>,
        _ other: Span<UInt8>
    ) -> Bool {
        var (first, second) = (trimmed(left, input), trimmed(right, other))
        while true {
            let (mine, theirs) = (first.popFirst(input), second.popFirst(other))
            guard mine == theirs else { return false }
            if mine == nil { return true }
        }
    }

    private struct FoldedText {
        var range: Range<Int>

        /// The next character in lower case, white space as one space.
        mutating func popFirst(_ input: Span<UInt8>) -> UInt8? {
            guard let start = range.first else { return nil }
            var next = start + 1
            defer { range = next..<range.upperBound }
            let octet = input[start]
            guard DistinguishedName.isSpace(octet) else {
                return DistinguishedName.lowercased(octet)
            }
            while next < range.upperBound, DistinguishedName.isSpace(input[next]) { next += 1 }
            return 0x20
        }
    }

    private static func trimmed(_ range: Range<Int>, _ input: Span<UInt8>) -> FoldedText {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(input[start]) { start += 1 }
        while end > start, isSpace(input[end - 1]) { end -= 1 }
        return FoldedText(range: start..<end)
    }

    private static func isSpace(_ octet: UInt8) -> Bool { octet == 0x20 || (0x09...0x0D).contains(octet) }

    private func isSameToOpenSSL(_ other: DistinguishedName) -> Bool {
        guard let left: UniqueHandle<X509NameObject> = DERCoding.decode(der, { d2i_X509_NAME($0, $1, $2) }),
            let right: UniqueHandle<X509NameObject> = DERCoding.decode(other.der, { d2i_X509_NAME($0, $1, $2) })
        else {
            OpenSSLErrorQueue.clear()
            return false
        }
        return left.withPointer { left in right.withPointer { X509_NAME_cmp(left, $0) == 0 } }
    }
}
