import FoundationEssentials
import NemIDCrypto

/// An instant as RFC 3339 §5.6 writes it, with a zone; leap seconds are refused.
enum InstantText {
    static func date(_ text: String) -> Date? {
        let octets = Array(text.utf8)
        // 0123456789012345678
        // yyyy-MM-ddTHH:mm:ss
        guard octets.count >= 20, octets[4] == UInt8(ascii: "-"), octets[7] == UInt8(ascii: "-"),
            octets[10] | 0x20 == UInt8(ascii: "t"), octets[13] == UInt8(ascii: ":"), octets[16] == UInt8(ascii: ":"),
            let year = number(octets[0..<4]), let month = number(octets[5..<7]), let day = number(octets[8..<10]),
            let hour = number(octets[11..<13]), let minute = number(octets[14..<16]),
            let second = number(octets[17..<19]),
            let time = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        else { return nil }
        var rest = octets[19...]
        var fraction = 0.0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { number([$0]) != nil }
            guard (1...9).contains(digits.count), let value = number(digits) else { return nil }
            var scale = 1.0
            for _ in digits { scale *= 10 }
            fraction = Double(value) / scale
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = offset(rest) else { return nil }
        return time.date.addingTimeInterval(fraction - Double(offset))
    }

    /// Seconds east of UTC.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        if zone.count == 1, let letter = zone.first, letter | 0x20 == UInt8(ascii: "z") { return 0 }
        let octets = Array(zone)
        guard octets.count == 6, octets[0] == UInt8(ascii: "+") || octets[0] == UInt8(ascii: "-"),
            octets[3] == UInt8(ascii: ":"), let hours = number(octets[1..<3]), let minutes = number(octets[4..<6]),
            hours <= 23, minutes <= 59
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return octets[0] == UInt8(ascii: "-") ? -seconds : seconds
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
