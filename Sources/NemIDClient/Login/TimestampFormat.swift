public import FoundationEssentials

/// How the parameter `TIMESTAMP` is written (implementation guidelines §3.1).
///
/// The signed answer repeats it in the form in which it was sent.
public struct TimestampFormat: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        case epochMilliseconds
        case dateAndTime(utcOffsetMinutes: Int)
    }

    let form: Form

    /// Whether the text is sent as base64. The provider accepts both alike.
    public var isBase64Encoded: Bool

    /// Milliseconds since 1970, digits only. The default.
    public static let epochMilliseconds = Self(form: .epochMilliseconds, isBase64Encoded: false)

    /// `yyyy-MM-dd HH:mm:ss+hhmm`.
    ///
    /// - Parameter utcOffsetMinutes: minutes east of Greenwich, held within ±14 hours.
    public static func dateAndTime(utcOffsetMinutes: Int = 0) -> Self {
        Self(form: .dateAndTime(utcOffsetMinutes: min(max(utcOffsetMinutes, -840), 840)), isBase64Encoded: false)
    }

    /// `instant` as text, before base64. Fractions of a second (of a millisecond) are cut off.
    func text(of instant: Date) -> String {
        switch form {
        case .epochMilliseconds:
            String(Int64((instant.timeIntervalSince1970 * 1000).rounded(.down)))
        case .dateAndTime(let offset):
            Self.civil(Int64(instant.timeIntervalSince1970.rounded(.down)) + Int64(offset) * 60) + Self.zone(offset)
        }
    }

    /// Date and time of day of the proleptic Gregorian calendar.
    private static func civil(_ seconds: Int64) -> String {
        let days = Int64((Double(seconds) / 86_400).rounded(.down))
        let second = seconds - days * 86_400
        // Years begin in March, eras of 400 years on 0000-03-01: leap days come last.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        return "\(date) \(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    }

    private static func zone(_ offset: Int) -> String {
        let size = Int64(abs(offset))
        return (offset < 0 ? "-" : "+") + padded(size / 60, 2) + padded(size % 60, 2)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
