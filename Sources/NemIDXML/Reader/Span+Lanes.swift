/// Sixteen octets at once, each of them judged in its own lane.
///
/// Written with whole vectors on both sides: an operator between a vector and a number goes lane by lane, and calls a
/// function for each.
private struct Lanes {
    private let octets: SIMD16<UInt8>
    private var flags: SIMDMask<SIMD16<Int8>>

    @inline(__always)
    init(_ octets: SIMD16<UInt8>) {
        self.octets = octets
        flags = octets .!= octets
    }

    @inline(__always)
    mutating func notice(_ character: Unicode.Scalar) {
        flags = flags .| (octets .== Self.all(UInt8(truncatingIfNeeded: character.value)))
    }

    /// `<` and `>`, of which one bit differs.
    @inline(__always)
    mutating func noticeAngles() {
        flags = flags .| ((octets | Self.all(0x02)) .== Self.all(0x3E))
    }

    /// Control characters but line feeds, and what is not ASCII: all that is below a space when the highest bit is a sign.
    @inline(__always)
    mutating func noticeControlsAndNonASCII() {
        flags = flags .| ((signed .< Self.all(0x20)) .& (octets .!= Self.all(0x0A)))
    }

    /// Control characters but line feeds.
    @inline(__always)
    mutating func noticeControls() {
        flags = flags .| ((octets .< Self.all(0x20)) .& (octets .!= Self.all(0x0A)))
    }

    /// All but ASCII letters and digits, `-`, `.` and `_`.
    @inline(__always)
    mutating func noticeAllButNames() {
        let letters = ((octets | Self.all(0x20)) &- Self.all(0x61)) .< Self.all(26)
        // From - to 9 there is only / which no name has.
        let others = ((octets &- Self.all(0x2D)) .< Self.all(13)) .& (octets .!= Self.all(0x2F))
        flags = flags .| .!(letters .| others .| (octets .== Self.all(0x5F)))
    }

    @inline(__always)
    private var signed: SIMD16<Int8> { unsafeBitCast(octets, to: SIMD16<Int8>.self) }

    /// The lane of the first octet noticed; 16 for none.
    @inline(__always)
    var first: Int {
        let (low, high) = halves
        return low == 0 ? 8 + high.trailingZeroBitCount / 8 : low.trailingZeroBitCount / 8
    }

    @inline(__always)
    var isEmpty: Bool {
        let (low, high) = halves
        return low | high == 0
    }

    /// The flags of eight lanes each, the first lane in the lowest octet.
    @inline(__always)
    private var halves: (UInt64, UInt64) {
        let halves = unsafeBitCast(flags, to: SIMD2<UInt64>.self)
        return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    }

    @inline(__always)
    private static func all(_ x: UInt8) -> SIMD16<UInt8> {
        SIMD16(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x)
    }

    @inline(__always)
    private static func all(_ x: Int8) -> SIMD16<Int8> {
        SIMD16(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x)
    }
}

extension Span<UInt8> {
    /// Whether there is nothing but ASCII.
    var isASCII: Bool {
        let raw = bytes
        var position = 0
        var seen = SIMD16<UInt8>()
        while position <= raw.byteCount - 16 {
            seen |= raw.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: SIMD16<UInt8>.self)
            position &+= 16
        }
        var rest: UInt8 = 0
        while position < raw.byteCount {
            rest |= self[position]
            position += 1
        }
        let halves = unsafeBitCast(seen, to: SIMD2<UInt64>.self)
        return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0 && rest < 0x80
    }

    /// The first position from `position` on whose octet needs a look in character data, or the end.
    ///
    /// Those are `<`, `&`, `]`, `>`, control characters but TAB and LF, and EF, which begins U+FFFE and U+FFFF.
    func skippingPlainText(from position: Int) -> Int {
        var position = position
        while true {
            position = skippingLanes(from: position) { lanes in
                lanes.noticeAngles()
                lanes.notice("&")
                lanes.notice("]")
                lanes.noticeControlsAndNonASCII()
            }
            guard position < count else { return count }
            switch self[position] {
            case 0x0A, 0x09, 0x20..<0x26, 0x27..<0x3C, 0x3D, 0x3F..<0x5D, 0x5E..<0xEF, 0xF0...0xFF: position += 1
            default: return position
            }
        }
    }

    /// The first position from `position` on whose octet needs a look in a name, or nearly the end.
    ///
    /// Those are colons, what is not ASCII, and all that no name has.
    @inline(__always)
    func skippingPlainName(from position: Int) -> Int {
        skippingLanes(from: position) { lanes in lanes.noticeAllButNames() }
    }

    /// The first position from `position` on whose octet needs a look in an attribute value, or nearly the end.
    ///
    /// Those are quotes, `<`, `&`, control characters and what is not ASCII.
    @inline(__always)
    func skippingPlainValue(from position: Int) -> Int {
        skippingLanes(from: position) { lanes in
            lanes.notice("\"")
            lanes.notice("'")
            lanes.notice("<")
            lanes.notice("&")
            lanes.notice("\n")
            lanes.noticeControlsAndNonASCII()
        }
    }

    /// The first position from `position` on whose octet canonical form escapes in text, or the end.
    func skippingUnescapedText(from position: Int) -> Int {
        var position = position
        while true {
            position = skippingLanes(from: position) { lanes in
                lanes.notice("&")
                lanes.noticeAngles()
                lanes.notice("\r")
            }
            guard position < count else { return count }
            switch self[position] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\r"): return position
            default: position += 1
            }
        }
    }

    /// The first position from `position` on whose octet canonical form escapes in attribute values, or the end.
    func skippingUnescapedAttribute(from position: Int) -> Int {
        var position = position
        while true {
            position = skippingLanes(from: position) { lanes in
                lanes.notice("&")
                lanes.notice("<")
                lanes.notice("\"")
                lanes.notice("\n")
                lanes.noticeControls()
            }
            guard position < count else { return count }
            switch self[position] {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "\""): return position
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return position
            default: position += 1
            }
        }
    }

    /// The first octet noticed, or where fewer than sixteen octets are left.
    @inline(__always)
    private func skippingLanes(from start: Int, _ notice: (inout Lanes) -> Void) -> Int {
        precondition(start >= 0)
        let raw = bytes
        let last = raw.byteCount - 16
        var position = start
        while position <= last {
            var lanes = Lanes(raw.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: SIMD16<UInt8>.self))
            notice(&lanes)
            guard lanes.isEmpty else { return position &+ lanes.first }
            position &+= 16
        }
        return position
    }
}
