package import FoundationEssentials
import NemIDCrypto

/// One login, from the first screen to its end.
///
/// Event in, action out: what the person knows and has (`Account`) and the time are arguments, and nothing happens here
/// but a change of these values. Checks and their order follow the real client: user id and password are judged together,
/// then the code.
package struct LoginStateMachine: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case credentials
        /// The password was right.
        case keyCard(userID: String, KeyCardQuestion)
        case ended
    }

    package private(set) var state: State = .credentials
    /// Whether the relying party refuses key cards (`PREVENT_OTP_CARD`).
    package let preventsKeyCard: Bool

    package init(preventsKeyCard: Bool = false) {
        self.preventsKeyCard = preventsKeyCard
    }

    /// The user id whose account `event` is about: that account belongs into ``handle(_:account:at:)``.
    package func userID(for event: LoginEvent) -> String? {
        switch (state, event) {
        case (.credentials, .credentials(let userID, _)): userID
        case (.keyCard(let userID, _), _): userID
        default: nil
        }
    }

    /// Takes one event.
    ///
    /// - Parameters:
    ///   - event: what the person did.
    ///   - account: the account of ``userID(for:)``, nil where that user id belongs to nobody.
    ///   - now: the time, for locks.
    /// - Returns: what the frame does next.
    package mutating func handle(_ event: LoginEvent, account: inout Account?, at now: Date) -> LoginAction {
        account?.releaseLock(at: now)
        switch (state, event) {
        case (.ended, _):
            return .fail(.srv006)
        case (_, .cancel):
            return end(.fail(.can002))
        case (.credentials, .credentials(let userID, let password)):
            return judge(userID: userID, password: password, account: &account, at: now)
        case (.keyCard(let userID, let question), .code(let code)):
            return judge(code: code, question: question, userID: userID, account: &account)
        case (.credentials, .code), (.keyCard, .credentials):
            return end(.fail(.srv002))
        }
    }

    private mutating func end(_ action: LoginAction) -> LoginAction {
        state = .ended
        return action
    }

    // MARK: User id and password

    private mutating func judge(
        userID: String,
        password: String,
        account: inout Account?,
        at now: Date
    ) -> LoginAction {
        guard !userID.isEmpty else { return .show(.credentials(.missingUserID)) }
        guard !password.isEmpty else { return .show(.credentials(.missingPassword)) }
        let isRight = PasswordCheck.isRight(password, for: account)
        guard var known = account else { return .show(.credentials(.wrong)) }
        defer { account = known }
        if let code = known.lockedCode { return end(.fail(code)) }
        guard isRight else { return countWrongPassword(&known, at: now) }
        known.wrongPasswords = 0
        guard known.acceptsCPRNumber || userID != known.person.cprNumber else {
            return .show(.credentials(.cprNumberIsOff))
        }
        guard !preventsKeyCard else { return end(.fail(.auth019)) }
        guard let pair = known.card.question else { return end(.fail(.auth006)) }
        let question = KeyCardQuestion(cardNumber: known.card.number, codeNumber: pair.number)
        state = .keyCard(userID: userID, question)
        return .show(.keyCard(question, nil))
    }

    private mutating func countWrongPassword(_ account: inout Account, at now: Date) -> LoginAction {
        account.wrongPasswords += 1
        let limit =
            account.hasFourDigitPassword ? AttemptLimits.fourDigitPassword : AttemptLimits.longPassword
        guard account.wrongPasswords >= limit else { return .show(.credentials(.wrong)) }
        account.wrongPasswords = 0
        guard !account.wasLocked else {
            account.lock = .passwordBlocked
            return end(.fail(.lock002))
        }
        account.wasLocked = true
        account.lock = .until(now.addingTimeInterval(AttemptLimits.lockSeconds))
        return end(.fail(.lock001))
    }

    // MARK: The code

    private mutating func judge(
        code: String,
        question: KeyCardQuestion,
        userID: String,
        account: inout Account?
    ) -> LoginAction {
        guard var known = account else { return end(.fail(.srv004)) }
        defer { account = known }
        if let locked = known.lockedCode { return end(.fail(locked)) }
        // Another login of the same person has had the question answered in the meantime.
        guard let pair = known.card.question, known.card.number == question.cardNumber,
            pair.number == question.codeNumber
        else { return end(.fail(.auth010)) }
        guard code.utf8.count == 6, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return .show(.keyCard(question, .notSixDigits))
        }
        guard ConstantTime.equal(Array(code.utf8), Array(pair.code.utf8)) else {
            known.wrongCodes += 1
            guard known.wrongCodes >= AttemptLimits.code else { return .show(.keyCard(question, .wrong)) }
            known.lock = .blocked
            return end(.fail(.lock003))
        }
        known.card.useQuestion()
        known.wrongCodes = 0
        known.wasLocked = false
        return end(.sign(userID: userID))
    }
}
