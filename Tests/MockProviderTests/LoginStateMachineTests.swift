import FoundationEssentials
import MockProvider
import Testing

@Suite("Login state machine")
struct LoginStateMachineTests {
    static let now = ManualClock.start

    let anna: Account?
    let bo: Account?

    init() throws {
        let people = TestPeople.all(seed: 1, year: 2021)
        anna = Account(person: try #require(people.first { $0.id == "anna" }), seed: 1)
        bo = Account(person: try #require(people.first { $0.id == "bo" }), seed: 1)
    }

    private func right(_ account: Account?) throws -> LoginEvent {
        let person = try #require(account?.person)
        return .credentials(userID: person.id, password: person.password)
    }

    private func question(_ account: Account?) throws -> KeyCardQuestion {
        let card = try #require(account?.card)
        let pair = try #require(card.question)
        return KeyCardQuestion(cardNumber: card.number, codeNumber: pair.number)
    }

    private func rightCode(_ account: Account?) throws -> String {
        let pair = try #require(account?.card.question)
        return pair.code
    }

    private func wrongCode(_ account: Account?) throws -> String {
        try rightCode(account) == "000000" ? "000001" : "000000"
    }

    /// A machine that has just asked for a code.
    private func asking(_ account: inout Account?, at now: Date = now) throws -> LoginStateMachine {
        var machine = LoginStateMachine()
        let action = machine.handle(try right(account), account: &account, at: now)
        #expect(action == .show(.keyCard(try question(account), nil)))
        return machine
    }

    @Test("The right password leads to the key card, the right code to the end")
    func rightThrough() throws {
        var account = anna
        var machine = try asking(&account)
        let asked = try question(account)
        #expect(machine.handle(.code(try rightCode(account)), account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(machine.state == .ended)
        #expect(account?.card.pair(asked.codeNumber)?.isUsed == true)
        #expect(account?.card.remainingCount == KeyCard.pairCount - 1)
        let next = try question(account)
        #expect(next != asked)
    }

    @Test("Passwords are compared without letter case", arguments: ["SOLSKIN42", "Solskin42"])
    func passwordCase(_ password: String) throws {
        var account = anna
        var machine = LoginStateMachine()
        let action = machine.handle(.credentials(userID: "anna", password: password), account: &account, at: Self.now)
        #expect(action == .show(.keyCard(try question(account), nil)))
    }

    @Test("A missing user id or password is asked for and counts nowhere")
    func missingInput() throws {
        var account = anna
        var machine = LoginStateMachine()
        for _ in 1...6 {
            let first = machine.handle(.credentials(userID: "", password: "x"), account: &account, at: Self.now)
            #expect(first == .show(.credentials(.missingUserID)))
            let second = machine.handle(.credentials(userID: "anna", password: ""), account: &account, at: Self.now)
            #expect(second == .show(.credentials(.missingPassword)))
        }
        #expect(account?.wrongPasswords == 0)
        #expect(account?.lock == Account.Lock.none)
    }

    @Test("SES-21 an unknown user id gets the answer of a wrong password, and counts nowhere")
    func unknownUserID() throws {
        var nobody: Account?
        var account = anna
        var machine = LoginStateMachine()
        let wrong = LoginAction.show(.credentials(.wrong))
        for _ in 1...10 {
            let event = LoginEvent.credentials(userID: "nobody", password: "solskin42")
            #expect(machine.handle(event, account: &nobody, at: Self.now) == wrong)
        }
        #expect(machine.handle(.credentials(userID: "anna", password: "x"), account: &account, at: Self.now) == wrong)
        #expect(nobody == nil)
    }

    @Test("The fifth wrong long password locks for eight hours")
    func longPasswordLocks() throws {
        var account = anna
        var machine = LoginStateMachine()
        let wrong = LoginEvent.credentials(userID: "anna", password: "solskin43")
        for _ in 1...4 {
            #expect(machine.handle(wrong, account: &account, at: Self.now) == .show(.credentials(.wrong)))
        }
        #expect(machine.handle(wrong, account: &account, at: Self.now) == .fail(.lock001))
        #expect(account?.lock == .until(Self.now.addingTimeInterval(8 * 3600)))
    }

    @Test("The third wrong four-digit password locks")
    func fourDigitPasswordLocks() throws {
        var account = bo
        var machine = LoginStateMachine()
        let wrong = LoginEvent.credentials(userID: "bo", password: "2581")
        for _ in 1...2 {
            #expect(machine.handle(wrong, account: &account, at: Self.now) == .show(.credentials(.wrong)))
        }
        #expect(machine.handle(wrong, account: &account, at: Self.now) == .fail(.lock001))
    }

    @Test("The right password sets the count back to nought")
    func rightPasswordResets() throws {
        var account = anna
        for _ in 1...3 {
            var machine = LoginStateMachine()
            let wrong = LoginEvent.credentials(userID: "anna", password: "x")
            for _ in 1...4 {
                #expect(machine.handle(wrong, account: &account, at: Self.now) == .show(.credentials(.wrong)))
            }
            _ = machine.handle(try right(account), account: &account, at: Self.now)
        }
        #expect(account?.lock == Account.Lock.none)
    }

    @Test("A locked NemID refuses right and wrong passwords alike until eight hours are over")
    func lockedThenOpen() throws {
        var account = try locked(anna)
        let end = Self.now.addingTimeInterval(8 * 3600)
        for event in [try right(account), .credentials(userID: "anna", password: "x")] {
            var machine = LoginStateMachine()
            #expect(machine.handle(event, account: &account, at: end.addingTimeInterval(-1)) == .fail(.auth004))
        }
        _ = try asking(&account, at: end)
        #expect(account?.lock == Account.Lock.none)
    }

    @Test("A second series of wrong passwords without a login between blocks for good")
    func secondSeriesBlocks() throws {
        var account = try locked(anna)
        let later = Self.now.addingTimeInterval(9 * 3600)
        var machine = LoginStateMachine()
        let wrong = LoginEvent.credentials(userID: "anna", password: "x")
        for _ in 1...4 {
            #expect(machine.handle(wrong, account: &account, at: later) == .show(.credentials(.wrong)))
        }
        #expect(machine.handle(wrong, account: &account, at: later) == .fail(.lock002))
        var next = LoginStateMachine()
        let muchLater = later.addingTimeInterval(365 * 86_400)
        #expect(next.handle(try right(account), account: &account, at: muchLater) == .fail(.auth007))
    }

    @Test("A complete login between two series makes the second one only lock again")
    func loginBetweenSeries() throws {
        var account = try locked(anna)
        let later = Self.now.addingTimeInterval(9 * 3600)
        var machine = try asking(&account, at: later)
        let answered = machine.handle(.code(try rightCode(account)), account: &account, at: later)
        #expect(answered == .show(.notice(.reopened)))
        #expect(machine.handle(.proceed, account: &account, at: later) == .sign(userID: "anna"))
        account = try locked(account, at: later)
        #expect(account?.lock == .until(later.addingTimeInterval(8 * 3600)))
    }

    private func locked(_ account: Account?, at now: Date = now) throws -> Account? {
        var account = account
        var machine = LoginStateMachine()
        var last: LoginAction?
        for _ in 1...5 {
            last = machine.handle(.credentials(userID: "anna", password: "x"), account: &account, at: now)
        }
        #expect(last == .fail(.lock001))
        return account
    }

    @Test("SES-21 a wrong code asks for the same number again; the fifth blocks for good")
    func wrongCodes() throws {
        var account = anna
        var machine = try asking(&account)
        let asked = try question(account)
        let wrong = LoginEvent.code(try wrongCode(account))
        for _ in 1...4 {
            #expect(machine.handle(wrong, account: &account, at: Self.now) == .show(.keyCard(asked, .wrong)))
        }
        #expect(machine.handle(wrong, account: &account, at: Self.now) == .fail(.lock003))
        var next = LoginStateMachine()
        #expect(next.handle(try right(account), account: &account, at: Self.now) == .fail(.auth005))
    }

    @Test("Wrong codes are counted across logins")
    func wrongCodesAcrossLogins() throws {
        var account = anna
        for attempt in 1...5 {
            var machine = try asking(&account)
            let action = machine.handle(.code(try wrongCode(account)), account: &account, at: Self.now)
            #expect(action == (attempt < 5 ? .show(.keyCard(try question(account), .wrong)) : .fail(.lock003)))
        }
    }

    @Test("What is not six digits is no attempt", arguments: ["", "12345", "1234567", "12345a", "１２３４５６"])
    func notSixDigits(_ code: String) throws {
        var account = anna
        var machine = try asking(&account)
        let asked = try question(account)
        #expect(machine.handle(.code(code), account: &account, at: Self.now) == .show(.keyCard(asked, .notSixDigits)))
        #expect(account?.wrongCodes == 0)
    }

    @Test("SES-21 the code of another number is a wrong code")
    func otherNumber() throws {
        var account = anna
        var machine = try asking(&account)
        let asked = try question(account)
        let code = try rightCode(account)
        let other = try #require(account?.card.pairs.first { $0.number != asked.codeNumber && $0.code != code })
        #expect(machine.handle(.code(other.code), account: &account, at: Self.now) == .show(.keyCard(asked, .wrong)))
    }

    @Test("SES-21 of two logins with the same question the later answer is refused, right as it is")
    func sameQuestionTwice() throws {
        var account = anna
        var first = try asking(&account)
        var second = try asking(&account)
        let code = try rightCode(account)
        #expect(first.handle(.code(code), account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(second.handle(.code(code), account: &account, at: Self.now) == .fail(.auth010))
        #expect(account?.card.remainingCount == KeyCard.pairCount - 1)
    }

    @Test("A NemID that is locked between the two screens ends the login")
    func lockedBetweenScreens() throws {
        var account = anna
        var machine = try asking(&account)
        let code = try rightCode(account)
        account = try locked(account)
        #expect(machine.handle(.code(code), account: &account, at: Self.now) == .fail(.auth004))
    }

    @Test("Cancelling ends on either screen")
    func cancelling() throws {
        var account = anna
        var first = LoginStateMachine()
        #expect(first.handle(.cancel, account: &account, at: Self.now) == .fail(.can002))
        var second = try asking(&account)
        #expect(second.handle(.cancel, account: &account, at: Self.now) == .fail(.can002))
        #expect(account?.card.remainingCount == KeyCard.pairCount)
    }

    @Test("Nothing goes on after the end")
    func afterTheEnd() throws {
        var account = anna
        var machine = LoginStateMachine()
        _ = machine.handle(.cancel, account: &account, at: Self.now)
        for event in [try right(account), .code("123456"), .proceed, .takeNewCard, .cancel] {
            #expect(machine.handle(event, account: &account, at: Self.now) == .fail(.srv006))
        }
    }

    @Test("An event of the other screen ends the login")
    func eventOfOtherScreen() throws {
        var account = anna
        var first = LoginStateMachine()
        #expect(first.handle(.code(try rightCode(account)), account: &account, at: Self.now) == .fail(.srv002))
        var second = try asking(&account)
        #expect(second.handle(try right(account), account: &account, at: Self.now) == .fail(.srv002))
    }

    @Test("Where key cards are not allowed, the right password ends the login")
    func preventKeyCard() throws {
        var account = anna
        var machine = LoginStateMachine(LoginWishes(preventsKeyCard: true))
        let wrong = machine.handle(.credentials(userID: "anna", password: "x"), account: &account, at: Self.now)
        #expect(wrong == .show(.credentials(.wrong)))
        #expect(machine.handle(try right(account), account: &account, at: Self.now) == .fail(.auth019))
    }

    @Test("Each of the 148 codes works once; then the card is used up")
    func usedUp() throws {
        var account = anna
        account?.ordersCards = false
        var asked: Set<String> = []
        for _ in 1...KeyCard.pairCount {
            var machine = try asking(&account)
            asked.insert(try question(account).codeNumber)
            let action = machine.handle(.code(try rightCode(account)), account: &account, at: Self.now)
            #expect(action == .sign(userID: "anna"))
        }
        #expect(asked.count == KeyCard.pairCount)
        var machine = LoginStateMachine()
        #expect(machine.handle(try right(account), account: &account, at: Self.now) == .fail(.auth006))
    }

    @Test("A CPR number that is switched off is told to whoever knows the password; other user ids go on working")
    func cprNumberIsOff() throws {
        var account = anna
        account?.acceptsCPRNumber = false
        let person = try #require(account?.person)
        var machine = LoginStateMachine()
        let wrong = LoginEvent.credentials(userID: person.cprNumber, password: "x")
        #expect(machine.handle(wrong, account: &account, at: Self.now) == .show(.credentials(.wrong)))
        let right = LoginEvent.credentials(userID: person.cprNumber, password: person.password)
        #expect(machine.handle(right, account: &account, at: Self.now) == .show(.credentials(.cprNumberIsOff)))
        let other = LoginEvent.credentials(userID: person.nemIDNumber, password: person.password)
        let asked = try question(account)
        #expect(machine.handle(other, account: &account, at: Self.now) == .show(.keyCard(asked, nil)))
    }
}
