import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDFixtures
import NemIDHTTP
import Testing

@Suite("Logins with key files")
struct CodeFileTests {
    private let world: ProviderUnderTest

    init() throws { world = try ProviderUnderTest(.inProcess) }

    private func json(_ more: [(String, String?)] = []) throws -> String {
        try CodeFileParameters.login(world.provider, at: world.clock.now, more).json()
    }

    private func text(_ response: String) throws -> String {
        String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
    }

    private func login(_ keyFile: String, _ more: [(String, String?)] = []) async throws -> String {
        try text(try await world.provider.keyFileLogin(parametersJSON: try json(more), with: keyFile))
    }

    // MARK: The answer

    @Test("The object of the published login comes out octet for octet")
    func published() throws {
        let published = try #require(try Fixtures.signedResponses().cases.first { $0.name == "codefile-login" })
        let properties = SignatureProperty.codeFileLogin(
            requestIssuer: "Eksempel A/S",
            signText: "OpenLogon 5/11/21 9:30 PM",
            signProperties: try SignProperties("challenge=" + (try #require(published.expected.challenge)))
        )
        #expect(SignatureWriter.object(properties, .codeFile) == published.canonicalObject)
        let digest = try Digest.sha256.hash(Array(published.canonicalObject.utf8))
        #expect(SignatureWriter.signedInfo(digest: digest) == published.canonicalSignedInfo)
        let responses = try Fixtures.signedResponses()
        let document = SignatureWriter.document(
            signedInfo: published.canonicalSignedInfo,
            signature: try #require(Base64.decode(published.signatureValue.utf8, whiteSpace: .xml)),
            certificates: try [
                responses.endUserCertificatePem, responses.issuingCertificatePem, responses.rootCertificatePem,
            ].map { try Certificate.certificates(pem: Array($0.utf8))[0].der },
            published.canonicalObject,
            .codeFile
        )
        #expect(Base64.encode(Array(document.utf8)) == published.responseBase64)
    }

    static let holders: [(String, String, String)] = [
        ("finn", "CVR:90000001-RID:", "Finn Testesen"), ("finn-testsmedjen", "CVR:90000002-RID:", "Finn Testesen"),
        ("karen-proeveland", "CVR:90000003-RID:", "Karen Kladdegaard"),
        ("lars-proeveland", "CVR:90000003-RID:", "Lars Åkjær"),
        ("company/eksempel", "CVR:90000001-UID:", "Eksempel A/S - Nøglefil"),
    ]

    @Test("Employees and a company sign in the dialect of the key-file client", arguments: holders.indices)
    func dialect(_ index: Int) async throws {
        let (keyFile, number, name) = Self.holders[index]
        let text = try await login(keyFile, [("SIGN_PROPERTIES", "challenge=7;a=b")])
        let login = try SignedLogin(text, holder: 0)
        #expect(login.isSignedByHolder && login.commonName == name)
        #expect(login.serialNumber?.hasPrefix(number) == true)
        #expect(login.certificates[0].isSigned(by: login.certificates[1].publicKey))
        #expect(login.certificates[1].isSigned(by: login.certificates[2].publicKey))
        #expect(
            login.properties == [
                "RequestIssuer": "Postkassen", "SIGNTEXT": "OpenLogon 6/1/21 9:00 AM", "challenge": "7", "a": "b",
                "action": "logon",
            ]
        )
        #expect(
            text.contains("<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"OpensignSignature\">")
        )
        #expect(text.ranges(of: "Target=\"#OpensignSignature\"").count == 5)
        #expect(!text.contains("Encoding=\"xml\"") && text.ranges(of: "VisibleToSigner=\"yes\"").count == 1)
    }

    @Test(
        "Half past midnight, noon and the evening are written as Americans do",
        arguments: [
            (24, "OpenLogon 6/2/21 12:30 AM"), (12, "OpenLogon 6/1/21 12:30 PM"), (23, "OpenLogon 6/1/21 11:30 PM"),
        ]
    )
    func signText(_ hour: Int, _ expected: String) async throws {
        world.clock.advance(Double(hour - 9) * 3600 + 1800)
        #expect(try SignedLogin(try await login("finn"), holder: 0).properties["SIGNTEXT"] == expected)
    }

