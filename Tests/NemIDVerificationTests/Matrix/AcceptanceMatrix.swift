import NemIDTestSupport

/// The acceptance matrix as it is written: tables whose rows begin with an id such as `XSW-03`, and above them the list
/// of codes.
struct AcceptanceMatrix {
    /// The ids in the order of the tables.
    let ids: [String]
    /// The codes named above the tables, in their order.
    let codes: [String]

    init() throws(TestFileError) {
        let text = try SharedVectors.text("../security.md")
        ids = text.split(separator: "\n").compactMap(Self.id)
        codes = Self.codes(in: text)
    }

    /// The id in the first cell of a table row.
    private static func id(_ line: Substring) -> String? {
        guard line.hasPrefix("| "), let cell = line.dropFirst(2).split(separator: " ").first else { return nil }
        return MatrixID.all(in: cell).first.flatMap { $0 == cell ? $0 : nil }
    }

    /// The words in code marks from "Errors used below:" to the end of that sentence.
    private static func codes(in text: String) -> [String] {
        guard let start = text.firstRange(of: "Errors used below:")?.upperBound,
            let end = text[start...].firstRange(of: "`. ")?.lowerBound
        else { return [] }
        // Outside, inside, outside …
        let parts = text[start..<end].split(separator: "`", omittingEmptySubsequences: false)
        return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
    }
}
