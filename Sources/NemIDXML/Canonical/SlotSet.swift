/// A set of places among the prefixes in scope, of which a document seldom has more than a few.
struct SlotSet {
    private var first: UInt64 = 0
    private var others: [Bool]

    /// For places below `count`.
    init(count: Int) {
        others = count > 64 ? Array(repeating: false, count: count - 64) : []
    }

    /// Whether the place was not there before.
    @discardableResult
    mutating func insert(_ slot: Int) -> Bool {
        if slot < 64 {
            let bit = UInt64(1) << UInt64(slot)
            defer { first |= bit }
            return first & bit == 0
        }
        defer { others[slot - 64] = true }
        return !others[slot - 64]
    }
}