    @Test("A revoked certificate and one that has ended sign too: the relying party must notice")
    func inactive() async throws {
        let lists = try await world.provider.revocationLists()
        let list = try CertificateRevocationList(der: try #require(lists.first))
        try await world.provider.setNemIDState(.expired, of: "finn")
        try await world.provider.setNemIDState(.blocked, of: "karen")
        for (keyFile, isRevoked, hasEnded) in [
            ("company/eksempel", false, false), ("company/testsmedjen", true, false),
            ("company/proeveland-software", false, true), ("finn", false, true), ("karen-eksempel", false, false),
        ] {
            let holder = try SignedLogin(try await login(keyFile), holder: 0).holder
            #expect(list.lists(serialNumber: holder.serialNumber) == isRevoked, "\(keyFile)")
            #expect((holder.notAfter < world.clock.now) == hasEnded, "\(keyFile)")
        }
    }

    @Test("An employee's login with a key file is in the usage log")
    func usageLog() async throws {
        _ = try await login("finn-testsmedjen")
        let log = try await world.provider.usageLog(of: "finn")
        #expect(log.map(\.userID) == ["finn-testsmedjen"] && log.map(\.serviceProvider) == ["Postkassen"])
    }

    // MARK: The parameters

    static let refusals: [([(String, String?)], String)] = [
        ([("CLIENTFLOW", nil)], "SRV002"), ([("REQUESTISSUER", nil)], "SRV002"), ([("TIMESTAMP", nil)], "SRV002"),
        ([("CLIENTFLOW", nil), ("clientflow", "login")], "SRV002"),
        ([("REQUESTISSUER", nil), ("RequestIssuer", CodeFileParameters.base64("Postkassen"))], "SRV002"),
        ([("CLIENTFLOW", "LOGIN")], "APP008"), ([("CLIENTFLOW", "OCESLOGIN2")], "APP008"),
        ([("CLIENTFLOW", "sign")], "SRV004"),
        ([("TIMESTAMP", "1622538000000")], "SRV002"),
        ([("TIMESTAMP", CodeFileParameters.base64("1622538180001"))], "SRV003"),
        ([("TIMESTAMP", CodeFileParameters.base64("2021-06-01 08:56:59+0000"))], "SRV003"),
        ([("REQUESTISSUER", "Postkassen")], "SRV002"), ([("REQUESTISSUER", "")], "SRV002"),
        ([("REQUESTISSUER", CodeFileParameters.base64(String(repeating: "x", count: 65)))], "SRV002"),
        ([("REQUESTISSUER", CodeFileParameters.base64("a\u{1}"))], "SRV002"),
        ([("ORIGIN", CodeFileParameters.base64("https://anden.example"))], "APP007"),
        ([("ORIGIN", "https://tjeneste.example")], "SRV002"),
        ([("SIGN_PROPERTIES", "action=logon")], "SRV002"), ([("SIGN_PROPERTIES", "challenge")], "SRV002"),
        ([("ADDITIONAL_PARAMS", "subjectdnfilter=UElEOg==")], "SRV002"),
        ([("ADDITIONAL_PARAMS", CodeFileParameters.base64("subjectdnfilter"))], "SRV002"),
        ([("ADDITIONAL_PARAMS", CodeFileParameters.base64("subjectdnfilter=?"))], "SRV002"),
        ([("SP_CERT", "MIIB")], "SRV002"),
    ]

    @Test("Parameters that the real client would refuse end with its code", arguments: refusals.indices)
    func refused(_ index: Int) async throws {
        let (changes, code) = Self.refusals[index]
        let json = try json(changes)
        let response = try await world.provider.keyFileLogin(
            parametersJSON: json,
            with: "finn",
            origin: CodeFileParameters.origin
        )
        #expect(try text(response) == code, "\(changes)")
    }

    @Test("Digest, signature and enrolment are judged as everywhere")
    func common() async throws {
        var values = try CodeFileParameters.login(world.provider, at: world.clock.now).signed()
        values[values.count - 2].value = "AAAA"
        func answer(_ values: [(name: String, value: String)]) async throws -> String {
            let json = LoginRequestParameters.json(values)
            return try text(try await world.provider.keyFileLogin(parametersJSON: json, with: "finn"))
        }
        #expect(try await answer(values) == "APP001")
        values = try CodeFileParameters.login(world.provider, at: world.clock.now).signed()
        values[values.count - 1].value = "AAAA"
        #expect(try await answer(values) == "SRV001")
        try await world.provider.setEnabled(false, serviceProvider: "postkassen")
        #expect(try await login("finn") == "SRV010")
        #expect(try text(try await world.provider.keyFileLogin(parametersJSON: "[]", with: "finn")) == "SRV002")
    }

    @Test("What a known library does is taken: no ORIGIN, a filter among the parameters, time in every form in base64")
    func tolerated() async throws {
        for changes: [(String, String?)] in [
            [("ORIGIN", nil)], [("ISSUERDNFILTER", CodeFileParameters.base64("TRUST2408"))],
            [("TIMESTAMP", CodeFileParameters.base64("2021-06-01 11:00:00+0200"))],
            [("TIMESTAMP", CodeFileParameters.base64("1622538180000"))],
            [("UNKNOWN", "x"), ("ADDITIONAL_PARAMS", CodeFileParameters.base64("attachments=x;y="))],
        ] {
            #expect(try SignedLogin(try await login("finn", changes), holder: 0).isSignedByHolder)
        }
    }

    @Test("The parameter check knows the dialect")
    func parameterCheck() async throws {
        func report(_ changes: [(String, String?)]) async throws -> JSON {
            let body: JSON = ["parameters": .string(try json(changes)), "origin": .string(CodeFileParameters.origin)]
            return try await world.post("/_mock/v1/check-parameters", body).json()
        }
        let good = try await report([])
        #expect(good["code"] == .null && good["friendlyName"] == "Postkassen")
        guard case .array(let findings)? = good["findings"] else {
            Issue.record("no findings")
            return
        }
        #expect(findings.allSatisfy { $0["kind"] == "fine" })
        for index in Self.refusals.indices where Self.refusals[index].0.allSatisfy({ $0.0 != "REQUESTISSUER" }) {
            let (changes, code) = Self.refusals[index]
            let report = try await report(changes)
            #expect(report["code"]?.string == code, "\(changes)")
            guard case .array(let findings)? = report["findings"] else { continue }
            #expect(findings.contains { $0["code"]?.string == code }, "\(changes)")
        }
    }

    // MARK: Filters

    private func offered(_ filters: String) async throws -> [String] {
        let parameters = try json([("ADDITIONAL_PARAMS", CodeFileParameters.base64(filters))])
        let frame = try await CodeFileFrameDouble(world, parameters)
        return frame.html.matches(of: /value="([a-z\/-]+)"/).map { String($0.1) }
    }

    @Test("Filters let those through in whose subject and issuer the texts stand")
    func filters() async throws {
        func filter(_ key: String, _ text: String) -> String { "\(key)=\(CodeFileParameters.base64(text))" }
        let all = await world.provider.keyFiles().map(\.id)
        #expect(all.count == 9)
        #expect(try await offered("") == all)
        #expect(try await offered(filter("subjectdnfilter", "")) == all)
        #expect(try await offered(filter("subjectdnfilter", "RID:")) == all.filter { !$0.hasPrefix("company/") })
        #expect(try await offered(filter("subjectdnfilter", "UID:")) == all.filter { $0.hasPrefix("company/") })
        #expect(try await offered(filter("subjectdnfilter", "PID:")) == [])
        #expect(try await offered(filter("subjectdnfilter", "CVR:90000002")).count == 3)
        #expect(try await offered(filter("subjectdnfilter", "Karen")).count == 3)
        #expect(try await offered(filter("subjectdnfilter", "karen")) == [])
        for issuer in ["TRUST2408", "TRUST2408 Systemtest", "", "OCES CA I", "NEMIDTEST2408"] {
            #expect(try await offered(filter("issuerdnfilter", issuer)) == all, "\(issuer)")
        }
        #expect(try await offered(filter("issuerdnfilter", "TRUST2408 OCES")) == [])
        let both = filter("issuerdnfilter", "TRUST2408") + ";" + filter("subjectdnfilter", "Finn")
        #expect(try await offered(both) == ["finn", "finn-testsmedjen"])
        await #expect(throws: ProviderError(.notFound, "")) {
            try await login(
                "finn",
                [("ADDITIONAL_PARAMS", CodeFileParameters.base64(filter("subjectdnfilter", "UID:")))]
            )
        }
    }

