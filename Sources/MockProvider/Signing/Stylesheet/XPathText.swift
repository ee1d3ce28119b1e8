/// Strings and numbers as XPath has them (XPath 1.0 §3.5, §4.2, §4.4).
enum XPathText {
    static func isBlank(_ octet: UInt8) -> Bool {
        octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D
    }

    static func normalized(_ text: String) -> String {
        text.utf8.split(whereSeparator: isBlank).map { String(Substring($0)) }.joined(separator: " ")
    }

    /// NaN for what is no number.
    static func number(_ text: String) -> Double {
        var digits = text.utf8.drop(while: isBlank)
        while let last = digits.last, isBlank(last) { digits.removeLast() }
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, digits.contains(where: isDigit),
            parts.allSatisfy({ $0.allSatisfy(isDigit) })
        else { return .nan }
        let (whole, fraction) = (String(Substring(parts[0])), parts.count == 2 ? String(Substring(parts[1])) : "")
        let magnitude = Double("\(whole.isEmpty ? "0" : whole).\(fraction.isEmpty ? "0" : fraction)") ?? .nan
        return isNegative ? -magnitude : magnitude
    }

    /// The text of a number between -10⁹ and 10⁹ that has at most 15 digits.
    ///
    /// Processors differ in how they write others: with as many digits as tell the number apart, or with 15, or with an exponent,
    /// which XPath does not have.
    ///
    /// - Throws: `APP002` for another number.
    static func text(_ number: Double) throws(LoginRefusal) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == number.rounded(), abs(number) <= 1e9 { return String(Int64(number)) }
        let text = number.description
        let digits = text.utf8.count(where: isDigit) - (text.hasPrefix("0.") || text.hasPrefix("-0.") ? 1 : 0)
        guard !text.contains("e"), abs(number) <= 1e9, abs(number) >= 1e-4, digits <= 15 else {
            throw LoginRefusal(
                .app002,
                "the stylesheet writes a number of more than 15 digits, beyond 10⁹ or below 10⁻⁴, which is not supported"
            )
        }
        return text
    }

    /// To the nearest integer, halves upwards (§4.4).
    static func rounded(_ number: Double) -> Double {
        number.isFinite && abs(number) < 1e15 ? (number + 0.5).rounded(.down) : number
    }

    private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }
}
