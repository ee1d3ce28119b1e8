import FoundationEssentials
import MockProvider
import NemIDHTTP
import Testing

@Suite("Activation with a temporary password")
struct ActivationTests {
    static let now = ManualClock.start

    // MARK: The state machine

    private func ordered() throws -> Account? {
        let person = try #require(TestPeople.all(seed: 1, year: 2021).first { $0.id == "anna" })
        var account = Account(person: person, seed: 1)
        account.orderTemporaryPassword(at: Self.now)
        return account
    }

    private func temporary(_ account: Account?) throws -> String {
        guard case .waiting(let temporary)? = account?.activation else {
            throw ProviderError(.notFound, "no temporary password")
        }
        return temporary.digits
    }

    private func begun(_ account: inout Account?, at now: Date = now) throws -> LoginStateMachine {
        var machine = LoginStateMachine()
        let event = LoginEvent.credentials(userID: "anna", password: try temporary(account))
        #expect(machine.handle(event, account: &account, at: now) == .show(.choosePassword(nil)))
        return machine
    }

    private func code(_ account: Account?) throws -> LoginEvent {
        .code(try #require(account?.card.question).code)
    }

    private func log(_ password: String, _ account: inout Account?, at now: Date = now) -> LoginAction {
        var machine = LoginStateMachine()
        return machine.handle(.credentials(userID: "anna", password: password), account: &account, at: now)
    }

    @Test("Password, code, terms; then the chosen password is the one")
    func wholeActivation() throws {
        var account = try ordered()
        var machine = try begun(&account)
        let chosen = LoginEvent.choosePassword("2580", repeated: "2580")
        guard case .show(.keyCard(_, nil)) = machine.handle(chosen, account: &account, at: Self.now) else {
            Issue.record("no question")
            return
        }
        let choice = LoginAction.show(.chooseUserID(nil, isOptional: true))
        #expect(machine.handle(try code(account), account: &account, at: Self.now) == choice)
        #expect(machine.handle(.skipUserID, account: &account, at: Self.now) == .show(.terms))
        #expect(account?.activation == .spent)
        let accepted = LoginEvent.acceptTerms(wantsSignature: true)
        #expect(machine.handle(accepted, account: &account, at: Self.now) == .sign(userID: "anna"))
        #expect(account?.activation == .active && account?.password == "2580")
        #expect(log("solskin42", &account) == .show(.credentials(.wrong)))
        guard case .show(.keyCard) = log("2580", &account) else {
            Issue.record("no question")
            return
        }
    }

    @Test("From the order on nothing but the temporary password is taken")
    func oldPassword() throws {
        var account = try ordered()
        #expect(log("solskin42", &account) == .show(.credentials(.wrong)))
        _ = try begun(&account)
    }

    @Test(
        "Passwords that break the rules or differ are asked for again",
        arguments: [
            ("", "", .missing), ("1234", "1234", .refused([.run])), ("abc", "abc", .refused([.length, .noDigit])),
            ("2580", "2581", .different), ("2580", "", .different), ("abcdef1", "ABCDEF1", .different),
        ] as [(String, String, LoginScreen.ChoiceProblem)]
    )
    func refused(_ password: String, _ repeated: String, _ problem: LoginScreen.ChoiceProblem) throws {
        var account = try ordered()
        var machine = try begun(&account)
        let event = LoginEvent.choosePassword(password, repeated: repeated)
        #expect(machine.handle(event, account: &account, at: Self.now) == .show(.choosePassword(problem)))
        let right = LoginEvent.choosePassword("2580", repeated: "2580")
        guard case .show(.keyCard) = machine.handle(right, account: &account, at: Self.now) else {
            Issue.record("no question")
            return
        }
    }

    @Test("Leaving at any step burns the temporary password", arguments: 0...3)
    func leaving(_ steps: Int) throws {
        var account = try ordered()
        let digits = try temporary(account)
        var machine = try begun(&account)
        if steps > 0 {
            _ = machine.handle(.choosePassword("2580", repeated: "2580"), account: &account, at: Self.now)
        }
        if steps > 1 { _ = machine.handle(try code(account), account: &account, at: Self.now) }
        if steps > 2 { _ = machine.handle(.skipUserID, account: &account, at: Self.now) }
        #expect(machine.handle(.cancel, account: &account, at: Self.now) == .fail(.can001))
        for password in [digits, "2580", "solskin42"] { #expect(log(password, &account) == .fail(.auth008)) }
        account?.orderTemporaryPassword(at: Self.now)
        #expect(try temporary(account) != digits)
        _ = try begun(&account)
    }

    @Test("Leaving before the temporary password is just a cancelled login")
    func leavingBefore() throws {
        var account = try ordered()
        var machine = LoginStateMachine()
        #expect(machine.handle(.cancel, account: &account, at: Self.now) == .fail(.can002))
        _ = try begun(&account)
    }

    @Test("A temporary password is good for 90 days")
    func expiry() throws {
        let end = Self.now.addingTimeInterval(90 * 86_400)
        var late = try ordered()
        let digits = try temporary(late)
        #expect(log(digits, &late, at: end) == .fail(.auth008))
        var intime = try ordered()
        _ = try begun(&intime, at: end.addingTimeInterval(-1))
    }

    @Test("Five wrong ones lock, whatever the old password was")
    func wrong() throws {
        let person = try #require(TestPeople.all(seed: 1, year: 2021).first { $0.id == "bo" })
        var account: Account? = Account(person: person, seed: 1)
        account?.orderTemporaryPassword(at: Self.now)
        let wrong = try temporary(account) == "000000" ? "000001" : "000000"
        for _ in 1...4 { #expect(log(wrong, &account) == .show(.credentials(.wrong))) }
        #expect(log(wrong, &account) == .fail(.lock001))
    }

    @Test("Where no code could follow, or key cards are refused, the temporary password is kept")
    func notWasted() throws {
        var account = try ordered()
        account?.ordersCards = false
        while let left = account?.card.remainingCount, left > 0 { account?.useQuestion() }
        #expect(log(try temporary(account), &account) == .fail(.auth006))
        var machine = LoginStateMachine(LoginWishes(preventsKeyCard: true))
        let event = LoginEvent.credentials(userID: "anna", password: try temporary(account))
        #expect(machine.handle(event, account: &account, at: Self.now) == .fail(.auth019))
        account?.sendCard()
        _ = try begun(&account)
    }

    @Test(
        "A temporary password is the way out of every lock and block",
        arguments: [
            Account.Lock.until(now.addingTimeInterval(60)), .passwordBlocked, .blocked,
        ]
    )
    func wayOut(_ lock: Account.Lock) throws {
        var account = try ordered()
        account?.lock = lock
        account?.orderTemporaryPassword(at: Self.now)
        _ = try begun(&account)
    }

    @Test("Too many wrong codes end an activation with LOCK003")
    func wrongCodes() throws {
        var account = try ordered()
        var machine = try begun(&account)
        _ = machine.handle(.choosePassword("2580", repeated: "2580"), account: &account, at: Self.now)
        let wrong = account?.card.question?.code == "000000" ? "000001" : "000000"
        for _ in 1...4 { _ = machine.handle(.code(wrong), account: &account, at: Self.now) }
        #expect(machine.handle(.code(wrong), account: &account, at: Self.now) == .fail(.lock003))
    }

    @Test(
        "Events of other steps end it",
        arguments: [
            LoginEvent.proceed, .takeNewCard, .code("123456"), .acceptTerms(wantsSignature: true), .otherUser,
        ]
    )
    func otherEvents(_ event: LoginEvent) throws {
        var account = try ordered()
        var machine = try begun(&account)
        #expect(machine.handle(event, account: &account, at: Self.now) == .fail(.srv002))
        #expect(account?.activation == .spent)
    }

    // MARK: At the frame

    @Test("A forgotten password, from the order to the signed document", arguments: Transport.allCases)
    func frame(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        for (language, titles, password) in [
            ("DA", ["Vælg adgangskode", "Vilkår"], "2580"), ("EN", ["Choose a password", "Terms"], "regnbue3"),
        ] {
            let order = try await world.post("/_mock/v1/personas/anna/nemid/temporary-password", [:]).json()
            #expect(order["state"] == "waiting")
            let digits = try #require(order["temporaryPassword"]?.string)
            #expect(try await world.get("/people/anna").text.contains(">\(digits)</code>"))
            var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", language)]).json())
            try await frame.enter(userID: "anna", password: digits)
            #expect(frame.screen == "choose-password" && frame.text("title") == titles[0])
            try await frame.choose(password: "1234")
            #expect(
                frame.text("problem")
                    == (language == "DA"
                        ? "De fire cifre må ikke følge efter hinanden." : "The four digits may not follow one another.")
            )
            try await frame.choose(password: password)
            #expect(frame.screen == "key-card")
            try await frame.enter(code: try await frame.askedCode("anna"))
            #expect(frame.screen == "choose-user-id")
            try await frame.skipUserID()
            #expect(frame.screen == "terms" && frame.text("title") == titles[1])
            try await frame.acceptTerms()
            #expect(try SignedLogin(try #require(frame.answer)).isSignedByHolder)
            let state = try await world.get("/_mock/v1/personas/anna/nemid").json()
            #expect(state["state"] == "active" && state["password"] == .string(password))
            let person = try await world.get("/_mock/v1/personas/anna").json()
            #expect(person["password"] == .string(password))
        }
    }

    @Test("Leaving gives CAN001, and the next login AUTH008", arguments: Transport.allCases)
    func leavingAtFrame(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let order = try await world.post("/_mock/v1/personas/anna/nemid/temporary-password", [:]).json()
        let digits = try #require(order["temporaryPassword"]?.string)
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: digits)
        try await frame.cancel()
        #expect(frame.answer == "CAN001")
        var next = try await FrameDouble(world, try world.parameters().json())
        try await next.enter(userID: "anna", password: digits)
        #expect(next.answer == "AUTH008")
        #expect(try await world.get("/_mock/v1/personas/anna/nemid").json()["state"] == "not-activated")
    }

    @Test("Who declines the public digital signature gets OCES001, now and later", arguments: Transport.allCases)
    func declined(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let order = try await world.post("/_mock/v1/personas/anna/nemid/temporary-password", [:]).json()
        var frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.enter(userID: "anna", password: try #require(order["temporaryPassword"]?.string))
        try await frame.choose(password: "2580")
        try await frame.enter(code: try await frame.askedCode("anna"))
        try await frame.skipUserID()
        try await frame.acceptTerms(signature: false)
        #expect(frame.answer == "OCES001")
        var next = try await FrameDouble(world, try world.parameters().json())
        try await next.enter(userID: "anna", password: "2580")
        try await next.enter(code: try await next.askedCode("anna"))
        #expect(next.answer == "OCES001")
    }

    @Test("A login without a browser does not activate, and wastes no temporary password by itself")
    func headless() async throws {
        let world = try ProviderUnderTest(.inProcess)
        _ = try await world.post("/_mock/v1/personas/anna/nemid/temporary-password", [:])
        let message: JSON = ["parameters": .string(try world.parameters().json()), "person": "anna"]
        #expect(try await world.post("/_mock/v1/login", message).status == .conflict)
        #expect(try await world.get("/_mock/v1/personas/anna/nemid").json()["state"] == "waiting")
    }

    @Test("Every reason has its words in both languages", arguments: Transport.allCases.prefix(1))
    func words(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        for language in ["DA", "EN"] {
            let order = try await world.post("/_mock/v1/personas/anna/nemid/temporary-password", [:]).json()
            var frame = try await FrameDouble(world, try world.parameters([("LANGUAGE", language)]).json())
            try await frame.enter(userID: "anna", password: try #require(order["temporaryPassword"]?.string))
            var problems: Set<String> = []
            for password in [
                "", "1", "abcdef", "258025", "abc/def1", " abcdef1", "abc1111", "0000", "5678",
                "anna12", "x" + world.provider.people[0].cprNumber, "x" + world.provider.people[0].nemIDNumber,
            ] {
                try await frame.choose(password: password)
                problems.insert(try #require(frame.text("problem")))
            }
            #expect(problems.count == 12 && !problems.contains(""))
        }
    }
}
