/// The steps taken so far.
struct StepLog: Sendable {
    private struct Entry {
        var result: VerificationStep.Result = .skipped
        var expected: String
        var found = ""
    }

    private var entries: [Entry] = StepKind.allCases.map { Entry(expected: $0.expected) }
    private(set) var current = StepKind.size

    /// Begins a step; `expected` says what the policy demands where that is more than always.
    mutating func begin(_ kind: StepKind, expected: String? = nil) {
        current = kind
        if let expected { entries[index(of: kind)].expected = expected }
    }

    /// Ends the current step: the check holds.
    mutating func pass(_ found: String) {
        entries[index(of: current)].result = .pass
        entries[index(of: current)].found = found
    }

    /// Ends the current step: the policy does not ask for it.
    mutating func skip(_ found: String) {
        entries[index(of: current)].found = found
    }

    /// Ends the current step, and with it the verification.
    mutating func fail(_ rejection: Rejection) {
        entries[index(of: current)].result = .fail
        entries[index(of: current)].found = rejection.found
    }

    /// What the current step demands.
    var expected: String { entries[index(of: current)].expected }

    var steps: [VerificationStep] {
        zip(StepKind.allCases, entries).map { kind, entry in
            VerificationStep(
                id: kind.id,
                title: kind.title,
                result: entry.result,
                expected: entry.expected,
                found: entry.found,
                reference: kind.reference
            )
        }
    }

    private func index(of kind: StepKind) -> Int { kind.rawValue - 1 }
}
