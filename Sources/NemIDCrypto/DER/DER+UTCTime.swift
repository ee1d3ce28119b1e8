extension DER {
    /// Octets of a UTCTime with seconds and zone `Z`: header, twelve digits, `Z`.
    package static let utcTimeOctets = 15

    /// Months of 31 days, bit by number.
    private static let longMonths: UInt64 = 0x15AA

    /// Whether a UTCTime with seconds and zone `Z` of a date that exists stands at `place`, seen without a loop.
    ///
    /// False also for 29 February, which ``time(_:generalized:_:)`` decides. At least ``utcTimeOctets`` must follow.
    @inline(__always)
    package static func isPlainUTCTime(at place: Int, _ input: RawSpan) -> Bool {
        let header = input.unsafeLoadUnaligned(fromByteOffset: place, as: UInt16.self)
        let date = UInt64(littleEndian: input.unsafeLoadUnaligned(fromByteOffset: place + 2, as: UInt64.self))
        let end = UInt64(UInt32(littleEndian: input.unsafeLoadUnaligned(fromByteOffset: place + 10, as: UInt32.self)))
        let zone = input.unsafeLoadUnaligned(fromByteOffset: place + 14, as: UInt8.self)
        guard header == UInt16(bigEndian: 0x170D), zone == UInt8(ascii: "Z"), areDigits(date),
            areDigits(end | 0x3030_3030_0000_0000)
        else { return false }
        // Year, month, day, hour; minute, second.
        let (first, last) = (pairs(date), pairs(end))
        let (month, day, hour) = (first >> 16 & 0xFF, first >> 32 & 0xFF, first >> 48 & 0xFF)
        guard month &- 1 < 12, day &- 1 < 31, hour < 24, last & 0xFF < 60, last >> 16 & 0xFF < 60 else { return false }
        return day <= 28 || (day <= 30 && month != 2) || (day == 31 && longMonths >> month & 1 == 1)
    }

    /// Whether all eight octets are decimal digits.
    @inline(__always)
    private static func areDigits(_ octets: UInt64) -> Bool {
        let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        let threes: UInt64 = 0x3030_3030_3030_3030
        return octets & high == threes && (octets &+ 0x0606_0606_0606_0606) & high == threes
    }

    /// The numbers that pairs of digits make, the first in the lowest octet and each in 16 bits.
    @inline(__always)
    private static func pairs(_ digits: UInt64) -> UInt64 {
        let values = digits & 0x0F0F_0F0F_0F0F_0F0F
        return (values &* 10 &+ values >> 8) & 0x00FF_00FF_00FF_00FF
    }
}