    // MARK: The frame

    @Test("Choosing among several, a wrong password, and the answer", arguments: Transport.allCases)
    func frame(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let json = try CodeFileParameters.login(world.provider, at: world.clock.now, [("LANGUAGE", "en")]).json()
        #expect(try await world.get("/codefile?t=1622538000000").text.contains("data-base=\"/codefile\""))
        #expect(try await world.get("/codefile/?t=1").status == .ok)
        var frame = try await CodeFileFrameDouble(world, json)
        #expect(frame.screen == "key-file" && frame.html.contains("Log in with a key file"))
        #expect(!frame.html.contains(" checked"))
        try await frame.choose(nil, password: "arbejdsdag9")
        #expect(frame.html.contains("Choose a key file."))
        try await frame.choose("finn-testsmedjen", password: "")
        #expect(frame.html.contains("role=\"alert\"") && frame.html.contains("value=\"finn-testsmedjen\" checked"))
        for _ in 0..<10 {
            try await frame.choose("finn-testsmedjen", password: "ARBEJDSDAG9")
            #expect(frame.html.contains("Incorrect password."))
        }
        try await frame.choose("anna", password: "solskin42")
        #expect(frame.html.contains("Choose a key file."))
        try await frame.choose("finn-testsmedjen", password: "arbejdsdag9")
        #expect(frame.screen == "ended")
        let login = try SignedLogin(try text(try #require(frame.content)), holder: 0)
        #expect(login.isSignedByHolder && login.serialNumber?.hasPrefix("CVR:90000002-RID:") == true)
    }

    @Test("A single key file is chosen already; none at all leaves cancelling")
    func oneAndNone() async throws {
        func frame(_ subject: String) async throws -> CodeFileFrameDouble {
            let filter = "subjectdnfilter=" + CodeFileParameters.base64(subject)
            return try await CodeFileFrameDouble(
                world,
                try json([("ADDITIONAL_PARAMS", CodeFileParameters.base64(filter))])
            )
        }
        #expect(try await frame("Lars").html.contains("value=\"lars-proeveland\" checked"))
        var none = try await frame("PID:")
        #expect(none.html.contains("Ingen nøglefil passer") && !none.html.contains("type=\"password\""))
        try await none.cancel()
        #expect(try none.content.map(text) == "CAN002")
    }

    @Test("Ends: a wrong origin, a session left for too long, and one that is over")
    func ends() async throws {
        let elsewhere = try await CodeFileFrameDouble(world, try json(), origin: "https://anden.example")
        #expect(try elsewhere.content.map(text) == "APP007")
        var late = try await CodeFileFrameDouble(world, try json())
        var over = late
        world.clock.advance(15 * 60 + 1)
        try await late.choose("finn", password: "arbejdsdag9")
        #expect(try late.content.map(text) == "SRV006")
        try await over.cancel()
        #expect(try over.content.map(text) == "SRV006")
    }

    @Test("What no frame sends is refused")
    func protocolFaults() async throws {
        #expect(try await world.get("/codefile/start").status == .methodNotAllowed)
        #expect(try await world.get("/codefile/other").status == .notFound)
        #expect(try await world.post("/codefile", [:]).status == .methodNotAllowed)
        #expect(try await world.post("/codefile/step", ["session": "x"]).status == .ok)
        let started: JSON = ["mode": "lmt", "origin": "https://tjeneste.example", "parameters": .string(try json())]
        let session = try #require(try await world.post("/codefile/start", started).json()["session"])
        #expect(try await world.post("/codefile/step", ["session": session, "event": "x"]).status == .badRequest)
        #expect(try await world.post("/codefile/step", ["session": session]).status == .badRequest)
        let foreign = try await world.post("/codefile/start", started, ["Origin": "http://evil.example"])
        #expect(foreign.status == .forbidden)
        #expect(
            try await world.send(HTTPRequest(target: "/codefile", fields: ["Host": "evil.example"])).status
                == .misdirectedRequest
        )
    }

    @Test("Over the control interface", arguments: Transport.allCases)
    func control(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        guard case .array(let files) = try await world.get("/_mock/v1/key-files").json() else {
            Issue.record("no list")
            return
        }
        #expect(files.map { $0["id"]?.string } == (await world.provider.keyFiles()).map(\.id))
        #expect(files.allSatisfy { $0["certificate"]?.string?.hasPrefix("-----BEGIN CERTIFICATE-----") == true })
        let json = try CodeFileParameters.login(world.provider, at: world.clock.now).json()
        let body: JSON = ["parameters": .string(json), "keyFile": "company/eksempel", "password": "Virksomhed1"]
        let answer = try await world.post("/_mock/v1/key-file-login", body).json()
        #expect(answer["code"] == .null)
        #expect(try SignedLogin(try text(try #require(answer["response"]?.string)), holder: 0).isSignedByHolder)
        let wrong: JSON = ["parameters": .string(json), "keyFile": "company/eksempel", "password": "virksomhed1"]
        #expect(try await world.post("/_mock/v1/key-file-login", wrong).status == .conflict)
        let unknown: JSON = ["parameters": .string(json), "keyFile": "company/"]
        #expect(try await world.post("/_mock/v1/key-file-login", unknown).status == .notFound)
        #expect(try await world.post("/_mock/v1/key-file-login", ["keyFile": "finn"]).status == .badRequest)
    }
}
