import FoundationEssentials

/// The code app: a request, and what the phone says to it.
extension LoginStateMachine {
    /// Whether a request waits for the phone, so that the page has to ask.
    package var isAwaitingApp: Bool {
        if case .awaitingApp = state { true } else { false }
    }

    /// Offers to send a request, or says that the app is not ready.
    mutating func offerApp(userID: String, _ account: Account, at now: Date) -> LoginAction {
        switch account.codeApps.readiness(at: now) {
        case .ready, .outdated:
            state = .codeApp(userID: userID)
            return .show(.codeApp)
        case .waiting(let end):
            state = .appNotReady(userID: userID)
            return .show(.appNotReady(until: end))
        case .none, .revoked:
            return end(.fail(.auth018))
        }
    }

    mutating func sendAppRequest(userID: String, _ account: inout Account, at now: Date) -> LoginAction {
        switch account.codeApps.readiness(at: now) {
        case .ready: break
        case .outdated: return end(.fail(.srv007))
        case .waiting, .none, .revoked: return offerApp(userID: userID, account, at: now)
        }
        let number = account.codeApps.send(wishes.appText, isPushed: !wishes.suppressesPush, at: now)
        state = .awaitingApp(userID: userID, request: number)
        return .show(.awaitingApp(wishes.appText))
    }

    /// Looks whether the phone has answered.
    mutating func look(
        forAnswerTo number: Int,
        userID: String,
        _ account: inout Account,
        at now: Date
    ) -> LoginAction {
        guard let request = account.codeApps.request, request.number == number else { return end(.fail(.can008)) }
        switch request.answer {
        case .approved?:
            account.codeApps.endRequest(number)
            account.noteRightAnswer()
            return goOn(userID: userID, &account)
        case .rejected?:
            account.codeApps.endRequest(number)
            return end(.fail(.can007))
        case .interrupted?:
            account.codeApps.endRequest(number)
            return end(.fail(.can003))
        case nil:
            break
        }
        guard !request.isOver(at: now) else {
            account.codeApps.endRequest(number)
            state = .appTimedOut(userID: userID)
            return .show(.appTimedOut)
        }
        guard account.codeApps.readiness(at: now) != .revoked else {
            account.codeApps.endRequest(number)
            return end(.fail(.auth018))
        }
        return .show(.awaitingApp(request.text))
    }

    /// Takes back the request that this login has sent.
    func withdrawAppRequest(_ account: inout Account) {
        if case .awaitingApp(_, let number) = state { account.codeApps.endRequest(number) }
    }
}
