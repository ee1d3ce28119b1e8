/// One line of the table.
struct Line: Sendable, Hashable {
    /// In which direction a figure improves.
    enum Better: String, Sendable, Hashable {
        case lower
        case higher
    }

    let name: String
    /// Ours, in `unit`.
    let ours: Double
    /// What it is compared with, in `unit`; nil where there is nothing to compare with.
    let floor: Double?
    let unit: String
    /// The median of the ratios of all pairs; nil where there is nothing to compare with.
    let ratio: Double?
    let bound: Bound?
    let better: Better
    /// Quartiles of the ratio, or of `ours` where there is none.
    let spread: Spread?
    /// How many pairs, or runs, were measured.
    let count: Int

    /// The figure that the bound speaks about.
    var judged: Double { ratio ?? ours }

    var isMet: Bool { bound?.isMet(by: judged) ?? true }
}
