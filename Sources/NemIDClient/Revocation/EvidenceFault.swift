/// Why an address gave no evidence.
struct EvidenceFault: Error, Sendable {
    /// For remarks; in English, on one line.
    let description: String
    /// Whether something came that is not what was asked for, rather than nothing.
    let isOfOtherKind: Bool

    init(_ description: String, isOfOtherKind: Bool = false) {
        self.description = description
        self.isOfOtherKind = isOfOtherKind
    }
}
