import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

@Suite("Checks of the parameters")
struct ParameterCheckTests {
    let clock = ManualClock()
    let provider: IdentityProvider

    init() throws {
        provider = try IdentityProvider.at(clock)
    }

    private func parameters(_ more: [(String, String)] = []) throws -> LoginRequestParameters {
        try LoginRequestParameters(provider, at: clock.now, more)
    }

    /// The code that a login ends with; nil for a signed document.
    private func code(_ json: String, origin: String? = nil) async throws -> String? {
        let response = try await provider.login(parametersJSON: json, as: "anna", origin: origin)
        let answer = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        return answer.hasPrefix("<?xml") ? nil : answer
    }

    @Test("A right set is accepted, with names and words in any letter case")
    func accepted() async throws {
        #expect(try await code(try parameters().json()) == nil)
        var mixed = try parameters()
        mixed.values = mixed.values.map { (name: $0.name.lowercased(), value: $0.value) }
        mixed["clientflow"] = "ocesLogin2"
        #expect(try await code(try mixed.json()) == nil)
    }

    @Test("PAR-04 unknown names are accepted, and covered by the digest")
    func unknownNames() async throws {
        #expect(try await code(try parameters([("COLOUR", "red"), ("REMEMBER_USERID", "")]).json()) == nil)
        let added = try parameters().signed() + [(name: "COLOUR", value: "red")]
        #expect(try await code(LoginRequestParameters.json(added)) == "APP001")
    }

    @Test(
        "A missing mandatory parameter ends with SRV002",
        arguments: ["CLIENTFLOW", "TIMESTAMP", "SP_CERT", "PARAMS_DIGEST", "DIGEST_SIGNATURE"]
    )
    func missing(_ name: String) async throws {
        var parameters = try parameters()
        parameters[name] = nil
        let signed = try parameters.signed().filter { $0.name != name }
        #expect(try await code(LoginRequestParameters.json(signed)) == "SRV002")
    }

    @Test("PAR-06 a parameter, the digest, the signature or the certificate changed on the way")
    func changed() async throws {
        let signed = try parameters([("LANGUAGE", "DA")]).signed()
        func replacing(_ name: String, by change: (String) -> String) -> String {
            LoginRequestParameters.json(signed.map { ($0.name, $0.name == name ? change($0.value) : $0.value) })
        }
        #expect(try await code(replacing("LANGUAGE") { _ in "EN" }) == "APP001")
        #expect(try await code(replacing("PARAMS_DIGEST") { $0.lowercased() }) == "APP001")
        #expect(try await code(replacing("PARAMS_DIGEST") { $0 + "\n" }) == "APP001")
        #expect(try await code(replacing("SP_CERT") { _ in "AAAA" }) == "APP001")
        let other = Base64.encode([UInt8](repeating: 1, count: 256))
        #expect(try await code(replacing("DIGEST_SIGNATURE") { _ in other }) == "SRV001")
        #expect(try await code(replacing("DIGEST_SIGNATURE") { _ in "not base64" }) == "SRV001")
        #expect(try await code(replacing("DIGEST_SIGNATURE") { _ in "" }) == "SRV001")
    }

    @Test("PAR-06 a signature by another key ends with SRV001")
    func otherKey() async throws {
        var parameters = try parameters()
        parameters.key = try PrivateKey(pem: Array(TestKeys.subject.utf8))
        #expect(try await code(try parameters.json()) == "SRV001")
    }

    @Test("PAR-09 a certificate that is not enrolled ends with SRV010: a person's, another provider's")
    func notEnrolled() async throws {
        var person = try parameters()
        person.key = try PrivateKey(pem: Array(TestKeys.subject.utf8))
        let response = try await provider.login(parametersJSON: try parameters().json(), as: "anna")
        let document = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        person["SP_CERT"] = Base64.encode(try SignedLogin(document).holder.der)
        #expect(try await code(try person.json()) == "SRV010")
        let other = try IdentityProvider.at(clock, seed: 2)
        #expect(try await code(try LoginRequestParameters(other, at: clock.now).json()) == "SRV010")
    }

    @Test("A certificate that cannot be read ends with SRV002", arguments: ["", "AAAA", "MII", "MIIB\nMIIB"])
    func unreadableCertificate(_ text: String) async throws {
        #expect(try await code(try parameters([("SP_CERT", text)]).json()) == "SRV002")
    }

