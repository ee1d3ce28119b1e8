/// A key card as JSON and as text.
struct KeyCardDocument: Sendable {
    private static let columns = 4

    private let card: KeyCard

    init(_ card: KeyCard) { self.card = card }

    var json: JSON {
        [
            "number": .string(card.number),
            "remaining": .number(String(card.remainingCount)),
            "pairs": .array(card.pairs.map(Self.json)),
        ]
    }

    static func json(_ pair: KeyCard.Pair) -> JSON {
        ["number": .string(pair.number), "code": .string(pair.code), "used": .boolean(pair.isUsed)]
    }

    /// Columns to be read downwards, used codes with a cross.
    var text: String {
        let rows = (card.pairs.count + Self.columns - 1) / Self.columns
        var lines = ["TEST  \(card.number)  \(card.remainingCount)/\(card.pairs.count)", ""]
        for row in 0..<rows {
            let cells = stride(from: row, to: card.pairs.count, by: rows).map { place in
                let pair = card.pairs[place]
                return "\(pair.number) \(pair.code) \(pair.isUsed ? "x" : " ")"
            }
            lines.append(cells.joined(separator: "   "))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
