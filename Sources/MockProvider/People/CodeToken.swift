public import FoundationEssentials
import NemIDCrypto

/// A code token (*nøgleviser*): a small device that shows a code of six digits, another one each half minute.
public struct CodeToken: Sendable, Hashable {
    /// Printed on it and shown at login: ten digits with a hyphen, `12-34567890`.
    public let serialNumber: String

    private let seed: UInt64
    /// The last interval whose code has been used.
    private var lastUsed: Int?

    /// The token that `seed` makes for the purpose named by `label`.
    init(seed: UInt64, label: String) {
        var generator = SeededGenerator(seed: seed, label: "token/" + label)
        serialNumber = "\(generator.digits(2))-\(generator.digits(8))"
        self.seed = seed
    }

    /// The code that it shows at that time, six digits.
    public func code(at now: Date) -> String { code(interval: Self.interval(now)) }

    /// Whether `code` is right at that time; then it works no more, and neither do older ones.
    mutating func use(_ code: String, at now: Date) -> Bool {
        let present = Self.interval(now)
        let oldest = max(present - LoginChoices.tokenIntervalsBack, lastUsed.map { $0 + 1 } ?? .min)
        guard oldest <= present,
            let used = (oldest...present).last(where: {
                ConstantTime.equal(Array(self.code(interval: $0).utf8), Array(code.utf8))
            })
        else { return false }
        lastUsed = used
        return true
    }

    private func code(interval: Int) -> String {
        var generator = SeededGenerator(seed: seed, label: "token/\(serialNumber)/\(interval)")
        return generator.digits(6)
    }

    /// Counts the intervals, so that it changes when the code does.
    static func interval(_ now: Date) -> Int {
        Int((now.timeIntervalSince1970 / LoginChoices.tokenIntervalSeconds).rounded(.down))
    }
}
