/// A sum of money in øre.
struct Amount: Sendable, Hashable {
    let øre: Int

    /// "1.234,50 kr." or "DKK 1,234.50".
    var text: Localized {
        let fraction = øre % 100
        let cents = fraction < 10 ? "0\(fraction)" : "\(fraction)"
        let whole = øre / 100
        return Localized(
            "\(Self.grouped(whole, by: "."))," + "\(cents) kr.",
            "DKK \(Self.grouped(whole, by: ",")).\(cents)"
        )
    }

    static func kroner(_ kroner: Int) -> Amount { Amount(øre: kroner * 100) }

    private static func grouped(_ number: Int, by separator: Character) -> String {
        var text = ""
        let digits = String(number)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(separator) }
            text.append(digit)
        }
        return text
    }
}
