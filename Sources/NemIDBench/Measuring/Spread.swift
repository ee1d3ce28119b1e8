/// Median and quartiles of a series.
struct Spread: Sendable, Hashable {
    let lower: Double
    let median: Double
    let upper: Double

    /// The spread of `values`, which must not be empty.
    init(_ values: [Double]) {
        let sorted = values.sorted()
        lower = Self.quantile(0.25, of: sorted)
        median = Self.quantile(0.5, of: sorted)
        upper = Self.quantile(0.75, of: sorted)
    }

    private static func quantile(_ fraction: Double, of sorted: [Double]) -> Double {
        let position = fraction * Double(sorted.count - 1)
        let index = Int(position)
        guard index + 1 < sorted.count else { return sorted[index] }
        return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
    }
}
