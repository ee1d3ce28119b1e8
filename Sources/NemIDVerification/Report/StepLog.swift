/// The steps taken so far.
///
/// Texts are made when somebody reads them, which for an accepted response is often nobody.
struct StepLog: Sendable {
    typealias Text = @Sendable () -> String

    private struct Entry {
        var result: VerificationStep.Result = .skipped
        /// Nil where the step always demands the same.
        var expected: Text?
        var found: Text?
    }

    private var entries = [Entry](repeating: Entry(), count: StepKind.allCases.count)
    private(set) var current = StepKind.size

    /// Begins a step.
    mutating func begin(_ kind: StepKind) { current = kind }

    /// Begins a step of which the policy demands more than always, or less.
    mutating func begin(_ kind: StepKind, expected: @autoclosure @escaping Text) {
        current = kind
        entries[index(of: kind)].expected = expected
    }

    /// Ends the current step: the check holds.
    mutating func pass(_ found: @autoclosure @escaping Text) {
        entries[index(of: current)].result = .pass
        entries[index(of: current)].found = found
    }

    /// Ends the current step: the policy does not ask for it.
    mutating func skip(_ found: @autoclosure @escaping Text) {
        entries[index(of: current)].found = found
    }

    /// Ends the current step, and with it the verification.
    mutating func fail(_ rejection: Rejection) {
        entries[index(of: current)].result = .fail
        entries[index(of: current)].found = { rejection.found }
    }

    /// What the current step demands.
    var expected: String { entries[index(of: current)].expected?() ?? current.expected }

    var steps: [VerificationStep] {
        zip(StepKind.allCases, entries).map { kind, entry in
            VerificationStep(
                id: kind.id,
                title: kind.title,
                result: entry.result,
                expected: entry.expected?() ?? kind.expected,
                found: entry.found?() ?? "",
                reference: kind.reference
            )
        }
    }

    private func index(of kind: StepKind) -> Int { kind.rawValue - 1 }
}
