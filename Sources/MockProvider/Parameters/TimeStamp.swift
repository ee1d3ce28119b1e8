package import FoundationEssentials
import NemIDCrypto

/// The `TIMESTAMP` parameter in any of its forms (guide §3.1).
package struct TimeStamp: Sendable, Hashable {
    /// As sent; the response carries it back unchanged.
    package let text: String
    /// Whether `text` is base64 of one of the other forms.
    package let isBase64: Bool
    package let date: Date

    /// Reads `yyyy-MM-dd HH:mm:ss` with a numeric zone, with an abbreviated one or with none (Danish time then), or
    /// milliseconds since 1970, or base64 of any of these; nil for anything else.
    package init?(_ text: String) {
        self.text = text
        if let date = Self.date(text) {
            isBase64 = false
            self.date = date
            return
        }
        guard let decoded = Base64.decode(text.utf8), let plain = String(validating: decoded, as: UTF8.self),
            let date = Self.date(plain)
        else { return nil }
        isBase64 = true
        self.date = date
    }

    /// Seconds that abbreviated zones are ahead of UTC; the sources give CEST, the others are choices.
    private static let zones = ["Z": 0, "UTC": 0, "GMT": 0, "CET": 3600, "CEST": 7200]

    private static func date(_ text: String) -> Date? {
        let octets = Array(text.utf8)
        if (1...15).contains(octets.count), octets.allSatisfy(isDigit), let milliseconds = Int(text) {
            return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        }
        guard octets.count >= 19, let local = civilTime(octets[..<19]) else { return nil }
        let zone = String(decoding: octets[19...], as: UTF8.self)
        guard let offset = zone.isEmpty ? danishOffset(local) : offset(zone) else { return nil }
        return local.date.addingTimeInterval(-Double(offset))
    }

    private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }

    private static func civilTime(_ octets: ArraySlice<UInt8>) -> CivilTime? {
        let pattern = Array("0000-00-00 00:00:00".utf8)
        for (expected, octet) in zip(pattern, octets) {
            guard expected == UInt8(ascii: "0") ? isDigit(octet) : octet == expected else { return nil }
        }
        let numbers = octets.split { !isDigit($0) }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 6 else { return nil }
        return CivilTime(
            year: numbers[0],
            month: numbers[1],
            day: numbers[2],
            hour: numbers[3],
            minute: numbers[4],
            second: numbers[5]
        )
    }

    private static func offset(_ zone: String) -> Int? {
        if let known = zones[zone] { return known }
        let octets = Array(zone.utf8)
        guard octets.count == 5, let sign = octets.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            octets[1...].allSatisfy(isDigit), let hours = Int(zone.dropFirst().prefix(2)), hours < 24,
            let minutes = Int(zone.suffix(2)), minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    /// Seconds that Danish time is ahead of UTC: summer time runs from the last Sunday of March at 2 to the last Sunday of
    /// October at 3.
    ///
    /// Of the hour that comes twice in October the first counts.
    private static func danishOffset(_ local: CivilTime) -> Int? {
        guard let start = lastSunday(of: 3, in: local.year), let end = lastSunday(of: 10, in: local.year) else {
            return nil
        }
        let isSummer = local.date >= start.addingTimeInterval(2 * 3600) && local.date < end.addingTimeInterval(3 * 3600)
        return isSummer ? 7200 : 3600
    }

    /// Midnight, as if in UTC; the month must have 31 days.
    private static func lastSunday(of month: Int, in year: Int) -> Date? {
        guard let last = CivilTime(year: year, month: month, day: 31, hour: 0, minute: 0, second: 0)?.date else {
            return nil
        }
        // 1 January 1970 was a Thursday.
        let days = Int((last.timeIntervalSince1970 / 86_400).rounded(.down))
        let sinceSunday = ((days + 4) % 7 + 7) % 7
        return last.addingTimeInterval(-Double(sinceSunday) * 86_400)
    }
}
