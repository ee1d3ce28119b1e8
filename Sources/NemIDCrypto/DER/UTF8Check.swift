/// Whether octets are UTF-8 (RFC 3629), told in place.
enum UTF8Check {
    static func isValid(_ range: Range<Int>, _ input: Span<UInt8>) -> Bool {
        if Octets.areASCII(range, input) { return true }
        var index = range.lowerBound
        while index < range.upperBound {
            let lead = input[index]
            index += 1
            guard lead >= 0x80 else { continue }
            let count: Int
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            switch lead {
            case 0xC2...0xDF: count = 1
            case 0xE0: (count, lowest) = (2, 0xA0)
            case 0xED: (count, highest) = (2, 0x9F)
            case 0xE1...0xEF: count = 2
            case 0xF0: (count, lowest) = (3, 0x90)
            case 0xF1...0xF3: count = 3
            case 0xF4: (count, highest) = (3, 0x8F)
            default: return false
            }
            guard range.upperBound - index >= count, input[index] >= lowest, input[index] <= highest else {
                return false
            }
            for next in index + 1..<index + count where input[next] & 0xC0 != 0x80 { return false }
            index += count
        }
        return true
    }
}
