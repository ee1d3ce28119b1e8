package import FoundationEssentials
import NemIDCrypto

/// Voice response (*nøgletelefon*): the person is called and hears a code of six digits; for blind people.
package struct VoiceResponse: Sendable, Hashable {
    /// A call, whose code works once.
    package struct Call: Sendable, Hashable {
        /// Six digits.
        package let code: String
        package let at: Date
    }

    /// The last two digits of the telephone number, which are all that is shown of it.
    package let lastDigits: String
    /// The last call; nil where its code has been used.
    package private(set) var call: Call?

    private let seed: UInt64
    private let label: String
    private var callCount = 0

    package init(seed: UInt64, label: String) {
        var generator = SeededGenerator(seed: seed, label: "voice/" + label)
        lastDigits = generator.digits(2)
        self.seed = seed
        self.label = label
    }

    /// Calls the person; the code of an earlier call works no more.
    mutating func ring(at now: Date) {
        callCount += 1
        var generator = SeededGenerator(seed: seed, label: "voice/\(label)/\(callCount)")
        call = Call(code: generator.digits(6), at: now)
    }

    /// The call whose code still works.
    package func openCall(at now: Date) -> Call? {
        call.flatMap { now.timeIntervalSince($0.at) <= LoginChoices.voiceCallSeconds ? $0 : nil }
    }

    /// Whether `code` was heard in the last call; then it works no more.
    mutating func use(_ code: String, at now: Date) -> Bool {
        guard let call = openCall(at: now), ConstantTime.equal(Array(call.code.utf8), Array(code.utf8)) else {
            return false
        }
        self.call = nil
        return true
    }
}
