import FoundationEssentials
package import NemIDCrypto

/// A CPR number that is never given to a real person: the day of birth stands in it with 60 added.
///
/// No person of this provider can be made with any other: there is no other way to a value of this type.
package struct InventedCPRNumber: Sendable, Hashable {
    /// Ten digits: day plus 60, month, two digits of the year, four digits.
    package let digits: String
    /// Midnight of the day of birth.
    package let birth: CivilTime

    /// The count that is added to the day.
    package static let dayOffset = 60

    /// Takes a number with or without a hyphen after the date.
    ///
    /// - Throws: `invalid` for everything but ten ASCII digits whose day, less 60, is a day of that month. The number stands in
    ///   no message.
    package init(_ text: String) throws(ProviderError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let octets = parts.flatMap { $0 }
        guard parts.count == 1 || parts.count == 2 && parts[0].count == 6,
            octets.count == 10, octets.allSatisfy({ (0x30...0x39).contains($0) })
        else { throw ProviderError(.invalid, "a CPR number has ten digits, with or without a hyphen after the sixth") }
        let numbers = octets.map { Int($0 & 0x0F) }
        let day = numbers[0] * 10 + numbers[1] - Self.dayOffset
        let year = Self.year(of: numbers[4] * 10 + numbers[5], seventhDigit: numbers[6])
        guard
            let birth = CivilTime(
                year: year,
                month: numbers[2] * 10 + numbers[3],
                day: day,
                hour: 0,
                minute: 0,
                second: 0
            )
        else {
            throw ProviderError(
                .invalid,
                "only invented CPR numbers are taken: the day of birth plus 60 (61 to 91), a month, a year"
            )
        }
        digits = String(decoding: octets, as: UTF8.self)
        self.birth = birth
    }

    /// A number of somebody born on that day, its last four digits from `generator`.
    ///
    /// Years lie between 1858 and 2057, the only ones that a number can say; of a day that the month does not have, the 28th
    /// is taken.
    init(born: (day: Int, month: Int, year: Int), _ generator: inout SeededGenerator) {
        let year = min(max(born.year, 1858), 2057)
        let month = min(max(born.month, 1), 12)
        let days = [born.day, 28].lazy.compactMap { day in
            CivilTime(year: year, month: month, day: day, hour: 0, minute: 0, second: 0)
        }
        birth = days.first ?? CivilTime(Date(timeIntervalSince1970: 0))
        let date = [birth.day + Self.dayOffset, birth.month, birth.year % 100]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined()
        let century = ((1900...1999).contains(birth.year) ? 0 : 5) + generator.next(below: 4)
        digits = date + String(century) + generator.digits(3)
    }

    /// The seventh digit tells the century.
    private static func year(of twoDigits: Int, seventhDigit: Int) -> Int {
        switch seventhDigit {
        case 0...3: 1900 + twoDigits
        case 4, 9: (twoDigits <= 36 ? 2000 : 1900) + twoDigits
        default: (twoDigits <= 57 ? 2000 : 1800) + twoDigits
        }
    }

    /// Years of age at `time`; negative for somebody who is not born yet.
    package func age(at time: CivilTime) -> Int {
        let hadBirthday = (time.month, time.day) >= (birth.month, birth.day)
        return time.year - birth.year - (hadBirthday ? 0 : 1)
    }
}
