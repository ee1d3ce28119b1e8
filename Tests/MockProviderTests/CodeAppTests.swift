import FoundationEssentials
import MockProvider
import Testing

@Suite("Code app in the state machine")
struct CodeAppTests {
    static let now = ManualClock.start
    static let text = LocalizedText(danish: "Log på hos Postkassen", english: "Log on at Postkassen")
    static let credentials = LoginEvent.credentials(userID: "anna", password: "solskin42")

    /// Anna with `count` code apps that can be used.
    private func anna(apps count: Int = 1) throws -> Account {
        let person = try #require(TestPeople.all(seed: 1, year: 2021).first { $0.id == "anna" })
        var account = Account(person: person, seed: 1)
        account.codeApps = CodeApps(person: "anna", phones: (0..<count).map { "Telefon \($0)" })
        return account
    }

    private func machine(_ wishes: LoginWishes = LoginWishes(appText: text)) -> LoginStateMachine {
        LoginStateMachine(wishes)
    }

    /// A machine whose request waits for the phone.
    private func waiting(_ account: inout Account?, at now: Date = now) throws -> LoginStateMachine {
        var machine = machine()
        #expect(machine.handle(Self.credentials, account: &account, at: now) == .show(.codeApp))
        #expect(machine.handle(.sendAppRequest, account: &account, at: now) == .show(.awaitingApp(Self.text)))
        return machine
    }

    private func answer(_ answer: CodeAppRequest.Answer, _ account: inout Account?, at now: Date = now) throws {
        try account?.codeApps.unlock("anna-app-1", pin: "2468", at: now)
        try account?.codeApps.answer(answer, with: "anna-app-1", at: now)
    }

    @Test("Approved on the phone, the login goes on when the page asks; no code of the card is used")
    func approved() throws {
        var account: Account? = try anna()
        var machine = try waiting(&account)
        #expect(machine.handle(.poll, account: &account, at: Self.now) == .show(.awaitingApp(Self.text)))
        try answer(.approved, &account)
        #expect(machine.handle(.poll, account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(account?.codeApps.request == nil)
        #expect(account?.card.remainingCount == KeyCard.pairCount)
    }

    @Test(
        "Other answers end the login",
        arguments: [
            (CodeAppRequest.Answer.rejected, ClientErrorCode.can007), (.interrupted, .can003),
        ]
    )
    func otherAnswers(_ answer: CodeAppRequest.Answer, _ code: ClientErrorCode) throws {
        var account: Account? = try anna()
        var machine = try waiting(&account)
        try self.answer(answer, &account)
        #expect(machine.handle(.poll, account: &account, at: Self.now) == .fail(code))
        #expect(account?.codeApps.request == nil)
        // Nobody is locked for it.
        #expect(account?.wrongCodes == 0 && account?.lock == Account.Lock.none)
    }

