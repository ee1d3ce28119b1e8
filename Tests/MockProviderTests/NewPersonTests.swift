import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("People made later")
struct NewPersonTests {
    private func subject(_ world: ProviderUnderTest, _ userID: String) async throws -> String {
        let json = try world.parameters().json()
        let response = try await world.provider.login(parametersJSON: json, as: userID)
        let text = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        let login = try SignedLogin(try #require(text.hasPrefix("<") ? text : nil, "\(text)"))
        #expect(login.isSignedByHolder)
        return [login.commonName ?? "", login.serialNumber ?? ""].joined(separator: " ")
    }

    @Test("Everything left open comes from the seed, and keeps the rules")
    func open() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var generator = SeededGenerator(seed: 3, label: "ids")
        for _ in 0..<200 {
            let person = try await world.provider.createPerson(NewPerson(id: "p" + generator.digits(12)))
            let age = try InventedCPRNumber(person.cprNumber).age(at: CivilTime(world.clock.now))
            #expect((20...79).contains(age))
            #expect(
                PasswordRules.reasons(
                    against: person.password,
                    cprNumber: person.cprNumber,
                    nemIDNumber: person.nemIDNumber
                ) == []
            )
        }
        let everybody = await world.provider.everybody()
        #expect(everybody.count == world.provider.people.count + 200)
        let one = try #require(everybody.last)
        #expect(try await subject(world, one.nemIDNumber).hasPrefix(one.name + " PID:9208-2002-2-"))
    }

    @Test("Everything chosen is as chosen: a citizen, and an employee with three places of work")
    func chosen() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var person = NewPerson(id: "aase")
        person.name = "Åse Ægidius"
        person.cprNumber = "790575-1234"
        person.userIDs = ["Aase@Post.Example"]
        person.password = "kaffekop5"
        person.isPseudonym = true
        let made = try await world.provider.createPerson(person)
        #expect(made.cprNumber == "7905751234" && made.password == "kaffekop5" && made.name == "Åse Ægidius")
        for userID in ["aase", "aase@post.example", "790575-1234", made.nemIDNumber] {
            #expect(try await subject(world, userID).hasPrefix("Pseudonym PID:"))
        }
        person = NewPerson(id: "chef")
        person.name = "Chef Overalt"
        person.employments = [
            .init(company: "Eksempel A/S", cvr: "90000001"),
            .init(company: "Ny Virksomhed K/S", cvr: "91234567", rid: "ABC-1", userID: "chef-ny", isLinkedToCPR: false),
            .init(company: "Testsmedjen ApS", cvr: "90000002"),
        ]
        #expect(try await world.provider.createPerson(person).userIDs == ["chef", "chef-ny", "chef-3"])
        #expect(try await subject(world, "chef-ny") == "Chef Overalt CVR:91234567-RID:ABC-1")
        #expect(try await subject(world, "chef-3").hasPrefix("Chef Overalt CVR:90000002-RID:"))
    }

    @Test("Youth and childhood come from the age", arguments: [(14, false), (15, true), (17, true), (18, false)])
    func ages(_ age: Int, _ isYouth: Bool) async throws {
        let world = try ProviderUnderTest(.inProcess)
        var person = NewPerson(id: "ung")
        person.age = age
        let made = try await world.provider.createPerson(person)
        #expect(try InventedCPRNumber(made.cprNumber).age(at: CivilTime(world.clock.now)) == age)
        guard case .citizen(_, _, let youth) = made.identity else {
            Issue.record("no citizen")
            return
        }
        #expect(youth == isYouth && made.state == (age < 15 ? .notEligible : .active))
    }

    @Test("A person made in a state is in it", arguments: NemIDState.allCases)
    func states(_ state: NemIDState) async throws {
        let world = try ProviderUnderTest(.inProcess)
        world.clock.advance(90 * 86_400)
        var person = NewPerson(id: "tilstand")
        person.state = state
        try await world.provider.createPerson(person)
        #expect(try await world.provider.state(of: "tilstand") == state)
    }

    static let faults: [(String, @Sendable (inout NewPerson) -> Void)] = [
        ("an id with other characters", { $0.id = "Åse" }),
        ("no id", { $0.id = "" }),
        ("an empty name", { $0.name = "" }),
        ("a name of 65 characters", { $0.name = String(repeating: "n", count: 65) }),
        ("a CPR number that may be somebody's", { $0.cprNumber = "0101851234" }),
        (
            "a CPR number and an age",
            {
                $0.cprNumber = "6101851234"; $0.age = 36
            }
        ),
        ("somebody not born yet", { $0.cprNumber = "6101224000" }),
        ("somebody of 163", { $0.cprNumber = "6101585000" }),
        ("an age below nought", { $0.age = -1 }),
        ("an age of 121", { $0.age = 121 }),
        ("a password without a digit", { $0.password = "kaffekop" }),
        (
            "a password that holds the CPR number",
            {
                $0.cprNumber = "6101851234"; $0.password = "a6101851234"
            }
        ),
        ("a user id like a CPR number", { $0.userIDs = ["610185-1234"] }),
        (
            "a user id in the password",
            {
                $0.password = "kaffekop1"; $0.userIDs = ["kaffe"]
            }
        ),
        ("a short user id", { $0.userIDs = ["kort"] }),
        ("eleven user ids", { $0.userIDs = (0..<11).map { "bruger\($0)" } }),
        ("a CVR number of another series", { $0.employments = [.init(company: "Firma", cvr: "12345678")] }),
        ("a company without a name", { $0.employments = [.init(company: "", cvr: "90000001")] }),
        ("a RID with a blank", { $0.employments = [.init(company: "Firma", cvr: "90000001", rid: "1 2")] }),
        (
            "nine places of work",
            { $0.employments = (0..<9).map { _ in .init(company: "Firma", cvr: "90000001") } }
        ),
        (
            "a pseudonym at work",
            {
                $0.isPseudonym = true; $0.employments = [.init(company: "Firma", cvr: "90000001")]
            }
        ),
    ]

    @Test("What cannot be is refused, and makes nobody", arguments: faults.indices)
    func refused(_ index: Int) async throws {
        let world = try ProviderUnderTest(.inProcess)
        var person = NewPerson(id: "ole")
        try await world.provider.createPerson(NewPerson(id: "neighbour"))
        Self.faults[index].1(&person)
        await #expect(throws: ProviderError(.invalid, ""), "\(Self.faults[index].0)") {
            try await world.provider.createPerson(person)
        }
        #expect(await world.provider.everybody().count == world.provider.people.count + 1)
        try await world.provider.createPerson(NewPerson(id: "ole"))
    }

    @Test("Nobody takes another's user id, and nobody has one twice")
    func taken() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let anna = world.provider.people[0]
        var ole = NewPerson(id: "ole")
        let changes: [(inout NewPerson) -> Void] = [
            { $0.id = "anna" },
            { $0.userIDs = ["FINN-testsmedjen"] },
            { $0.cprNumber = anna.cprNumber },
            { $0.userIDs = ["dobbelt", "Dobbelt"] },
        ]
        for change in changes {
            var person = ole
            change(&person)
            await #expect(throws: ProviderError(.conflict, "")) { try await world.provider.createPerson(person) }
        }
        ole.userIDs = ["oles-eget"]
        try await world.provider.createPerson(ole)
        #expect(try await subject(world, "OLES-eget").contains("PID:"))
    }

    @Test("Over the control interface", arguments: Transport.allCases)
    func control(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let made = try await world.post(
            "/_mock/v1/personas",
            [
                "id": "ole", "name": "Ole Opdigtsen", "cpr": "610185-1234", "password": "kaffekop5",
                "userIDs": ["ole@post.example"], "state": "blocked",
            ]
        ).json()
        #expect(made["name"] == "Ole Opdigtsen" && made["cpr"] == "6101851234" && made["kind"] == "personal")
        #expect(try await world.get("/_mock/v1/personas/ole").json() == made)
        #expect(try await world.get("/_mock/v1/personas/ole/nemid").json()["state"] == "blocked")
        let employee = try await world.post(
            "/_mock/v1/personas",
            ["id": "ulrikke", "age": 40, "employments": [["company": "Firma", "cvr": "98765432", "cprLinked": false]]]
        ).json()
        guard case .array(let employments)? = employee["employments"] else {
            Issue.record("no employments")
            return
        }
        #expect(employments.first?["cvr"] == "98765432" && employments.first?["cprLinked"] == false)
        guard case .array(let people) = try await world.get("/_mock/v1/personas").json() else { return }
        #expect(people.suffix(2).map { $0["id"]?.string } == ["ole", "ulrikke"])
        #expect(try await world.get("/_mock/v1/personas/ole/log").json() == [])
        #expect(try await world.get("/_mock/v1/personas/nobody/log").status == .notFound)
    }

    @Test(
        "Refusals over the control interface name no number",
        arguments: [
            (["id": "ole", "cpr": "010185-1234"], 400), (["id": "anna"], 409), ([:], 400), (["id": 7], 400),
            (["id": "ole", "age": "7"], 400), (["id": "ole", "userIDs": "x"], 400),
            (["id": "ole", "userIDs": [1]], 400),
            (["id": "ole", "employments": [["company": "F"]]], 400), (["id": "ole", "employments": [1]], 400),
            (["id": "ole", "employments": [["company": "F", "cvr": "12345678"]]], 400), (["id": "ole", "x": 1], 400),
            (["id": "ole", "state": "asleep"], 400),
        ] as [(JSON, Int)]
    )
    func controlRefusals(_ body: JSON, _ status: Int) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let response = try await world.post("/_mock/v1/personas", body)
        #expect(response.status.rawValue == status)
        #expect(!response.text.contains("010185") && !response.text.contains("12345678"))
    }
}
