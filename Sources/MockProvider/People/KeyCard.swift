/// A key card (*nøglekort*): numbers of four digits, to the right of each a code (*nøgle*) of six.
///
/// The content is made from a seed, so that the same card comes again on every machine.
public struct KeyCard: Sendable, Hashable {
    /// One line of a card.
    public struct Pair: Sendable, Hashable {
        /// Four digits, shown to the person as `#0137`.
        public let number: String
        /// Six digits.
        public let code: String
        /// Whether the code has been used; it works only once.
        public internal(set) var isUsed: Bool
    }

    /// How many pairs a card has.
    public static let pairCount = 148

    /// The number printed on the card: one letter and nine digits, `A123-456-789`.
    public let number: String
    /// All pairs, numbers ascending.
    public private(set) var pairs: [Pair]

    /// The places in `pairs` in the order in which they will be asked for.
    private var unused: ArraySlice<Int>

    /// The card that `seed` makes for the purpose named by `label`.
    init(seed: UInt64, label: String) {
        var generator = SeededGenerator(seed: seed, label: "keycard/" + label)
        let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ")
        let letter = letters[Int(generator.next(below: UInt64(letters.count)))]
        number = "\(letter)\(generator.digits(3))-\(generator.digits(3))-\(generator.digits(3))"
        var numbers: Set<Int> = []
        while numbers.count < Self.pairCount { numbers.insert(Int(generator.next(below: 10_000))) }
        pairs = numbers.sorted().map { number in
            let digits = String(number)
            let padded = String(repeating: "0", count: 4 - digits.count) + digits
            return Pair(number: padded, code: generator.digits(6), isUsed: false)
        }
        unused = generator.shuffled(Array(pairs.indices))[...]
    }

    /// How many codes are left.
    public var remainingCount: Int { unused.count }

    /// The pair that is asked for next; nil when the card is used up.
    ///
    /// The same one is asked for until it has been answered rightly, so that nobody can pick an easier question by
    /// leaving.
    public var question: Pair? { unused.first.map { pairs[$0] } }

    /// The pair with that number of four digits.
    public func pair(_ number: String) -> Pair? { pairs.first { $0.number == number } }

    /// Takes the code of the present question out of use.
    package mutating func useQuestion() {
        guard let place = unused.popFirst() else { return }
        pairs[place].isUsed = true
    }
}
