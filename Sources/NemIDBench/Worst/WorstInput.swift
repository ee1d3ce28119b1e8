/// An input within the limits that costs as much as its maker could think of.
struct WorstInput: Sendable {
    let name: String
    /// What comes of it: `accepted`, a code, or what the part of the product says.
    let expected: String
    /// Whether the product gets the input piece by piece, so that it must itself hold what it is to keep of it: that much is
    /// the input's own memory.
    let isStreamed: Bool
    /// Makes the input, and says how many octets it has and what to do with it.
    let prepare: @Sendable (WorstScene) throws -> (size: Int, work: () throws -> String)

    init(
        _ name: String,
        expected: String,
        isStreamed: Bool = false,
        _ prepare: @escaping @Sendable (WorstScene) throws -> (size: Int, work: () throws -> String)
    ) {
        self.name = name
        self.expected = expected
        self.isStreamed = isStreamed
        self.prepare = prepare
    }

    /// All of them.
    ///
    /// A slow input that somebody finds is added to one of these lists.
    static let all = xml + signatures + certificates + base64 + revocation + http
}
