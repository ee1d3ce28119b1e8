/// An object identifier, compared arc by arc as numbers and never as text.
struct OID: Sendable, Hashable, CustomStringConvertible {
    /// The arcs as decimal numbers without leading zeros; they may be of any size.
    private let arcs: [String]

    /// Reads dotted decimal form; nil for anything else, leading zeros included.
    init?(_ dotted: String) {
        let arcs = dotted.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard arcs.count >= 2, let first = arcs.first, ["0", "1", "2"].contains(first) else { return nil }
        for arc in arcs {
            let digits = arc.utf8
            guard !digits.isEmpty, digits.count <= 40, digits.allSatisfy(\.isASCIIDigit) else { return nil }
            guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        }
        self.arcs = arcs
    }

    /// Whether this is `arc` with exactly one further number.
    func isChild(of arc: OID) -> Bool {
        arcs.count == arc.arcs.count + 1 && isWithin(arc)
    }

    /// Whether this is `arc` itself or stands anywhere below it.
    func isWithin(_ arc: OID) -> Bool {
        arcs.starts(with: arc.arcs)
    }

    var description: String { arcs.joined(separator: ".") }
}
