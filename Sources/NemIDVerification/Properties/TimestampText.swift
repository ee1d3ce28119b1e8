import FoundationEssentials
import NemIDCrypto

/// The forms a signed time stamp may have, base64 undone.
///
/// `yyyy-MM-dd HH:mm:ss` followed by a numeric zone (`+0200`) or the abbreviation `CET`, `CEST`, `UTC`, `GMT` or `Z`;
/// or milliseconds since 1970. Without a zone the instant is unknown, so that form is refused; so is second 60.
struct TimestampText {
    let instant: Date

    init?(_ text: ArraySlice<UInt8>) {
        guard let instant = Self.milliseconds(text) ?? Self.civil(text) else {
            return nil
        }
        self.instant = instant
    }

    private static func milliseconds(_ text: ArraySlice<UInt8>) -> Date? {
        guard text.count <= 15, let value = number(text) else { return nil }
        return Date(timeIntervalSince1970: Double(value) / 1000)
    }

    private static func civil(_ text: ArraySlice<UInt8>) -> Date? {
        // 0123456789012345678
        // yyyy-MM-dd HH:mm:ss
        let start = text.startIndex
        func has(_ mark: Unicode.Scalar, at place: Int) -> Bool { text[start + place] == UInt8(ascii: mark) }
        func value(_ places: Range<Int>) -> Int? {
            number(text[start + places.lowerBound..<start + places.upperBound])
        }
        guard text.count > 19, has("-", at: 4), has("-", at: 7), has(" ", at: 10), has(":", at: 13), has(":", at: 16),
            let year = value(0..<4), let month = value(5..<7), let day = value(8..<10),
            let hour = value(11..<13), let minute = value(14..<16), let second = value(17..<19),
            let time = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second),
            let offset = offset(text[(start + 19)...])
        else { return nil }
        return time.date.addingTimeInterval(-Double(offset))
    }

    /// Seconds east of UTC.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        guard zone.count == 5, let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            switch String(decoding: zone, as: UTF8.self) {
            case "Z", "UTC", "GMT": return 0
            case "CET": return 3600
            case "CEST": return 7200
            default: return nil
            }
        }
        let digits = zone.dropFirst()
        guard let hours = number(digits.prefix(2)), let minutes = number(digits.suffix(2)), hours <= 14, minutes <= 59
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    /// A decimal number of 15 digits at most.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var number = 0
        for digit in digits {
            guard digit.isASCIIDigit else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
