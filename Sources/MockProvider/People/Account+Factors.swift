import FoundationEssentials

extension Account {
    /// The second factors that a login may use, in the order in which they are offered.
    ///
    /// A revoked app and a used-up card are none; an app in its waiting period is one.
    func factors(_ wishes: LoginWishes, at now: Date) -> [Factor] {
        Factor.allCases.filter { factor in
            switch factor {
            case .codeApp: ![.none, .revoked].contains(codeApps.readiness(at: now))
            case .keyCard:
                hasKeyCard && !wishes.preventsKeyCard && (card.question != nil || newCard?.question != nil)
            case .codeToken: codeToken != nil
            case .voice: voice != nil
            }
        }
    }

    /// What a login ends with where there is no second factor.
    func missingFactorCode(_ wishes: LoginWishes) -> ClientErrorCode {
        guard !hasKeyCard || wishes.preventsKeyCard else { return .auth006 }
        guard codeApps.all.isEmpty else { return .auth018 }
        return hasKeyCard ? .auth019 : .auth006
    }
}
