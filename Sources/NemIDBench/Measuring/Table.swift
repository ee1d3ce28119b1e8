/// Lines as text and as JSON.
enum Table {
    static let heading = row("", "ours", "floor", "", "ratio", "quartiles", "pairs", "must", "aim", "")

    /// One line of text.
    static func text(_ line: Line) -> String {
        let comparison: String =
            switch line.bound {
            case .atMost: "≤ "
            case .atLeast: "≥ "
            case nil: ""
            }
        return row(
            line.name,
            number(line.ours),
            line.floor.map(number) ?? "",
            line.unit,
            line.ratio.map { fixed($0, 3) } ?? "",
            line.spread.map { spread in
                line.ratio == nil
                    ? "\(number(spread.lower))–\(number(spread.upper))"
                    : "\(fixed(spread.lower, 3))–\(fixed(spread.upper, 3))"
            } ?? "",
            "\(line.count)",
            line.bound.map { comparison + shortest($0.must) } ?? "",
            line.bound?.aim.map { comparison + shortest($0) } ?? "",
            line.isMet ? "" : "MISSED"
        )
    }

    /// All lines as one JSON array.
    static func json(_ lines: [Line]) -> String {
        let objects = lines.map { line in
            let fields: [(String, String)] = [
                ("name", quoted(line.name)),
                ("ours", fixed(line.ours, 4)),
                ("floor", line.floor.map { fixed($0, 4) } ?? "null"),
                ("unit", quoted(line.unit)),
                ("ratio", line.ratio.map { fixed($0, 4) } ?? "null"),
                ("must", line.bound.map { shortest($0.must) } ?? "null"),
                ("better", quoted(line.better.rawValue)),
                ("aim", line.bound?.aim.map(shortest) ?? "null"),
                ("lowerQuartile", line.spread.map { fixed($0.lower, 4) } ?? "null"),
                ("upperQuartile", line.spread.map { fixed($0.upper, 4) } ?? "null"),
                ("count", "\(line.count)"),
                ("met", line.isMet ? "true" : "false"),
            ]
            return "  {" + fields.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private static func row(_ cells: String...) -> String {
        let widths = [-62, 10, 10, -5, 7, 15, 6, 7, 7, -6]
        let padded = zip(cells, widths).map { cell, width in
            let blanks = String(repeating: " ", count: max(0, abs(width) - cell.count))
            return width < 0 ? cell + blanks : blanks + cell
        }
        return padded.joined(separator: " ")
    }

    /// With three or four digits that say something.
    static func number(_ value: Double) -> String { fixed(value, value < 10 ? 2 : value < 1000 ? 1 : 0) }

    private static func shortest(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    static func fixed(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return "null" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let whole = "\(Int((abs(value) * scale).rounded()))"
        let padded = String(repeating: "0", count: max(0, digits + 1 - whole.count)) + whole
        let sign = value < 0 ? "-" : ""
        return digits == 0 ? sign + padded : sign + padded.dropLast(digits) + "." + padded.suffix(digits)
    }

    /// The names of lines hold no control characters.
    private static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
    }
}
