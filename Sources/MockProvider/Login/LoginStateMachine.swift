package import FoundationEssentials

/// One login, from the first screen to its end.
///
/// Event in, action out: what the person knows and has (`Account`) and the time are arguments, and nothing happens here
/// but a change of these values. Checks and their order follow the real client: user id and password are judged together,
/// then the code, then come notices.
package struct LoginStateMachine: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        /// The page fetches the document to sign.
        case awaitingDocument
        /// The document to sign is shown; user id and password come after it.
        case document
        case credentials
        /// The password was right.
        case keyCard(userID: String, KeyCardQuestion)
        /// A code of the card that waits to be taken into use is asked for.
        case newCard(userID: String, KeyCardQuestion)
        /// A request to the code app is offered.
        case codeApp(userID: String)
        /// The request of that number waits for the phone.
        case awaitingApp(userID: String, request: Int)
        case appTimedOut(userID: String)
        /// The only code app is in its waiting period.
        case appNotReady(userID: String)
        case codeToken(userID: String)
        case voice(userID: String)
        /// Another factor than that one may be chosen.
        case choosingFactor(userID: String, from: Factor)
        /// The code was right; the first of the notices is shown.
        case notices(userID: String, LoginNotice, rest: [LoginNotice])
        /// A password is to be chosen: after a temporary one, or because the relying party asks for it.
        case choosingPassword(userID: String)
        /// A user id may be chosen in an activation, or is to be chosen because the relying party asks for it.
        case choosingUserID(userID: String)
        /// Password chosen, code right.
        case terms(userID: String)
        case ended

        /// Whose password was right; nil before that and at the end.
        package var userID: String? {
            switch self {
            case .awaitingDocument, .document, .credentials, .ended: nil
            case .keyCard(let userID, _), .newCard(let userID, _), .codeApp(let userID), .awaitingApp(let userID, _),
                .appTimedOut(let userID), .appNotReady(let userID), .codeToken(let userID), .voice(let userID),
                .choosingFactor(let userID, _), .notices(let userID, _, _), .choosingPassword(let userID),
                .choosingUserID(let userID), .terms(let userID):
                userID
            }
        }
    }

    package internal(set) var state: State
    /// What the relying party asks of the steps.
    package let wishes: LoginWishes
    /// The second factors that this login may use; none before the password was right.
    package internal(set) var factors: [Factor] = []
    /// The question of the key card that this login has counted as asked.
    var askedQuestion: KeyCardQuestion?

    /// The user id that the relying party's token stands for; nil where there is none, or somebody else logs in.
    package private(set) var rememberedUserID: String?
    /// What the account's count of ended logins was when the password was right.
    private var endedLogins = 0
    /// Whether the person wants the user id to be remembered.
    private var remembersUserID = false

    /// Whether a temporary password has been used, and its activation has not ended yet.
    var isActivation = false
    /// Chosen in this login, and in use once everything is chosen and the terms of an activation are accepted.
    var chosenPassword: String?
    var chosenUserID: String?
    /// Whether a user id has been chosen, or none was wanted.
    var hasAnsweredUserID = false

    package init(
        _ wishes: LoginWishes = LoginWishes(),
        rememberedUserID: String? = nil,
        startingAt state: State = .credentials
    ) {
        self.state = state
        self.wishes = wishes
        self.rememberedUserID = rememberedUserID
    }

    /// The user id whose account `event` is about: that account belongs into ``handle(_:account:at:)``.
    package func userID(for event: LoginEvent) -> String? {
        guard case (.credentials, .credentials(let userID, _, _)) = (state, event) else { return state.userID }
        return userID
    }

    /// Takes one event.
    ///
    /// - Parameters:
    ///   - event: what the person did.
    ///   - account: the account of ``userID(for:)``, nil where that user id belongs to nobody.
    ///   - now: the time, for locks.
    ///   - isTaken: whether a user id is somebody's already.
    /// - Returns: what the frame does next.
    package mutating func handle(
        _ event: LoginEvent,
        account: inout Account?,
        at now: Date,
        isTaken: (String) -> Bool = { _ in false }
    ) -> LoginAction {
        account?.releaseLock(at: now)
        account?.endTemporaryPassword(at: now)
        switch (state, event) {
        case (.ended, _):
            return .fail(.srv006)
        case (_, .cancel):
            return cancel(&account)
        case (.awaitingDocument, .documentArrived):
            state = .document
            return .show(.document)
        case (.awaitingDocument, .documentRefused):
            return end(.fail(.app002))
        case (.document, .approveDocument):
            state = .credentials
            return .show(.credentials(nil))
        case (.credentials, .otherUser):
            rememberedUserID = nil
            return .show(.credentials(nil))
        case (.credentials, .credentials(let userID, let password, let remembersUserID)):
            self.remembersUserID = remembersUserID
            return judge(userID: userID, password: password, account: &account, at: now)
        case (.codeApp(let userID), _), (.awaitingApp(let userID, _), _), (.appTimedOut(let userID), _),
            (.appNotReady(let userID), _), (.codeToken(let userID), _), (.voice(let userID), _),
            (.choosingFactor(let userID, _), _), (.keyCard(let userID, _), .changeFactor):
            return unlocked(&account) { machine, account in
                machine.handle(factorEvent: event, userID: userID, &account, at: now)
            }
        case (.keyCard(let userID, let question), .code(let code)):
            return unlocked(&account) { machine, account in
                machine.judge(code: code, question: question, userID: userID, account: &account)
            }
        case (.newCard(let userID, let question), .code(let code)):
            return unlocked(&account) { machine, account in
                machine.judge(newCardCode: code, question: question, userID: userID, account: &account)
            }
        case (.notices(let userID, let notice, let rest), .proceed):
            return unlocked(&account) { machine, account in
                if notice == .reopened { account.isReopened = false }
                return machine.show(rest, userID: userID)
            }
        case (.notices(let userID, .newCard, _), .takeNewCard):
            return unlocked(&account) { machine, account in machine.askNewCard(userID: userID, &account) }
        case (.choosingPassword(let userID), .choosePassword(let password, let repeated)):
            return unlocked(&account) { machine, account in
                machine.choose(password, repeated: repeated, userID: userID, &account, at: now)
            }
        case (.choosingUserID(let userID), .chooseUserID(let newUserID)):
            return unlocked(&account) { machine, account in
                machine.choose(newUserID: newUserID, userID: userID, &account, isTaken: isTaken)
            }
        case (.choosingUserID(let userID), .skipUserID):
            return unlocked(&account) { machine, account in machine.skipUserID(userID: userID, &account) }
        case (.terms(let userID), .acceptTerms(let wantsSignature)):
            return unlocked(&account) { machine, account in
                machine.acceptTerms(wantsSignature: wantsSignature, userID: userID, &account)
            }
        case (.awaitingDocument, _), (.document, _):
            return end(.fail(.srv002))
        case (.choosingPassword, _), (.choosingUserID, _), (.terms, _), (.credentials, _), (.keyCard, _), (.newCard, _),
            (.notices, _):
            return end(.fail(.srv002))
        }
    }

    mutating func end(_ action: LoginAction) -> LoginAction {
        state = .ended
        return action
    }

    /// Runs a step after the password, which ends where the account was locked or blocked in the meantime.
    private mutating func unlocked(
        _ account: inout Account?,
        _ step: (inout LoginStateMachine, inout Account) -> LoginAction
    ) -> LoginAction {
        guard var known = account else { return end(.fail(.srv004)) }
        defer { account = known }
        if let code = known.lockedCode { return end(.fail(code)) }
        guard known.endedLogins == endedLogins else { return end(.fail(.can004)) }
        return step(&self, &known)
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
        let isRight = PasswordCheck.isRight(password, expected: account?.expectedPassword)
        guard var known = account else { return .show(.credentials(.wrong)) }
        defer { account = known }
        if let code = known.lockedCode { return end(.fail(code)) }
        guard known.activation != .spent else { return end(.fail(.auth008)) }
        guard isRight else { return countWrongPassword(&known, at: now) }
        known.wrongPasswords = 0
        endedLogins = known.endedLogins
        guard known.acceptsCPRNumber || userID != known.person.cprNumber else {
            return .show(.credentials(.cprNumberIsOff))
        }
        // Where no second factor could follow, a temporary password is not wasted.
        guard !known.factors(wishes, at: now).isEmpty else { return end(.fail(known.missingFactorCode(wishes))) }
        guard known.activation == .active else { return beginActivation(userID: userID, &known) }
        return askFactor(userID: userID, &known, at: now)
    }

    private mutating func countWrongPassword(_ account: inout Account, at now: Date) -> LoginAction {
        account.wrongPasswords += 1
        let limit = account.hasFourDigitPassword ? AttemptLimits.fourDigitPassword : AttemptLimits.longPassword
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

    // MARK: Notices

    /// Shows the first of `notices`; where there are none, the login is complete.
    mutating func show(_ notices: [LoginNotice], userID: String) -> LoginAction {
        guard let first = notices.first else {
            return end(.sign(userID: userID, remembersUserID: remembersUserID))
        }
        state = .notices(userID: userID, first, rest: Array(notices.dropFirst()))
        return .show(.notice(first))
    }
}
