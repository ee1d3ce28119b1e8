import MockProvider
import NemIDCrypto
import NemIDFixtures
import Testing

@Suite("Client parameters")
struct ClientParametersTests {
    @Test("PAR-01 the published sets normalise to the published strings and digests")
    func published() throws {
        for one in try Fixtures.parameterDigests().cases {
            let parameters = try ClientParameters(one.parameters.map { .init(name: $0.key, value: $0.value) })
            #expect(parameters.normalized == one.normalized)
            #expect(Base64.encode(try Digest.sha256.hash(Array(parameters.normalized.utf8))) == one.paramsDigest)
        }
    }

    @Test("PAR-01 the third party's set has the third party's digest")
    func thirdParty() throws {
        let parameters = try ClientParameters(
            json: """
                {"CLIENTFLOW":"ocesLogin2","LANGUAGE":"DA","ORIGIN":"https://nemid.dk","SP_CERT":"cert","TIMESTAMP":"1000.0"}
                """
        )
        let digest = try Digest.sha256.hash(Array(parameters.normalized.utf8))
        #expect(Base64.encode(digest) == "5xhSpQNbt1pxNVASMrdg1irRp7uWR/JkZ5wT4c4IHd0=")
    }

    @Test("PAR-02 names are ordered without letter case, the underscore before letters")
    func order() throws {
        let parameters = try ClientParameters([
            .init(name: "SIGNTEXT", value: "2"), .init(name: "b", value: "0"),
            .init(name: "SIGN_PROPERTIES", value: "1"),
            .init(name: "A", value: "9"),
        ])
        #expect(parameters.normalized == "A9b0SIGN_PROPERTIES1SIGNTEXT2")
    }

    @Test(
        "PAR-02 digest and signature are left out in any letter case",
        arguments: ["PARAMS_DIGEST", "Params_Digest", "params_digest", "DIGEST_SIGNATURE", "digest_Signature"]
    )
    func excluded(_ name: String) throws {
        let parameters = try ClientParameters([.init(name: name, value: "x"), .init(name: "A", value: "")])
        #expect(parameters.normalized == "A")
        let value = parameters[.digest] ?? parameters[.digestSignature]
        #expect(value == "x")
    }

    @Test(
        "PAR-03 names that differ by letter case only are refused",
        arguments: [#"{"A":"1","a":"2"}"#, #"{"A":"1","A":"1"}"#, #"{"SP_CERT":"1","Sp_Cert":"2"}"#]
    )
    func duplicates(_ json: String) {
        #expect(throws: LoginRefusal(.srv002, "")) { try ClientParameters(json: json) }
    }

    @Test(
        "What is not one flat object of strings is refused",
        arguments: [
            "", "x", "[]", "\"A\"", #"{"A":1}"#, #"{"A":null}"#, #"{"A":{"B":"C"}}"#, #"{"A":"B"}x"#, #"{"A":"B""#,
        ]
    )
    func malformed(_ json: String) {
        #expect(throws: LoginRefusal(.srv002, "")) { try ClientParameters(json: json) }
    }

    @Test("PAR-05 values keep every character")
    func characters() throws {
        let value = "æøå \"</script> \u{2028} 𝒳\\"
        let json = JSON.object([.init(name: "A", value: .string(value))]).text
        #expect(try ClientParameters(json: json).normalized == "A" + value)
    }
}
