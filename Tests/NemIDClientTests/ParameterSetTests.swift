import NemIDClient
import NemIDCrypto
import NemIDFixtures
import Testing

@Suite struct ParameterSetTests {
    static let cases = (try? Fixtures.parameterDigests().cases) ?? []

    private func set(_ parameters: [String: String]) throws -> ParameterSet {
        try ParameterSet(parameters.map { Parameter(name: $0.key, value: $0.value) })
    }

    @Test("PAR-01 normalised string, digest and signature are those of the vectors", arguments: Self.cases)
    func vectors(_ vector: ParameterDigests.Case) throws {
        let key = try PrivateKey(pem: Array(try Fixtures.parameterDigests().privateKeyPem.utf8))
        let set = try set(vector.parameters)
        #expect(set.normalized == vector.normalized)
        #expect(try set.digest() == vector.paramsDigest)
        #expect(try set.signature(by: key) == vector.digestSignature)
    }

    @Test("PAR-01 there are four cases in the vectors")
    func allVectorsAreThere() throws {
        #expect(try Fixtures.parameterDigests().cases.count == 4)
    }

    @Test("PAR-01 the digest of another library's published test is reproduced")
    func thirdPartyDigest() throws {
        let set = try set([
            "CLIENTFLOW": "ocesLogin2", "LANGUAGE": "DA", "ORIGIN": "https://nemid.dk", "SP_CERT": "cert",
            "TIMESTAMP": "1000.0",
        ])
        #expect(try set.digest() == "5xhSpQNbt1pxNVASMrdg1irRp7uWR/JkZ5wT4c4IHd0=")
    }

    @Test("PAR-02 names sort without regard to case, the underscore before letters")
    func order() throws {
        let set = try set([
            "SIGNTEXT": "t", "sign_properties": "p", "SignText_Format": "f", "Language": "DA", "clientflow": "c",
        ])
        #expect(set.normalized == "clientflowcLanguageDAsign_propertiespSIGNTEXTtSignText_Formatf")
    }

    @Test("PAR-02 digest and signature are left out, however they are spelt")
    func excluded() throws {
        let set = try set(["LANGUAGE": "DA", "Params_Digest": "x", "digest_signature": "y"])
        #expect(set.normalized == "LANGUAGEDA")
    }

    @Test("PAR-02 an empty value contributes its name")
    func emptyValue() throws {
        #expect(try set(["REMEMBER_USERID": "", "ORIGIN": "o"]).normalized == "ORIGINoREMEMBER_USERID")
    }

    @Test("PAR-03 two names that differ by case only are refused")
    func duplicate() throws {
        let error = #expect(throws: NemIDError.self) { try set(["LANGUAGE": "DA", "Language": "EN"]) }
        #expect(error?.code == .parameterName)
    }

    @Test(
        "PAR-04 names outside the protocol's list are refused, so no two sets join to one string",
        arguments: ["LANGUAGEDA", "X", "", "SP_CERT ", "ORİGİN", "TIMESTAMP\u{200B}", "ＬＡＮＧＵＡＧＥ"]
    )
    func unknownName(_ name: String) throws {
        let error = #expect(throws: NemIDError.self) { try set([name: "x"]) }
        #expect(error?.code == .parameterName)
    }

    @Test("PAR-01 signing adds digest and signature, which verify under the certificate's key")
    func signed() throws {
        let vectors = try Fixtures.parameterDigests()
        let certificate = try #require(try Certificate.certificates(pem: Array(vectors.certificatePem.utf8)).first)
        let set = try set(["CLIENTFLOW": "OCESLOGIN2", "TRANSACTION_CONTEXT": "æøå"])
        let signed = try set.signed(by: PrivateKey(pem: Array(vectors.privateKeyPem.utf8)))
        #expect(signed.map(\.name) == ["CLIENTFLOW", "TRANSACTION_CONTEXT", "PARAMS_DIGEST", "DIGEST_SIGNATURE"])
        let signature = try #require(Base64.decode(signed[3].value.utf8))
        #expect(certificate.publicKey.verify(signature, over: Array(set.normalized.utf8)))
    }
}
