import FoundationEssentials

/// An instant as a clock on a Danish wall shows it.
///
/// Summer time by the rule of Directive 2000/84/EC: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the
/// last Sunday of October. The rule is written out here because it is four lines, and a time-zone database is not
/// there on every machine.
struct DanishTime: Sendable, Hashable {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int

    init(_ instant: Date) {
        let seconds = Int(instant.timeIntervalSince1970.rounded(.down))
        let local = seconds + 3600 * (Self.isSummer(seconds) ? 2 : 1)
        let days = Self.floorDivide(local, by: 86_400)
        let rest = local - days * 86_400
        (year, month, day) = Self.civil(fromDays: days)
        hour = rest / 3600
        minute = rest % 3600 / 60
    }

    private static let months = [
        Localized("januar", "January"), Localized("februar", "February"), Localized("marts", "March"),
        Localized("april", "April"), Localized("maj", "May"), Localized("juni", "June"),
        Localized("juli", "July"), Localized("august", "August"), Localized("september", "September"),
        Localized("oktober", "October"), Localized("november", "November"), Localized("december", "December"),
    ]

    /// The day in words: `23. november 2026` or `23 November 2026`.
    func date(in language: Language) -> String {
        let name = Self.months[month - 1][language]
        return switch language {
        case .danish: "\(day). \(name) \(year)"
        case .english: "\(day) \(name) \(year)"
        }
    }

    /// The time of day: `kl. 14.05` or `14:05`.
    func time(in language: Language) -> String {
        switch language {
        case .danish: "kl. \(Self.twoDigits(hour)).\(Self.twoDigits(minute))"
        case .english: "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))"
        }
    }

    /// "2026-11-23T14:05", local, for the `datetime` attribute.
    var machineReadable: String {
        "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))T\(Self.twoDigits(hour)):\(Self.twoDigits(minute))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension DanishTime {
    private static func isSummer(_ seconds: Int) -> Bool {
        let year = civil(fromDays: floorDivide(seconds, by: 86_400)).year
        let begin = lastSunday(ofMonth: 3, year: year) * 86_400 + 3600
        let end = lastSunday(ofMonth: 10, year: year) * 86_400 + 3600
        return begin <= seconds && seconds < end
    }

    /// Days since 1970-01-01 of the last Sunday in a month of 31 days.
    private static func lastSunday(ofMonth month: Int, year: Int) -> Int {
        let last = days(year: year, month: month, day: 31)
        // 1970-01-01 was a Thursday, four days after a Sunday.
        let weekday = (last + 4) - floorDivide(last + 4, by: 7) * 7
        return last - weekday
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March, so that the leap day
    /// is the last one.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = floorDivide(shifted, by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func floorDivide(_ number: Int, by divisor: Int) -> Int {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }
}
