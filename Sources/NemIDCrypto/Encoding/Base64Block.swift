/// Sixteen letters of base64, decoded side by side in one register.
struct Base64Block {
    static let letters = 16
    /// What they stand for.
    static let octets = 12

    /// Six octets, and two that mean nothing, in the order of memory.
    let first: UInt64
    /// The next six, and two that mean nothing.
    let second: UInt64

    private typealias Lanes = SIMD16<Int8>
    private typealias Words = SIMD4<UInt32>

    /// Nil where one of them is no letter: padding, white space or anything else.
    @inline(__always)
    init?(_ text: SIMD16<UInt8>) {
        // Octets from 0x80 on are negative here, and below every letter.
        let letters = unsafeBitCast(text, to: Lanes.self)
        let (slash, digits, upper, lower) = (
            Self.above(letters, "."), Self.above(letters, "/"), Self.above(letters, "@"), Self.above(letters, "`")
        )
        // What lies between + and /, 9 and A, Z and a, and beyond + and z.
        var others: Lanes = ~Self.above(letters, "*")
        others |= Self.above(letters, "+") & ~slash
        others |= Self.above(letters, "9") & ~upper
        others |= Self.above(letters, "Z") & ~lower
        others |= Self.above(letters, "z")
        let found = unsafeBitCast(others, to: SIMD2<UInt64>.self)
        guard found[0] | found[1] == 0 else { return nil }
        // A letter's value is its number and a distance, which changes where one run of letters ends.
        var values: Lanes = letters &+ Lanes(repeating: 62 - 43)
        values = values &+ slash & Lanes(repeating: 16 - 19)
        values = values &+ digits & Lanes(repeating: 4 - 16)
        values = values &+ upper & Lanes(repeating: -65 - 4)
        values = values &+ lower & Lanes(repeating: -71 + 65)
        // Four values of six bits in each word, the first in its lowest octet, become 24 bits, the first on top.
        let words = unsafeBitCast(values, to: Words.self)
        var groups: Words = words &<< Words(repeating: 18) & Words(repeating: 0x3F << 18)
        groups |= words &<< Words(repeating: 4) & Words(repeating: 0x3F << 12)
        groups |= words &>> Words(repeating: 10) & Words(repeating: 0x3F << 6)
        groups |= words &>> Words(repeating: 24)
        let pairs = unsafeBitCast(groups, to: SIMD2<UInt64>.self)
        first = Self.joined(pairs[0])
        second = Self.joined(pairs[1])
    }

    /// The 24 bits of both halves after one another, from the highest bit of the first octet on.
    @inline(__always)
    private static func joined(_ pair: UInt64) -> UInt64 { (pair &<< 40 | (pair &>> 32) &<< 16).bigEndian }

    /// All bits of the lanes that are above `letter`.
    @inline(__always)
    private static func above(_ letters: Lanes, _ letter: Unicode.Scalar) -> Lanes {
        unsafeBitCast(letters .> Lanes(repeating: Int8(truncatingIfNeeded: letter.value)), to: Lanes.self)
    }
}
