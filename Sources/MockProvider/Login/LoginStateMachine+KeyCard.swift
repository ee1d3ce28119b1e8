import NemIDCrypto

/// The key card: a question, its answer, and a new card taken into use.
extension LoginStateMachine {
    /// Asks for a code of the card in use, of the new one where that card is used up.
    mutating func ask(userID: String, _ account: inout Account) -> LoginAction {
        guard let pair = account.card.question else { return askNewCard(userID: userID, &account, isUsedUp: true) }
        let question = KeyCardQuestion(cardNumber: account.card.number, codeNumber: pair.number)
        guard open(question, &account) else { return end(.fail(.lock003)) }
        state = .keyCard(userID: userID, question)
        return .show(.keyCard(question, nil))
    }

    /// Asks for a code of the card that waits to be taken into use.
    mutating func askNewCard(userID: String, _ account: inout Account, isUsedUp: Bool = false) -> LoginAction {
        guard let card = account.newCard, let pair = card.question else {
            // Where the new card was offered, another login has taken it into use in the meantime.
            return end(.fail(isUsedUp ? .auth006 : .auth010))
        }
        let question = KeyCardQuestion(cardNumber: card.number, codeNumber: pair.number)
        guard open(question, &account) else { return end(.fail(.lock003)) }
        state = .newCard(userID: userID, question)
        return .show(.newCard(question, nil))
    }

    /// Notes that a question is shown, once in a login.
    ///
    /// - Returns: false where too many have been left.
    private mutating func open(_ question: KeyCardQuestion, _ account: inout Account) -> Bool {
        guard askedQuestion != question else { return true }
        askedQuestion = question
        return account.openQuestion()
    }

    /// Judges a code of the card in use; the right one leads to notices or the end.
    mutating func judge(
        code: String,
        question: KeyCardQuestion,
        userID: String,
        account: inout Account
    ) -> LoginAction {
        switch answer(code, question, of: account.card, account: &account) {
        case .notSixDigits: return .show(.keyCard(question, .notSixDigits))
        case .wrong: return .show(.keyCard(question, .wrong))
        case .fails(let failure): return end(.fail(failure))
        case .right:
            account.useQuestion()
            return goOn(userID: userID, &account)
        }
    }

    /// Judges a code of the new card; the right one puts that card in the place of the old one.
    mutating func judge(
        newCardCode code: String,
        question: KeyCardQuestion,
        userID: String,
        account: inout Account
    ) -> LoginAction {
        guard let card = account.newCard else { return end(.fail(.auth010)) }
        switch answer(code, question, of: card, account: &account) {
        case .notSixDigits: return .show(.newCard(question, .notSixDigits))
        case .wrong: return .show(.newCard(question, .wrong))
        case .fails(let failure): return end(.fail(failure))
        case .right:
            account.takeNewCard()
            account.useQuestion()
            return goOn(userID: userID, &account)
        }
    }

    private enum Answer {
        case right
        case wrong
        case notSixDigits
        case fails(ClientErrorCode)
    }

    private func answer(
        _ code: String,
        _ question: KeyCardQuestion,
        of card: KeyCard,
        account: inout Account
    ) -> Answer {
        // Another login of the same person has had the question answered in the meantime.
        guard let pair = card.question, card.number == question.cardNumber, pair.number == question.codeNumber else {
            return .fails(.auth010)
        }
        guard Self.isSixDigits(code) else { return .notSixDigits }
        guard !ConstantTime.equal(Array(code.utf8), Array(pair.code.utf8)) else { return .right }
        return account.countWrongCode() ? .wrong : .fails(.lock003)
    }
}
