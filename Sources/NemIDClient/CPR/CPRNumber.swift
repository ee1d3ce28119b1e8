import NemIDCrypto

/// A Danish personal number (*personnummer*): ten digits, the first six of them a date of birth.
///
/// Descriptions, mirrors and dumps never show it. A check digit is not asked for: numbers without one have been given out
/// since 2007. Whether the number was ever given to anybody is not checked, and nothing here says whose it is.
public struct CPRNumber: Sendable {
    /// The ten digits; for the form and the service, not for a log.
    public let digits: String

    /// Which numbers are accepted.
    public enum Kind: Sendable, Hashable {
        /// Those that a person can have: a date of the calendar.
        case real
        /// Those too whose day is 61 to 91, which stand in for real ones in tests and in hospitals.
        case realOrFictitious
    }

    /// Reads `DDMMYYSSSS`, or the same with one hyphen or blank after the sixth digit.
    ///
    /// Nil for anything else, digits of other scripts included, and for a date that the calendar does not have.
    ///
    /// - Parameters:
    ///   - text: The number as somebody wrote it.
    ///   - kind: Which numbers are accepted.
    public init?(_ text: String, accepting kind: Kind = .real) {
        var digits = Array(text.utf8)
        if digits.count == 11, digits[6] == UInt8(ascii: "-") || digits[6] == 0x20 { digits.remove(at: 6) }
        guard digits.count == 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        func number(_ place: Int) -> Int { Int(digits[place] - 0x30) * 10 + Int(digits[place + 1] - 0x30) }
        var day = number(0)
        if kind == .realOrFictitious, day > 60 { day -= 60 }
        let year = Self.year(number(4), seventh: digits[6])
        guard CivilTime(year: year, month: number(2), day: day, hour: 0, minute: 0, second: 0) != nil else {
            return nil
        }
        self.digits = String(decoding: digits, as: UTF8.self)
    }

    /// Whether the digits, weighted, are divisible by eleven, as those of all numbers were until 2007.
    ///
    /// A hint against slips of the pen for those born before 1960, and no reason to refuse anybody.
    public var hasCheckDigit: Bool {
        zip(digits.utf8, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }.isMultiple(of: 11)
    }

    /// The year of birth, whose century the seventh digit tells.
    private static func year(_ year: Int, seventh: UInt8) -> Int {
        switch seventh {
        case UInt8(ascii: "0")...UInt8(ascii: "3"): 1900 + year
        case UInt8(ascii: "4"), UInt8(ascii: "9"): (year <= 36 ? 2000 : 1900) + year
        default: (year <= 57 ? 2000 : 1800) + year
        }
    }
}

extension CPRNumber: Hashable {
    /// Whether both are the same number, compared in constant time.
    public static func == (left: Self, right: Self) -> Bool {
        ConstantTime.equal(Array(left.digits.utf8), Array(right.digits.utf8))
    }

    /// Hashes the digits.
    public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

extension CPRNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the number.
    public var description: String { "a CPR number" }

    /// Never the number.
    public var debugDescription: String { description }

    /// Without children, so that `dump` shows no digits.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
