package import FoundationEssentials
import NemIDCrypto

/// How the parameter `TIMESTAMP` is written (implementation guidelines §3.1).
///
/// The signed answer repeats it in the form in which it was sent.
public struct TimestampFormat: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        case epochMilliseconds
        case dateAndTime(utcOffsetMinutes: Int)
    }

    let form: Form

    /// Whether the text is sent as base64; the provider accepts both alike.
    public var isBase64Encoded: Bool

    /// Milliseconds since 1970, digits only: the default.
    public static let epochMilliseconds = Self(form: .epochMilliseconds, isBase64Encoded: false)

    /// `yyyy-MM-dd HH:mm:ss+hhmm`.
    ///
    /// - Parameter utcOffsetMinutes: minutes east of Greenwich, held within ±14 hours.
    /// - Returns: the format, not encoded.
    public static func dateAndTime(utcOffsetMinutes: Int = 0) -> Self {
        Self(form: .dateAndTime(utcOffsetMinutes: min(max(utcOffsetMinutes, -840), 840)), isBase64Encoded: false)
    }

    /// `instant` as sent; fractions of a millisecond, or of a second, are cut off.
    package func parameterValue(of instant: Date) -> String {
        let text = text(of: instant)
        return isBase64Encoded ? Base64.encode(Array(text.utf8)) : text
    }

    /// `instant` as the signed answer will hold it, base64 undone.
    package func text(of instant: Date) -> String {
        switch form {
        case .epochMilliseconds:
            return String(Int64((instant.timeIntervalSince1970 * 1000).rounded(.down)))
        case .dateAndTime(let offset):
            let time = CivilTime(instant.addingTimeInterval(Double(offset) * 60))
            let clock = "\(Self.padded(time.hour, 2)):\(Self.padded(time.minute, 2)):\(Self.padded(time.second, 2))"
            let date = "\(Self.padded(time.year, 4))-\(Self.padded(time.month, 2))-\(Self.padded(time.day, 2))"
            let zone = Self.padded(abs(offset) / 60, 2) + Self.padded(abs(offset) % 60, 2)
            return "\(date) \(clock)\(offset < 0 ? "-" : "+")\(zone)"
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
