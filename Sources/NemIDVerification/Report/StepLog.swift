/// The steps taken so far, as values.
///
/// Texts are made when somebody reads them, which for an accepted response is often nobody.
struct StepLog: Sendable {
    /// How a step stands.
    private enum State: UInt8 {
        case notReached
        case skipped
        case passed
        case failed
    }

    private struct Entry {
        var state = State.notReached
        /// What was found, in the unit of the step.
        var number = 0
    }

    /// What the policy demands.
    let demands: StepDemands
    private var entries = InlineArray<19, Entry>(repeating: Entry())
    private(set) var current = StepKind.size
    private var rejection: Rejection?

    init(_ demands: StepDemands) { self.demands = demands }

    /// Begins a step.
    mutating func begin(_ kind: StepKind) { current = kind }

    /// Ends the current step: the check holds.
    ///
    /// - Parameter number: What was found: a count, or the place of a value among all there are.
    mutating func pass(_ number: Int = 0) { end(.passed, number) }

    /// Ends the current step: the policy does not ask for it.
    ///
    /// - Parameter number: What was found.
    mutating func skip(_ number: Int = 0) { end(.skipped, number) }

    /// Ends the current step, and with it the verification.
    mutating func fail(_ rejection: Rejection) {
        end(.failed, 0)
        self.rejection = rejection
    }

    private mutating func end(_ state: State, _ number: Int) {
        entries[current.rawValue - 1] = Entry(state: state, number: number)
    }

    /// Every step, in order.
    ///
    /// - Parameter revocation: What was established about revocation.
    /// - Returns: The steps with their texts.
    func steps(_ revocation: RevocationReport?) -> [VerificationStep] {
        StepKind.allCases.map { kind in
            VerificationStep(
                id: kind.id,
                title: kind.title,
                result: result(of: kind),
                expected: expected(of: kind),
                found: found(of: kind, revocation),
                reference: kind.reference
            )
        }
    }

    private func result(of kind: StepKind) -> VerificationStep.Result {
        switch entries[kind.rawValue - 1].state {
        case .notReached, .skipped: .skipped
        case .passed: .pass
        case .failed: .fail
        }
    }

    /// What a step demands; of one that was not reached what it always does.
    func expected(of kind: StepKind) -> String {
        (kind.rawValue <= current.rawValue ? demands.expected(of: kind) : nil) ?? kind.expected
    }

    /// What was there; empty for a step that was not reached.
    func found(of kind: StepKind, _ revocation: RevocationReport?) -> String {
        let entry = entries[kind.rawValue - 1]
        switch entry.state {
        case .notReached: return ""
        case .failed: return rejection?.found ?? ""
        case .skipped: return StepFinding.text(skipped: kind, entry.number)
        case .passed: return StepFinding.text(passed: kind, entry.number, demands, revocation)
        }
    }
}