    @Test("After five minutes the request is over; a new one can be sent, and leaving is CAN005")
    func timedOut() throws {
        var account: Account? = try anna()
        var machine = try waiting(&account)
        let limit = Self.now.addingTimeInterval(300)
        #expect(machine.handle(.poll, account: &account, at: limit) == .show(.awaitingApp(Self.text)))
        let late = limit.addingTimeInterval(0.001)
        #expect(machine.handle(.poll, account: &account, at: late) == .show(.appTimedOut))
        try account?.codeApps.unlock("anna-app-1", pin: "2468", at: late)
        #expect(throws: PhoneRefusal(nil, "")) {
            try account?.codeApps.answer(.approved, with: "anna-app-1", at: late)
        }
        var left = machine
        var copy = account
        #expect(left.handle(.cancel, account: &copy, at: late) == .fail(.can005))
        #expect(machine.handle(.sendAppRequest, account: &account, at: late) == .show(.awaitingApp(Self.text)))
        try answer(.approved, &account, at: late)
        #expect(machine.handle(.poll, account: &account, at: late) == .sign(userID: "anna"))
    }

    @Test("An answer in time counts, even where the page asks late")
    func answeredInTime() throws {
        var account: Account? = try anna()
        var machine = try waiting(&account)
        try answer(.approved, &account, at: Self.now.addingTimeInterval(300))
        let late = Self.now.addingTimeInterval(301)
        #expect(machine.handle(.poll, account: &account, at: late) == .sign(userID: "anna"))
    }

    @Test("A newer request takes the place of the older one, whose login ends with CAN008")
    func replaced() throws {
        var account: Account? = try anna()
        var first = try waiting(&account)
        var second = try waiting(&account)
        try answer(.approved, &account)
        #expect(first.handle(.poll, account: &account, at: Self.now) == .fail(.can008))
        #expect(second.handle(.poll, account: &account, at: Self.now) == .sign(userID: "anna"))
    }

    @Test("Leaving takes the request back")
    func left() throws {
        var account: Account? = try anna()
        var machine = try waiting(&account)
        #expect(machine.handle(.cancel, account: &account, at: Self.now) == .fail(.can002))
        #expect(account?.codeApps.request == nil)
        var second = try waiting(&account)
        let choice = LoginAction.show(.chooseFactor([.codeApp, .keyCard]))
        #expect(second.handle(.changeFactor, account: &account, at: Self.now) == choice)
        #expect(account?.codeApps.request == nil)
    }

    @Test("Leaving a login whose request was replaced leaves the newer request alone")
    func leftAfterReplacement() throws {
        var account: Account? = try anna()
        var first = try waiting(&account)
        _ = try waiting(&account)
        #expect(first.handle(.cancel, account: &account, at: Self.now) == .fail(.can002))
        #expect(account?.codeApps.request?.number == 2)
    }

    @Test("An app in its waiting period is not ready; after an hour it is")
    func notReady() throws {
        var account: Account? = try anna(apps: 0)
        account?.hasKeyCard = false
        let app = try #require(try account?.codeApps.add(name: "Ny", pin: "1357", at: Self.now))
        let end = Self.now.addingTimeInterval(3600)
        #expect(app.readyAt == end)
        var machine = machine()
        let notReady = LoginAction.show(.appNotReady(until: end))
        #expect(machine.handle(Self.credentials, account: &account, at: Self.now) == notReady)
        let before = end.addingTimeInterval(-1)
        #expect(machine.handle(.sendAppRequest, account: &account, at: before) == notReady)
        #expect(throws: PhoneRefusal(.capp008, "")) { try account?.codeApps.unlock(app.id, pin: "1357", at: before) }
        #expect(machine.handle(.sendAppRequest, account: &account, at: end) == .show(.codeApp))
        #expect(machine.handle(.sendAppRequest, account: &account, at: end) == .show(.awaitingApp(Self.text)))
    }

    @Test("A card comes before an app that is not ready")
    func cardFirst() throws {
        var account: Account? = try anna(apps: 0)
        _ = try account?.codeApps.add(name: "Ny", pin: "1357", at: Self.now)
        var machine = machine()
        guard case .show(.keyCard) = machine.handle(Self.credentials, account: &account, at: Self.now) else {
            Issue.record("no card was asked for")
            return
        }
        #expect(machine.factors == [.codeApp, .keyCard])
    }

    @Test("Where all apps are revoked a login ends with AUTH018, unless there is another factor")
    func revoked() throws {
        var account: Account? = try anna(apps: 2)
        account?.hasKeyCard = false
        try account?.codeApps.set(.revoked, of: "anna-app-1")
        var machine = try waiting(&account)
        try account?.codeApps.set(.revoked, of: "anna-app-2")
        #expect(machine.handle(.poll, account: &account, at: Self.now) == .fail(.auth018))
        var next = self.machine()
        #expect(next.handle(Self.credentials, account: &account, at: Self.now) == .fail(.auth018))
        account?.hasKeyCard = true
        var third = self.machine()
        guard case .show(.keyCard) = third.handle(Self.credentials, account: &account, at: Self.now) else {
            Issue.record("no card was asked for")
            return
        }
        #expect(third.factors == [.keyCard])
    }

    @Test("An app that is too old ends the login with SRV007")
    func outdated() throws {
        var account: Account? = try anna()
        try account?.codeApps.set(.outdated, of: "anna-app-1")
        account?.hasKeyCard = false
        var machine = machine()
        #expect(machine.handle(Self.credentials, account: &account, at: Self.now) == .show(.codeApp))
        #expect(machine.handle(.sendAppRequest, account: &account, at: Self.now) == .fail(.srv007))
    }

    @Test("Where a site refuses key cards the app alone is offered; AUTH019 follows where there is none")
    func preventedCard() throws {
        let wishes = LoginWishes(preventsKeyCard: true, appText: Self.text)
        var account: Account? = try anna()
        var machine = machine(wishes)
        #expect(machine.handle(Self.credentials, account: &account, at: Self.now) == .show(.codeApp))
        #expect(machine.factors == [.codeApp])
        #expect(machine.handle(.changeFactor, account: &account, at: Self.now) == .fail(.srv002))
        var withoutApp: Account? = try anna(apps: 0)
        var other = self.machine(wishes)
        #expect(other.handle(Self.credentials, account: &withoutApp, at: Self.now) == .fail(.auth019))
    }

    @Test("A NemID that is blocked while the phone is asked ends the login")
    func blockedMeanwhile() throws {
        var account: Account? = try anna()
        var machine = try waiting(&account)
        try answer(.approved, &account)
        account?.lock = .blocked
        #expect(machine.handle(.poll, account: &account, at: Self.now) == .fail(.auth005))
    }

    @Test("There are three apps at most; a revoked one makes room")
    func threeAtMost() throws {
        var apps = CodeApps(person: "anna", phones: ["A", "B", "C"])
        #expect(throws: PhoneRefusal(.can006, "")) { try apps.add(name: "D", pin: "1357", at: Self.now) }
        try apps.set(.revoked, of: "anna-app-2")
        #expect(try apps.add(name: "D", pin: "1357", at: Self.now).id == "anna-app-4")
    }

    @Test("An app opens by its PIN for five minutes; the fifth wrong one in a row revokes it")
    func pins() throws {
        var apps = CodeApps(person: "anna", phones: ["A"])
        _ = apps.send(Self.text, isPushed: true, at: Self.now)
        for _ in 1...4 {
            #expect(throws: PhoneRefusal(nil, "")) { try apps.unlock("anna-app-1", pin: "0000", at: Self.now) }
        }
        try apps.unlock("anna-app-1", pin: "2468", at: Self.now)
        var late = apps
        let limit = Self.now.addingTimeInterval(300)
        try apps.answer(.approved, with: "anna-app-1", at: limit)
        #expect(throws: PhoneRefusal(nil, "")) {
            try late.answer(.approved, with: "anna-app-1", at: limit.addingTimeInterval(0.001))
        }
        for _ in 1...4 {
            #expect(throws: PhoneRefusal(nil, "")) { try apps.unlock("anna-app-1", pin: "0000", at: Self.now) }
        }
        #expect(apps.all[0].state == .active)
        #expect(throws: PhoneRefusal(.capp004, "")) { try apps.unlock("anna-app-1", pin: "0000", at: Self.now) }
        #expect(apps.all[0].state == .revoked)
        #expect(throws: PhoneRefusal(.capp004, "")) { try apps.unlock("anna-app-1", pin: "2468", at: Self.now) }
    }
}
