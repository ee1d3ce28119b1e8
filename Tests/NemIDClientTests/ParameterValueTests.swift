import FoundationEssentials
import NemIDClient
import Testing

@Suite struct ParameterValueTests {
    @Test("a text for the code app has at most 100 characters, counted in UTF-16")
    func contextLength() throws {
        #expect(try TransactionContext(String(repeating: "å", count: 100)).text.count == 100)
        #expect(try TransactionContext(String(repeating: "😀", count: 50)).text.count == 50)
        for text in [String(repeating: "a", count: 101), String(repeating: "😀", count: 51), "", "a\nb", "a\u{2028}"] {
            let error = #expect(throws: NemIDError.self) { try TransactionContext(text) }
            #expect(error?.code == .parameterTransactionContext)
        }
    }

    @Test(
        "PAR-11 a property that the list cannot carry is refused",
        arguments: [
            ("sag", "a;b"), ("sag", "a=b"), ("sag", ";"), ("sag", ""), ("sag", "a\nb"), ("sag", "\u{0}"),
            ("sag", String(repeating: "x", count: 1001)), ("", "1"), ("a=b", "1"), ("a;b", "1"), ("a b", "1"),
            ("æ", "1"),
            (String(repeating: "x", count: 65), "1"),
        ]
    )
    func badProperty(_ name: String, _ value: String) {
        let error = #expect(throws: NemIDError.self) { try SignProperty(name: name, value: value) }
        #expect(error?.code == .parameterSignProperties)
    }

    @Test(
        "PAR-11 a second challenge, and every other name of the protocol, is refused in any letter case",
        arguments: [
            "challenge", "Challenge", "CHALLENGE", "RequestIssuer", "logonto", "TimeStamp", "action",
            "identityAssuranceLevel", "signtext", "SIGNTEXT", "rememberUseridToken", "stylesheetDigest",
        ]
    )
    func reservedName(_ name: String) {
        let error = #expect(throws: NemIDError.self) { try SignProperty(name: name, value: "1") }
        #expect(error?.code == .parameterSignProperties)
    }

    @Test("properties at the limits are taken")
    func propertyLimits() throws {
        let name = String(repeating: "x", count: 64)
        #expect(try SignProperty(name: name, value: String(repeating: "å", count: 500)).name == name)
    }

    @Test(
        "a remember token is base64 of bounded length",
        arguments: ["", "A", "AAA", "====", "AA=A", "A A=", "<b>=", "AB=="]
    )
    func badToken(_ text: String) {
        #expect(RememberUserIDToken(text) == nil)
    }

    @Test("a remember token keeps its text, survives storing, and never shows")
    func token() throws {
        let token = try #require(RememberUserIDToken("c2VjcmV0"))
        #expect(token.text == "c2VjcmV0")
        #expect(!"\(token) \(String(reflecting: token))".contains("c2Vj"))
        #expect(try JSONDecoder().decode([RememberUserIDToken].self, from: JSONEncoder().encode([token])) == [token])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([RememberUserIDToken].self, from: Data(#"["not base64"]"#.utf8))
        }
        #expect(RememberUserIDToken(String(repeating: "A", count: 4096)) != nil)
        #expect(RememberUserIDToken(String(repeating: "A", count: 4100)) == nil)
    }

    @Test(
        "PAR-07 the time of the request in each of its forms",
        arguments: [
            (TimestampFormat.epochMilliseconds, 1_618_925_165.0, "1618925165000"),
            (.epochMilliseconds, 1_618_925_165.9996, "1618925165999"),
            (.dateAndTime(utcOffsetMinutes: 120), 1_618_925_165, "2021-04-20 15:26:05+0200"),
            (.dateAndTime(), 951_782_400, "2000-02-29 00:00:00+0000"),
            (.dateAndTime(utcOffsetMinutes: -210), 1_618_925_165.5, "2021-04-20 09:56:05-0330"),
            (.dateAndTime(utcOffsetMinutes: 60), 1_609_455_600, "2021-01-01 00:00:00+0100"),
        ]
    )
    func timestamp(_ format: TimestampFormat, _ seconds: Double, _ expected: String) {
        #expect(format.text(of: Date(timeIntervalSince1970: seconds)) == expected)
        #expect(format.parameterValue(of: Date(timeIntervalSince1970: seconds)) == expected)
    }
}
