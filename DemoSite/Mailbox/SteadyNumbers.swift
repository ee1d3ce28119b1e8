/// Numbers that look arbitrary and are always the same for the same text.
///
/// They fill invented letters with amounts and dates. FNV-1a makes the start value, SplitMix64 the numbers; neither
/// is fit for secrets.
struct SteadyNumbers: Sendable {
    private var state: UInt64

    init(from text: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        state = hash
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// As many of the elements as asked for, in their old order.
    mutating func choose<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        var chosen = Array(elements.indices)
        while chosen.count > max(count, 0) {
            chosen.remove(at: number(in: 0...(chosen.count - 1)))
        }
        return chosen.map { elements[$0] }
    }
}