    @Test(
        "PAR-09 a certificate outside its validity ends with SRV010, both ends still good",
        arguments: [(-1800, nil), (-1801, "SRV010"), (1, nil), (94_692_600, nil), (94_692_601, "SRV010")]
    )
    func validity(_ seconds: Double, _ expected: String?) async throws {
        clock.advance(seconds)
        #expect(try await code(try parameters().json()) == expected)
    }

    @Test(
        "PAR-07 a time stamp up to 180 seconds off is accepted, none beyond",
        arguments: [(-181, "SRV003"), (-180, nil), (180, nil), (181, "SRV003")]
    )
    func timeWindow(_ seconds: Int, _ expected: String?) async throws {
        let sent = Int(ManualClock.start.timeIntervalSince1970) + seconds
        #expect(try await code(try parameters([("TIMESTAMP", "\(sent)000")]).json()) == expected)
        let encoded = Base64.encode(Array("\(sent)000".utf8))
        #expect(try await code(try parameters([("TIMESTAMP", encoded)]).json()) == expected)
    }

    @Test(
        "PAR-07 the same instant in other forms is accepted, an unreadable one ends with SRV002",
        arguments: [
            ("2021-06-01 11:00:00+0200", nil), ("2021-06-01 11:00:00CEST", nil), ("2021-06-01 11:00:00", nil),
            ("2021-06-01 09:00:00", "SRV003"), ("2021-06-01", "SRV002"), ("", "SRV002"),
        ]
    )
    func timeForms(_ text: String, _ expected: String?) async throws {
        #expect(try await code(try parameters([("TIMESTAMP", text)]).json()) == expected)
    }

    @Test(
        "PAR-08 the origin is compared exactly; without the parameter any will do",
        arguments: [
            ("https://a.example", "https://a.example", nil), (nil, "https://a.example", nil),
            ("https://a.example", nil, nil), ("https://a.example/", "https://a.example", "APP007"),
            ("https://a.example:443", "https://a.example", "APP007"),
            ("https://b.example", "https://a.example", "APP007"),
            ("http://a.example", "https://a.example", "APP007"), ("https://a.example", "null", "APP007"),
            ("https://xn--prve-hra.example", "https://xn--prve-hra.example", nil),
            ("https://prøve.example", "https://xn--prve-hra.example", "APP007"), ("", "https://a.example", "APP007"),
        ] as [(String?, String?, String?)]
    )
    func origin(_ parameter: String?, _ sender: String?, _ expected: String?) async throws {
        let more = parameter.map { [("ORIGIN", $0)] } ?? []
        #expect(try await code(try parameters(more).json(), origin: sender) == expected)
    }

    @Test(
        "TRANSACTION_CONTEXT has at most 100 characters",
        arguments: [(100, nil), (101, "SRV011")] as [(Int, String?)]
    )
    func context(_ count: Int, _ expected: String?) async throws {
        let text = Base64.encode(Array(String(repeating: "ø", count: count).utf8))
        #expect(try await code(try parameters([("TRANSACTION_CONTEXT", text)]).json()) == expected)
    }

    @Test("TRANSACTION_CONTEXT that is not base64 of UTF-8 ends with SRV002", arguments: ["ø", "/w=="])
    func contextEncoding(_ text: String) async throws {
        #expect(try await code(try parameters([("TRANSACTION_CONTEXT", text)]).json()) == "SRV002")
    }

    @Test(
        "An unknown flow ends with APP008",
        arguments: ["BANKLOGIN", "OCESSIGN", ""]
    )
    func flow(_ flow: String) async throws {
        #expect(try await code(try parameters([("CLIENTFLOW", flow)]).json()) == "APP008")
    }

    @Test("PAR-11 two challenges end with SRV002")
    func challenges() async throws {
        #expect(try await code(try parameters([("SIGN_PROPERTIES", "challenge=1;challenge=2")]).json()) == "SRV002")
    }

    @Test("Where key cards are not allowed the login ends with AUTH019", arguments: ["TRUE", "true"])
    func preventKeyCard(_ value: String) async throws {
        #expect(try await code(try parameters([("PREVENT_OTP_CARD", value)]).json()) == "AUTH019")
        #expect(try await code(try parameters([("PREVENT_OTP_CARD", "FALSE")]).json()) == nil)
    }

    @Test("PAR-03 PAR-05 names twice and characters of all kinds")
    func names() async throws {
        let twice = try parameters([("language", "DA"), ("LANGUAGE", "DA")]).json()
        #expect(try await code(twice) == "SRV002")
        #expect(try await code(try parameters([("X", "æ\"</script>\u{2028}\n𝒳")]).json()) == nil)
        #expect(try await code("[]") == "SRV002")
    }
}
