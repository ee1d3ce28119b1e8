/// The prefixes that the exclusive method treats as the inclusive one does (Exclusive XML Canonicalization §3).
struct InclusivePrefixes {
    /// Sorted by octets; empty stands for the default namespace.
    private let sorted: [[UInt8]]

    init(_ prefixes: [String]) {
        sorted = prefixes.map { $0 == "#default" ? [] : Array($0.utf8) }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    var isEmpty: Bool { sorted.isEmpty }

    func contains(_ prefix: ArraySlice<UInt8>) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low].elementsEqual(prefix)
    }
}
