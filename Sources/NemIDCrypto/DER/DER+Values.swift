package import struct FoundationEssentials.Date

extension DER {
    /// The magnitude of a non-negative INTEGER or ENUMERATED: its content without the octet that keeps the sign.
    ///
    /// Zero is one octet. Nil where the number is negative.
    package static func magnitude(_ content: Range<Int>, _ input: Span<UInt8>) throws(Fault) -> Range<Int>? {
        guard let first = content.first else { throw Fault("a number of no octets") }
        guard content.count > 1 else { return input[first] < 0x80 ? content : nil }
        let sign = input[first]
        let next = input[first + 1]
        guard !(sign == 0 && next < 0x80), !(sign == 0xFF && next >= 0x80) else {
            throw Fault("a number that is longer than needed")
        }
        guard sign < 0x80 else { return nil }
        return sign == 0 ? first + 1..<content.upperBound : content
    }

    /// A non-negative INTEGER or ENUMERATED below 2³¹; nil where it is another number.
    package static func small(_ content: Range<Int>, _ input: Span<UInt8>) throws(Fault) -> Int? {
        guard let digits = try magnitude(content, input) else { return nil }
        guard digits.count <= 4 else { return nil }
        var value = 0
        for index in digits { value = value << 8 | Int(input[index]) }
        return value < 1 << 31 ? value : nil
    }

    /// A BOOLEAN, whose "true" is FF (X.690 §11.1).
    package static func boolean(_ content: Range<Int>, _ input: Span<UInt8>) throws(Fault) -> Bool {
        guard content.count == 1 else { throw Fault("a boolean that is not one octet") }
        switch input[content.lowerBound] {
        case 0x00: return false
        case 0xFF: return true
        default: throw Fault("a boolean that is neither 00 nor FF")
        }
    }

    /// The octets of a BIT STRING that has no unused bits, as signatures and keys have none.
    package static func wholeOctets(ofBitString content: Range<Int>, _ input: Span<UInt8>) throws(Fault) -> Range<Int> {
        guard let first = content.first else { throw Fault("a bit string of no octets") }
        guard input[first] == 0 else { throw Fault("a bit string with unused bits") }
        return first + 1..<content.upperBound
    }

    /// Refuses what is no content of a BIT STRING: at most seven bits are unused, and those are zero (X.690 §11.2.1).
    package static func checkBitString(_ content: Range<Int>, _ input: Span<UInt8>) throws(Fault) {
        guard let first = content.first, input[first] < 8 else { throw Fault("a bit string of no octets") }
        let unused = input[first]
        guard unused == 0 || (content.count > 1 && input[content.upperBound - 1] & ((1 << unused) - 1) == 0) else {
            throw Fault("unused bits that are none")
        }
    }

    /// The bits of a BIT STRING with names, from the first on in the highest bit, which ends with a one (X.690 §11.2.2).
    ///
    /// - Returns: The first 16 bits.
    package static func namedBits(_ content: Range<Int>, _ input: Span<UInt8>) throws(Fault) -> UInt16 {
        guard let first = content.first else { throw Fault("a bit string of no octets") }
        let unused = input[first]
        let octets = first + 1..<content.upperBound
        guard let last = octets.last else {
            guard unused == 0 else { throw Fault("unused bits of no octets") }
            return 0
        }
        guard unused < 8, input[last].trailingZeroBitCount == Int(unused) else {
            throw Fault("a bit string that does not end with its last one")
        }
        let low = octets.count > 1 ? input[octets.lowerBound + 1] : 0
        return UInt16(input[octets.lowerBound]) << 8 | UInt16(low)
    }

    /// Refuses what is no OBJECT IDENTIFIER: an unfinished number, or one with leading zeros (X.690 §8.19).
    package static func checkObjectIdentifier(_ content: Range<Int>, _ input: Span<UInt8>) throws(Fault) {
        let octets = input.extracting(content)
        guard !octets.isEmpty, octets[octets.count - 1] < 0x80 else {
            throw Fault("an object identifier that is cut short")
        }
        var previous: UInt8 = 0
        for index in octets.indices {
            let octet = octets[index]
            guard octet != 0x80 || previous >= 0x80 else {
                throw Fault("a number of an object identifier that is longer than needed")
            }
            previous = octet
        }
    }

    /// Which years GeneralizedTime may name.
    package enum GeneralizedTimeYears: Sendable {
        /// Any, as in OCSP (RFC 6960 §4.2.2.1).
        case any
        /// From 2050 on, as in certificates and lists (RFC 5280 §4.1.2.5).
        case from2050
    }

    /// UTCTime or GeneralizedTime with seconds and zone `Z`, without a fraction (RFC 5280 §4.1.2.5, RFC 6960 §4.2.2.1).
    ///
    /// - Returns: The instant; nil for every other form and for dates that do not exist.
    package static func time(
        _ element: Element,
        generalized years: GeneralizedTimeYears,
        _ input: Span<UInt8>
    ) -> Date? {
        let isUTCTime = element.tag == Tag.utcTime
        guard isUTCTime || element.tag == Tag.generalizedTime else { return nil }
        let digits = isUTCTime ? 12 : 14
        let start = element.contentStart
        guard element.end - start == digits + 1, input[element.end - 1] == UInt8(ascii: "Z") else { return nil }
        for index in start..<start + digits where input[index] &- UInt8(ascii: "0") > 9 { return nil }
        func pair(_ index: Int) -> Int { Int(input[index] & 0x0F) * 10 + Int(input[index + 1] & 0x0F) }
        let month = start + digits - 10
        var year = pair(month - 2)
        if isUTCTime {
            year += year < 50 ? 2000 : 1900
        } else {
            year += pair(month - 4) * 100
            guard years == .any || year >= 2050 else { return nil }
        }
        return CivilTime(
            year: year,
            month: pair(month),
            day: pair(month + 2),
            hour: pair(month + 4),
            minute: pair(month + 6),
            second: pair(month + 8)
        )?.date
    }

    /// Whether the places hold the same octets.
    @inline(__always)
    package static func isSame(
        _ left: Range<Int>,
        _ input: Span<UInt8>,
        as right: Range<Int>,
        of other: Span<UInt8>
    ) -> Bool {
        left.count == right.count && Octets.areEqual(input.extracting(left), other.extracting(right))
    }
}
