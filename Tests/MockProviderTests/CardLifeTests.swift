import FoundationEssentials
import MockProvider
import Testing

@Suite("Life of a key card")
struct CardLifeTests {
    static let now = ManualClock.start

    private func anna() throws -> Account {
        let person = try #require(TestPeople.all(seed: 1, year: 2021).first { $0.id == "anna" })
        return Account(person: person, seed: 1)
    }

    private func asking(_ account: inout Account?) throws -> (LoginStateMachine, LoginAction) {
        var machine = LoginStateMachine()
        let person = try #require(account?.person)
        let event = LoginEvent.credentials(userID: "anna", password: person.password)
        let action = machine.handle(event, account: &account, at: Self.now)
        return (machine, action)
    }

    private func question(_ card: KeyCard?) throws -> KeyCardQuestion {
        let card = try #require(card)
        return KeyCardQuestion(cardNumber: card.number, codeNumber: try #require(card.question).number)
    }

    /// An account with so many codes left.
    private func account(codesLeft: Int) throws -> Account? {
        var account = try anna()
        while account.card.remainingCount > codesLeft { account.useQuestion() }
        return account
    }

    // MARK: Unanswered questions

    @Test("A question that was left is asked again, and counts as a wrong code")
    func unanswered() throws {
        var account: Account? = try anna()
        let asked = try question(account?.card)
        for left in 0..<5 {
            let (machine, action) = try asking(&account)
            #expect(action == .show(.keyCard(asked, nil)))
            #expect(account?.wrongCodes == left)
            guard left % 2 == 0 else { continue }
            // Cancelled or just left: the same.
            var cancelled = machine
            #expect(cancelled.handle(.cancel, account: &account, at: Self.now) == .fail(.can002))
        }
        #expect(try asking(&account).1 == .fail(.lock003))
        #expect(account?.lock == .blocked)
        #expect(try asking(&account).1 == .fail(.auth005))
    }

    @Test("The right answer makes up for questions that were left")
    func answered() throws {
        var account: Account? = try anna()
        for _ in 1...4 { _ = try asking(&account) }
        var (machine, _) = try asking(&account)
        #expect(account?.wrongCodes == 4)
        let code = try #require(account?.card.question?.code)
        #expect(machine.handle(.code(code), account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(account?.wrongCodes == 0)
        _ = try asking(&account)
        #expect(account?.wrongCodes == 0)
    }

    @Test("A wrong answer is counted once, also where the person leaves after it; half a code is no answer")
    func wrongThenLeft() throws {
        var account: Account? = try anna()
        var (machine, _) = try asking(&account)
        let wrong = account?.card.question?.code == "000000" ? "000001" : "000000"
        _ = machine.handle(.code(wrong), account: &account, at: Self.now)
        var (second, _) = try asking(&account)
        #expect(account?.wrongCodes == 1)
        _ = second.handle(.code("12"), account: &account, at: Self.now)
        _ = try asking(&account)
        #expect(account?.wrongCodes == 2)
    }

    // MARK: Running low and used up

    @Test("With 20 codes left a new card is sent, and each login says so until it is taken into use")
    func runningLow() throws {
        var account = try account(codesLeft: 22)
        for left in [21, 20, 19] {
            var (machine, _) = try asking(&account)
            let code = try #require(account?.card.question?.code)
            let action = machine.handle(.code(code), account: &account, at: Self.now)
            guard left <= 20 else {
                #expect(action == .sign(userID: "anna") && account?.newCard == nil)
                continue
            }
            let number = try #require(account?.newCard?.number)
            #expect(number != account?.card.number)
            #expect(action == .show(.notice(.newCard(codesLeft: left, cardNumber: number))))
            #expect(machine.handle(.proceed, account: &account, at: Self.now) == .sign(userID: "anna"))
        }
    }

    @Test("The new card is taken into use with one of its codes; the old one is dropped")
    func takenIntoUse() throws {
        var account = try account(codesLeft: 21)
        var (machine, _) = try asking(&account)
        let code = try #require(account?.card.question?.code)
        _ = machine.handle(.code(code), account: &account, at: Self.now)
        let new = try #require(account?.newCard)
        let asked = try question(new)
        #expect(machine.handle(.takeNewCard, account: &account, at: Self.now) == .show(.newCard(asked, nil)))
        #expect(machine.handle(.code("1"), account: &account, at: Self.now) == .show(.newCard(asked, .notSixDigits)))
        let old = try #require(account?.card.question?.code)
        #expect(machine.handle(.code(old), account: &account, at: Self.now) == .show(.newCard(asked, .wrong)))
        let right = try #require(new.question?.code)
        #expect(machine.handle(.code(right), account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(account?.card.number == new.number && account?.newCard == nil)
        #expect(account?.card.remainingCount == KeyCard.pairCount - 1)
        #expect(account?.wrongCodes == 0)
    }

    @Test("Used up with a new card waiting: that one is asked for at once")
    func usedUpWithNewCard() throws {
        var account = try account(codesLeft: 0)
        let new = try #require(account?.newCard)
        var (machine, action) = try asking(&account)
        #expect(action == .show(.newCard(try question(new), nil)))
        let right = try #require(new.question?.code)
        #expect(machine.handle(.code(right), account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(account?.card.number == new.number)
    }

    @Test("Too many wrong codes of the new card block too")
    func wrongCodesOfNewCard() throws {
        var account = try account(codesLeft: 0)
        var (machine, _) = try asking(&account)
        let asked = try question(account?.newCard)
        let wrong = account?.newCard?.question?.code == "000000" ? "000001" : "000000"
        for _ in 1...4 {
            #expect(machine.handle(.code(wrong), account: &account, at: Self.now) == .show(.newCard(asked, .wrong)))
        }
        #expect(machine.handle(.code(wrong), account: &account, at: Self.now) == .fail(.lock003))
    }

    @Test("A new card that another login has taken into use meanwhile is not taken twice")
    func takenTwice() throws {
        var account = try account(codesLeft: 0)
        let right = LoginEvent.code(try #require(account?.newCard?.question?.code))
        var (first, _) = try asking(&account)
        var (second, _) = try asking(&account)
        #expect(first.handle(right, account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(second.handle(right, account: &account, at: Self.now) == .fail(.auth010))
    }

    @Test("Only the notice of a new card offers it; nothing but proceeding, taking it and cancelling follows")
    func eventsOfNotices() throws {
        let person = try anna().person
        for event in [LoginEvent.code("123456"), .credentials(userID: "anna", password: person.password)] {
            var account = try account(codesLeft: 21)
            var (machine, _) = try asking(&account)
            let code = try #require(account?.card.question?.code)
            _ = machine.handle(.code(code), account: &account, at: Self.now)
            #expect(machine.handle(event, account: &account, at: Self.now) == .fail(.srv002))
        }
        var account = try account(codesLeft: 21)
        account?.isReopened = true
        var (machine, _) = try asking(&account)
        let code = try #require(account?.card.question?.code)
        #expect(machine.handle(.code(code), account: &account, at: Self.now) == .show(.notice(.reopened)))
        #expect(machine.handle(.takeNewCard, account: &account, at: Self.now) == .fail(.srv002))
    }

    @Test("Cancelling a notice gives CAN002; the code is used")
    func cancelledNotice() throws {
        var account = try account(codesLeft: 21)
        var (machine, _) = try asking(&account)
        let code = try #require(account?.card.question?.code)
        _ = machine.handle(.code(code), account: &account, at: Self.now)
        #expect(machine.handle(.cancel, account: &account, at: Self.now) == .fail(.can002))
        #expect(account?.card.remainingCount == 20)
    }

    // MARK: At the frame

    @Test("A card runs low, a new one is taken into use, in Danish and English", arguments: Transport.allCases)
    func frame(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        _ = try await world.post("/_mock/v1/personas/anna/nemid", ["codesLeft": 22])
        let old = try await world.provider.keyCard(of: "anna").number
        var first = try await FrameDouble(world, try world.parameters().json())
        try await first.enter(userID: "anna", password: "solskin42")
        try await first.enter(code: try await first.askedCode("anna"))
        #expect(first.answer?.hasPrefix("<?xml") == true)
        var second = try await FrameDouble(world, try world.parameters().json())
        try await second.enter(userID: "anna", password: "solskin42")
        try await second.enter(code: try await second.askedCode("anna"))
        #expect(second.screen == "notice" && second.text("title") == "Nyt nøglekort")
        let new = try #require(try await world.get("/_mock/v1/personas/anna/nemid").json()["newCard"]?.string)
        #expect(
            second.text("notice") == "Du har 20 nøgler tilbage på dit nøglekort. Et nyt er sendt til dig: \(new)."
        )
        try await second.proceed()
        #expect(second.answer?.hasPrefix("<?xml") == true)
        var third = try await FrameDouble(world, try world.parameters([("LANGUAGE", "EN")]).json(), mode: "std")
        try await third.enter(userID: "anna", password: "solskin42")
        #expect(third.text("card-number") == old)
        try await third.enter(code: try await third.askedCode("anna"))
        #expect(third.text("title") == "New code card" && third.text("take-new-card") == "Use new code card")
        try await third.takeNewCard()
        #expect(third.screen == "new-card" && third.text("title") == "Use new code card")
        #expect(third.text("card-number") == new)
        #expect(third.text("lead") == "Your old code card stops working after this.")
        try await third.enter(code: try await third.askedCode("anna"))
        #expect(try SignedLogin(try #require(third.answer)).isSignedByHolder)
        #expect(try await world.provider.keyCard(of: "anna").number == new)
    }

    @Test(
        "A card used up with no new one ends with AUTH006; a new one that is sent helps",
        arguments: Transport.allCases
    )
    func usedUp(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let state: JSON = ["ordersCards": false, "codesLeft": 0]
        #expect(try await world.post("/_mock/v1/personas/anna/nemid", state).json()["newCard"] == .null)
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.answer == "AUTH006")
        let sent = try await world.post("/_mock/v1/personas/anna/nemid/send-card", [:]).json()
        var next = try await FrameDouble(world, try world.parameters().json())
        try await next.enter(userID: "anna", password: "solskin42")
        #expect(next.screen == "new-card" && next.text("card-number") == sent["newCard"]?.string)
        try await next.enter(code: try await next.askedCode("anna"))
        #expect(next.answer?.hasPrefix("<?xml") == true)
    }

    @Test("Five questions left unanswered end with LOCK003", arguments: Transport.allCases)
    func unansweredAtFrame(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var numbers: Set<String?> = []
        for _ in 1...5 {
            var frame = try await FrameDouble(world, try world.parameters().json())
            try await frame.enter(userID: "anna", password: "solskin42")
            numbers.insert(frame.text("code-number"))
            try await frame.cancel()
            #expect(frame.answer == "CAN002")
        }
        #expect(numbers.count == 1)
        var last = try await FrameDouble(world, try world.parameters().json())
        try await last.enter(userID: "anna", password: "solskin42")
        #expect(last.answer == "LOCK003")
    }

    @Test("A login without a browser goes past notices and takes a new card when it must")
    func headless() async throws {
        let world = try ProviderUnderTest(.inProcess)
        _ = try await world.post("/_mock/v1/personas/anna/nemid", ["codesLeft": 1])
        for _ in 1...2 {
            let json = try world.parameters().json()
            let message: JSON = ["parameters": .string(json), "person": "anna"]
            #expect(try await world.post("/_mock/v1/login", message).json()["code"] == .null)
        }
        #expect(try await world.provider.keyCard(of: "anna").remainingCount == KeyCard.pairCount - 1)
    }
}
