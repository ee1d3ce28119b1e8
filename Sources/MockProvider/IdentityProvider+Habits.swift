extension IdentityProvider {
    /// Runs one event as the person in question does: for somebody whose user id is the outcome, the state of the start comes
    /// again first, and habits take the place of what the browser sent.
    func act(_ event: LoginEvent, in machine: inout LoginStateMachine) -> LoginAction {
        guard let userID = machine.userID(for: event), let account = account(userID: userID),
            let state = account.repeatedState
        else { return handle(event, in: &machine) }
        switch (event, account.person.habit) {
        case (.credentials, let habit):
            repeatState(state, habit: habit, userID: userID)
            let action = handle(event, in: &machine)
            guard case .show(let screen) = action, !screen.isFirst else { return action }
            switch habit {
            case .cancels: return handle(.cancel, in: &machine)
            case .waitsTooLong: return machine.end(.fail(.srv006))
            case .mistypesCodes, nil: return action
            }
        case (.code(let code), .mistypesCodes):
            return handle(.code(mistyped(code, account)), in: &machine)
        default:
            return handle(event, in: &machine)
        }
    }

    private func repeatState(_ state: NemIDState, habit: Habit?, userID: String) {
        let instant = now()
        change(userID) { account in
            account.put(into: state, at: instant)
            // What is entered next is the last of the series.
            if habit == .mistypesCodes { account.wrongCodes = AttemptLimits.code - 1 }
        }
    }

    /// The code with another last digit where it is right.
    private func mistyped(_ code: String, _ account: Account) -> String {
        let isRight = [account.card, account.newCard].contains { $0?.question?.code == code }
        guard isRight, let last = code.last?.wholeNumberValue else { return code }
        return String(code.dropLast()) + String((last + 1) % 10)
    }
}

extension LoginScreen {
    /// Whether it is the one with user id and password.
    var isFirst: Bool {
        guard case .credentials = self else { return false }
        return true
    }
}
