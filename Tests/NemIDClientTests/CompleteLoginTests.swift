import FoundationEssentials
import NemIDClient
import NemIDCrypto
import Testing

@Suite struct CompleteLoginTests {
    private let provider: SampleProvider
    private let clock = ManualClock(SampleSite.instant)

    init() throws { provider = try SampleProvider() }

    private func relyingParty(_ change: (inout RelyingParty.Configuration) -> Void = { _ in }) throws -> RelyingParty {
        try SampleSite.relyingParty {
            $0.environment = try provider.environment()
            $0.now = clock.now
            change(&$0)
        }
    }

    private func begin(
        _ relyingParty: RelyingParty,
        _ change: (inout LoginRequest) -> Void = { _ in }
    ) throws -> PendingLogin {
        var request = try LoginRequest(origin: SampleSite.origin)
        change(&request)
        return try relyingParty.beginLogin(request).pending
    }

    private func code(
        _ relyingParty: RelyingParty,
        _ response: String?,
        _ pending: PendingLogin
    ) async -> NemIDError.Code? {
        await #expect(throws: NemIDError.self) {
            try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        }?.code
    }

    // MARK: - Who logged in

    @Test("a citizen logs in, and everything that was signed comes out")
    func person() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty) {
            $0.signProperties = [try? SignProperty(name: "Sag", value: "4711 æøå")].compactMap(\.self)
        }
        let answer = SampleAnswer(to: pending).adding([
            .init(name: "Sag", value: "4711 æøå"), .init(name: "rememberUseridToken", value: "c2VjcmV0"),
        ])
        let response = try answer.response(by: provider.person, of: provider)
        let outcome = try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        guard case .person(let person) = outcome else {
            Issue.record("not a person")
            return
        }
        #expect(person.pid.value == "9208-2002-2-000000000001")
        #expect(person.name == "Anna Prøvesen")
        #expect(!person.isPseudonym && !person.isYouth)
        #expect(person.assuranceLevel == .substantial)
        #expect(person.rememberUserIDToken?.text == "c2VjcmV0")
        #expect(person.signedProperty("SAG") == "4711 æøå")
        #expect(person.signedProperty("x") == nil)
        #expect(person.certificate.der == provider.person.certificate.der)
        #expect(person.evidence == Base64.decode(response.utf8))
    }

    @Test("an employee is known by company and number")
    func employee() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let response = try SampleAnswer(to: pending).response(by: provider.employee, of: provider)
        let outcome = try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        guard case .employee(let employee) = outcome else {
            Issue.record("not an employee")
            return
        }
        #expect(employee.cvr.value == "90000001")
        #expect(employee.rid.value == "00000042")
        #expect(employee.name == "Finn Testesen")
        #expect(employee.organization == "Eksempel A/S // CVR:90000001")
        #expect(employee.rememberUserIDToken == nil)
    }

    @Test("a person who hides the name has none")
    func pseudonym() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let response = try SampleAnswer(to: pending).response(by: provider.pseudonym, of: provider)
        let outcome = try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        guard case .person(let person) = outcome else {
            Issue.record("not a person")
            return
        }
        #expect(person.name == nil && person.isPseudonym)
    }

    @Test("SES-20 an outcome shows no personal data when it is printed or dumped")
    func isRedacted() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let callback = LoginCallback(
            response: try SampleAnswer(to: pending).response(by: provider.person, of: provider)
        )
        let outcome = try await relyingParty.completeLogin(callback, for: pending)
        var shown = "\(outcome) \(String(reflecting: outcome)) \(callback)"
        dump(outcome, to: &shown)
        dump(callback, to: &shown)
        for secret in ["Anna", "9208-2002", "PID", "PD94"] { #expect(!shown.contains(secret)) }
    }

    @Test("a type that the site does not accept is refused")
    func types() async throws {
        let relyingParty = try relyingParty { $0.acceptedTypes = [.moces] }
        let pending = try begin(relyingParty)
        let response = try SampleAnswer(to: pending).response(by: provider.person, of: provider)
        #expect(await code(relyingParty, response, pending) == .init(.certificateType))
    }

    // MARK: - How it ended

    @Test(
        "PRP-10 a code of the client is an outcome, plain or in base64",
        arguments: ["Q0FOMDAy", "CAN002", "Y2FuMDAy"]
    )
    func cancelled(_ response: String) async throws {
        let relyingParty = try relyingParty()
        let outcome = try await relyingParty.completeLogin(
            LoginCallback(response: response),
            for: begin(relyingParty)
        )
        guard case .ended(let status) = outcome else {
            Issue.record("not ended")
            return
        }
        #expect(status.code == .can002)
        #expect(status.isCancellation)
        #expect(status.message(in: .danish) == "Du afbrød login.")
    }

    @Test("PRP-10 the text of a status names the site")
    func statusText() async throws {
        let relyingParty = try relyingParty()
        let outcome = try await relyingParty.completeLogin(LoginCallback(response: "ZZZ999"), for: begin(relyingParty))
        guard case .ended(let status) = outcome else {
            Issue.record("not ended")
            return
        }
        #expect(!status.isKnown)
        #expect(status.message(in: .english).contains("Contact \(SampleSite.friendlyName)"))
    }

    @Test(
        "PRP-10 anything else that was posted is refused, and not echoed",
        arguments: [
            (nil, RejectionCode.wellFormed), ("", .wellFormed), ("<script>alert(1)</script>", .structure),
            ("%50%44", .encoding), ("not base64", .encoding),
        ] as [(String?, RejectionCode)]
    )
    func garbage(_ response: String?, _ expected: RejectionCode) async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let error = await #expect(throws: NemIDError.self) {
            try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        }
        #expect(error?.code == .init(expected))
        #expect(error.map { "\($0)".contains("alert") } == false)
    }

    // MARK: - What is signed

    @Test("PRP-01 another challenge, or none, is refused", arguments: ["", "01", nil])
    func challenge(_ value: String?) async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let answer = SampleAnswer(to: pending).replacing(["challenge": value])
        let response = try answer.response(by: provider.person, of: provider)
        #expect(await code(relyingParty, response, pending) == .challenge)
    }

    @Test(
        "PRP-06 an answer for another site is refused",
        arguments: ["Prøvebanken", "eksempel a/s", "Eksempel A/S ", nil]
    )
    func issuer(_ name: String?) async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let answer = SampleAnswer(to: pending).replacing(["RequestIssuer": name])
        let response = try answer.response(by: provider.person, of: provider)
        #expect(await code(relyingParty, response, pending) == .init(.issuer))
    }

    @Test("PRP-06 a former name is accepted while it is configured")
    func formerName() async throws {
        let relyingParty = try relyingParty { $0.formerFriendlyNames = ["Eksempel ApS"] }
        let pending = try begin(relyingParty)
        let answer = SampleAnswer(to: pending, issuer: "Eksempel ApS")
        let response = try answer.response(by: provider.person, of: provider)
        #expect(try await relyingParty.completeLogin(LoginCallback(response: response), for: pending).isPerson)
    }

    @Test("PRP-07 a signed document is no login", arguments: ["sign", nil])
    func action(_ value: String?) async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let answer = SampleAnswer(to: pending).replacing(["action": value])
        let response = try answer.response(by: provider.person, of: provider)
        #expect(await code(relyingParty, response, pending) == .init(.action))
    }

    @Test(
        "PRP-08 the time stamp must be the one that was sent, and there",
        arguments: ["1618925165001", "2021-04-20 13:26:05+0000", "2021-04-20 15:26:05+0200", "", nil]
    )
    func timestamp(_ value: String?) async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let answer = SampleAnswer(to: pending).replacing(["TimeStamp": value])
        let response = try answer.response(by: provider.person, of: provider)
        #expect(await code(relyingParty, response, pending) == .init(.timestamp))
    }

    @Test("PRP-08 each form of the time stamp comes back in its own form")
    func timestampForms() async throws {
        let relyingParty = try relyingParty()
        for format in [TimestampFormat.epochMilliseconds, .dateAndTime(utcOffsetMinutes: 120), .dateAndTime()] {
            let pending = try begin(relyingParty) { $0.timestampFormat = format }
            let response = try SampleAnswer(to: pending).response(by: provider.person, of: provider)
            #expect(try await relyingParty.completeLogin(LoginCallback(response: response), for: pending).isPerson)
        }
    }

    @Test("PRP-08 the time stamp may lie 900 seconds behind and not one more")
    func timestampBehind() async throws {
        let relyingParty = try relyingParty { $0.pendingLife = 10_000 }
        for (seconds, isAccepted) in [(900.0, true), (901, false)] {
            let clock = ManualClock(SampleSite.instant)
            let late = try self.relyingParty {
                $0.pendingLife = 10_000
                $0.now = clock.now
            }
            let pending = try begin(relyingParty)
            let response = try SampleAnswer(to: pending).response(by: provider.person, of: provider)
            clock.advance(by: seconds)
            if isAccepted {
                #expect(try await late.completeLogin(LoginCallback(response: response), for: pending).isPerson)
            } else {
                #expect(await code(late, response, pending) == .init(.timestamp))
            }
        }
    }

    @Test("PRP-09 a lower assurance level than demanded is refused")
    func assuranceLevel() async throws {
        let relyingParty = try relyingParty { $0.leastAssuranceLevel = .substantial }
        for (level, isAccepted) in [("2", true), ("1", false)] {
            let pending = try begin(relyingParty)
            let answer = SampleAnswer(to: pending).replacing(["identityAssuranceLevel": level])
            let response = try answer.response(by: provider.person, of: provider)
            if isAccepted {
                #expect(try await relyingParty.completeLogin(LoginCallback(response: response), for: pending).isPerson)
            } else {
                #expect(await code(relyingParty, response, pending)?.isKind(of: .init(.property)) == true)
            }
        }
    }

    @Test("an answer under another environment's root is refused")
    func otherRoot() async throws {
        let relyingParty = try relyingParty { $0.environment = .production }
        let pending = try begin(relyingParty)
        let response = try SampleAnswer(to: pending).response(by: provider.person, of: provider)
        #expect(await code(relyingParty, response, pending)?.isKind(of: .init(.chain)) == true)
    }

    @Test("a changed answer is refused")
    func tampered() async throws {
        let relyingParty = try relyingParty()
        let pending = try begin(relyingParty)
        let document = try SampleAnswer(to: pending).document(by: provider.person, of: provider)
        let changed = document.replacing(">2</openoces:Value>", with: ">3</openoces:Value>")
        #expect(changed != document)
        #expect(await code(relyingParty, Base64.encode(Array(changed.utf8)), pending) == .init(.digest))
    }
}
