import FoundationEssentials

/// The whole state at once.
extension Account {
    /// The state of the NemID; of several that hold at a time, the one that a login meets first.
    ///
    /// What the certificate is like is not known here.
    package var state: NemIDState {
        guard !isBlockedByHolder else { return .blockedByHolder }
        return switch lock {
        case .until: .locked
        case .passwordBlocked: .passwordBlocked
        case .blocked: .blocked
        case .none: unlockedState
        }
    }

    private var unlockedState: NemIDState {
        switch activation {
        case .waiting: return .waiting
        case .spent: return .notActivated
        case .active: break
        }
        if let code = signatureRefusal, let state = NemIDState(signatureRefusal: code) { return state }
        switch card.remainingCount {
        case 0 where newCard == nil: return .cardUsedUp
        case ...LoginChoices.codesLeftAtNewCard: return .cardRunningLow
        default: return .active
        }
    }

    /// Puts the NemID into `state`, whatever it was before.
    ///
    /// Everything that the state does not name becomes as it is for an active one; codes that were used stay used.
    mutating func put(into state: NemIDState, at now: Date) {
        wrongPasswords = 0
        wrongCodes = 0
        hasOpenQuestion = false
        wasLocked = false
        isReopened = false
        lock = .none
        isBlockedByHolder = false
        activation = .active
        signatureRefusal = state.signatureRefusal
        if state != .cardUsedUp { ordersCards = true }
        let fewest = state == .cardRunningLow ? LoginChoices.codesLeftOfLowCard : LoginChoices.codesLeftAtNewCard + 1
        if card.remainingCount < fewest, state != .cardUsedUp {
            sendCard()
            takeNewCard()
        }
        switch state {
        case .locked:
            wasLocked = true
            lock = .until(now.addingTimeInterval(AttemptLimits.lockSeconds))
        case .passwordBlocked: lock = .passwordBlocked
        case .blocked: lock = .blocked
        case .blockedByHolder: block()
        case .waiting: orderTemporaryPassword(at: now)
        case .notActivated: activation = .spent
        case .cardRunningLow:
            useCodes(leaving: LoginChoices.codesLeftOfLowCard)
            sendCard()
        case .cardUsedUp:
            ordersCards = false
            newCard = nil
            useCodes(leaving: 0)
        case .active, .signatureDeclined, .neverQualified, .signatureElsewhere, .notEligible, .issuingFails, .revoked,
            .revokedUnnoticed, .expired, .expiredUnnoticed:
            break
        }
    }

    private mutating func useCodes(leaving count: Int) { while card.remainingCount > count { card.useQuestion() } }
}
