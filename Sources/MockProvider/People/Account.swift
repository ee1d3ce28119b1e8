package import FoundationEssentials

/// What changes about a person's NemID: password, cards and their used codes, wrong attempts, locks.
package struct Account: Sendable, Hashable {
    package let person: TestPerson
    /// The password in use, or the last one that was.
    package private(set) var password: String
    package internal(set) var activation = Activation.active
    /// User ids that the person has put in the place of those from the start, by these.
    package private(set) var chosenUserIDs: [String: String] = [:]
    /// What the certificate question ends with; nil where the person has a public digital signature (OCES).
    package internal(set) var signatureRefusal: ClientErrorCode?
    /// Whether the CPR number serves as a user id.
    package var acceptsCPRNumber: Bool
    /// The card in use.
    package internal(set) var card: KeyCard
    /// The card that was sent and has not been taken into use yet.
    package internal(set) var newCard: KeyCard?
    /// Whether a new card is sent by itself when the one in use runs low.
    package var ordersCards = true
    /// Whether the person has a key card at all.
    package var hasKeyCard: Bool
    package var codeApps: CodeApps
    package var codeToken: CodeToken?
    package var voice: VoiceResponse?
    /// Wrong passwords in a row.
    package var wrongPasswords = 0
    /// Wrong and unanswered codes in a row.
    package internal(set) var wrongCodes = 0
    /// Whether a question has been shown that nobody has answered yet.
    package internal(set) var hasOpenQuestion = false
    package var lock: Lock = .none
    /// Whether the person has had the whole NemID blocked.
    package internal(set) var isBlockedByHolder = false
    /// How often all logins under way have been ended.
    package private(set) var endedLogins = 0
    /// Whether an eight-hour lock has happened since the last complete login; the next series of wrong passwords then
    /// blocks for good.
    package var wasLocked = false
    /// Whether an eight-hour lock has run out and the person has not been told yet.
    package var isReopened = false
    /// Whether the person was not there at the start.
    package internal(set) var isMadeLater = false
    /// The state that comes again before each login, where the user id is the outcome.
    package internal(set) var repeatedState: NemIDState?

    /// Whether the certificate in question is renewed by this login, of which the person is told.
    package var isRenewalDue = false

    let seed: UInt64
    private var cardCount = 1
    private var temporaryPasswordCount = 0

    package enum Lock: Sendable, Hashable {
        case none
        /// Until that instant.
        case until(Date)
        /// The password is blocked for good.
        case passwordBlocked
        /// The whole NemID is blocked for good.
        case blocked
    }

    package init(person: TestPerson, seed: UInt64) {
        self.person = person
        self.seed = seed
        password = person.password
        acceptsCPRNumber = person.acceptsCPRNumber
        repeatedState = person.repeatsState ? person.state : nil
        card = KeyCard(seed: seed, label: person.id)
        let factors = StartingFactors.of(person.id)
        hasKeyCard = factors.hasKeyCard
        codeApps = CodeApps(person: person.id, phones: factors.phones)
        codeToken = factors.hasToken ? CodeToken(seed: seed, label: person.id) : nil
        voice = factors.hasVoice ? VoiceResponse(seed: seed, label: person.id) : nil
    }

    /// What is to be typed as the password now; nil where nothing is right.
    var expectedPassword: String? {
        switch activation {
        case .active: password
        case .waiting(let temporary): temporary.digits
        case .spent: nil
        }
    }

    /// Whether the password is of the four-digit kind, which locks sooner.
    package var hasFourDigitPassword: Bool { activation == .active && PasswordRules.isFourDigits(password) }

    // MARK: User ids

    /// The self-chosen user id from the start, folded, that stands for what `userID` leads to: numbers lead where the first
    /// one does.
    func firstUserID(for userID: String) -> String? {
        let own = person.userIDs.map(UserDirectory.fold)
        return own.contains(userID) ? userID : own.first
    }

    /// The self-chosen user id that is in use now in the place of `userID`; nil where there is none.
    func selfChosenUserID(for userID: String) -> String? {
        firstUserID(for: userID).map(presentUserID)
    }

    /// What the person types where `userID` is meant: the one put in its place, else itself.
    func presentUserID(for userID: String) -> String { chosenUserIDs[userID] ?? userID }

    /// Puts `new`, which must be folded, in the place of the self-chosen user id that `userID` leads to.
    mutating func choose(userID new: String, insteadOf userID: String) {
        guard let first = firstUserID(for: userID) else { return }
        chosenUserIDs[first] = new
    }

    // MARK: Activation

    /// Orders a temporary password: every lock and block ends, and nothing but that password is taken from now on.
    package mutating func orderTemporaryPassword(at now: Date) {
        temporaryPasswordCount += 1
        var generator = SeededGenerator(seed: seed, label: "temporary/\(person.id)/\(temporaryPasswordCount)")
        let end = now.addingTimeInterval(LoginChoices.temporaryPasswordSeconds)
        activation = .waiting(TemporaryPassword(digits: generator.digits(6), end: end))
        lock = .none
        isBlockedByHolder = false
        isReopened = false
        wasLocked = false
        wrongPasswords = 0
        wrongCodes = 0
        hasOpenQuestion = false
    }

    /// Ends a temporary password whose time is over.
    mutating func endTemporaryPassword(at now: Date) {
        if case .waiting(let temporary) = activation, temporary.end <= now { activation = .spent }
    }

    /// Uses the temporary password up.
    mutating func spendTemporaryPassword() { activation = .spent }

    /// Puts a password that keeps the rules in the place of the one in use.
    mutating func change(password: String) { self.password = password }

    /// Puts a password that keeps the rules into use.
    mutating func activate(password: String, hasSignature: Bool) {
        self.password = password
        signatureRefusal = hasSignature ? nil : .oces001
        activation = .active
    }

    // MARK: Locks

    /// Ends an eight-hour lock whose time is over.
    package mutating func releaseLock(at now: Date) {
        guard case .until(let end) = lock, end <= now else { return }
        lock = .none
        wrongPasswords = 0
        isReopened = true
    }

    /// What an attempt ends with while the account is locked; nil where it is not.
    package var lockedCode: ClientErrorCode? {
        guard !isBlockedByHolder else { return .auth001 }
        return switch lock {
        case .none: nil
        case .until: .auth004
        case .passwordBlocked: .auth007
        case .blocked: .auth005
        }
    }

    /// Lets support end a lock, as far as support can (``LoginChoices``).
    ///
    /// - Returns: false where the password is blocked, or the person has had the NemID blocked, which only a temporary
    ///   password undoes.
    package mutating func unlock() -> Bool {
        guard lock != .passwordBlocked, !isBlockedByHolder else { return false }
        lock = .none
        wrongPasswords = 0
        wrongCodes = 0
        hasOpenQuestion = false
        wasLocked = false
        return true
    }

    /// Blocks the whole NemID, as the person does on the telephone.
    package mutating func block() { isBlockedByHolder = true }

    /// Ends the logins under way whose password was right.
    package mutating func endLogins() { endedLogins += 1 }

    // MARK: Key cards

    /// The code that answers `question`; nil where no card of the person has it.
    func code(for question: KeyCardQuestion) -> String? {
        [card, newCard].compactMap { $0 }.first { $0.number == question.cardNumber }?.pair(question.codeNumber)?.code
    }

    /// Sends a new card; nothing where one waits already.
    package mutating func sendCard() {
        guard newCard == nil else { return }
        cardCount += 1
        newCard = KeyCard(seed: seed, label: "\(person.id)/\(cardCount)")
    }

    /// Puts the new card in the place of the old one, whose codes are worth nothing from then on.
    package mutating func takeNewCard() {
        guard let newCard else { return }
        card = newCard
        self.newCard = nil
    }

    /// Notes that a question is shown; one that was left before that counts as a wrong code.
    ///
    /// - Returns: false where that makes too many, and the NemID is blocked.
    mutating func openQuestion() -> Bool {
        guard !hasOpenQuestion || countWrongCode() else { return false }
        hasOpenQuestion = true
        return true
    }

    /// Counts a wrong code.
    ///
    /// - Returns: false where it makes too many, and the NemID is blocked.
    mutating func countWrongCode() -> Bool {
        hasOpenQuestion = false
        wrongCodes += 1
        guard wrongCodes >= AttemptLimits.code else { return true }
        lock = .blocked
        return false
    }

    /// Notes the right answer to the question of the card in use, whose code is used from then on.
    package mutating func useQuestion() {
        card.useQuestion()
        noteRightAnswer()
        if ordersCards, card.remainingCount <= LoginChoices.codesLeftAtNewCard { sendCard() }
    }

    /// Notes that the second factor was right, whichever it was.
    mutating func noteRightAnswer() {
        hasOpenQuestion = false
        wrongCodes = 0
        wasLocked = false
    }

    /// What the person is told after the right code, in order.
    var notices: [LoginNotice] {
        var notices: [LoginNotice] = isReopened ? [.reopened] : []
        if let newCard {
            notices.append(.newCard(codesLeft: card.remainingCount, cardNumber: newCard.number))
        }
        if isRenewalDue { notices.append(.renewal) }
        return notices
    }
}
