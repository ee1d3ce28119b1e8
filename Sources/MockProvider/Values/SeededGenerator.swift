/// A generator of numbers that depend on a seed and a label alone: the same on every machine and in every version.
///
/// SplitMix64 (Steele, Lea and Flood 2014). It decides what test people, cards and serial numbers look like and is fit
/// for nothing that must stay secret.
package struct SeededGenerator: Sendable, Hashable {
    private var state: UInt64

    /// A generator whose numbers are those of `seed` for the purpose named by `label`.
    package init(seed: UInt64, label: String) {
        state = seed
        for byte in label.utf8 {
            state ^= UInt64(byte)
            state = next()
        }
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`, each as likely as the others.
    package mutating func next(below bound: UInt64) -> UInt64 {
        let limit = UInt64.max - UInt64.max % bound
        while true {
            let candidate = next()
            if candidate < limit { return candidate % bound }
        }
    }

    /// Decimal digits, the first possibly zero.
    package mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += String(next(below: 10)) }
        return text
    }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 24) }
    }

    /// The elements in another order (Fisher and Yates).
    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.dropFirst().reversed() {
            elements.swapAt(index, Int(next(below: UInt64(index) + 1)))
        }
        return elements
    }
}
