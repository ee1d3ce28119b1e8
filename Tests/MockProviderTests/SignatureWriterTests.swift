import MockProvider
import NemIDCrypto
import NemIDFixtures
import NemIDXML
import Testing

@Suite("Signature writer")
struct SignatureWriterTests {
    @Test("The document of the published login comes out octet for octet")
    func published() throws {
        let responses = try Fixtures.signedResponses()
        let published = try #require(responses.cases.first { $0.name == "js-login" })
        let sent = try #require(published.expected.timestamp)
        let timeStamp = try #require(TimeStamp(sent))
        let challenge = try #require(published.expected.challenge)
        let properties = SignatureProperty.login(
            requestIssuer: try #require(published.expected.requestIssuer),
            timeStamp: timeStamp,
            signProperties: try SignProperties("challenge=" + challenge)
        )
        let object = SignatureWriter.object(properties)
        #expect(object == published.canonicalObject)
        let signedInfo = SignatureWriter.signedInfo(digest: try Digest.sha256.hash(Array(object.utf8)))
        #expect(signedInfo == published.canonicalSignedInfo)
        let certificates = try [
            responses.issuingCertificatePem, responses.endUserCertificatePem, responses.rootCertificatePem,
        ].map { try Certificate.certificates(pem: Array($0.utf8))[0].der }
        let signature = try #require(Base64.decode(published.signatureValue.utf8, whiteSpace: .xml))
        let document = SignatureWriter.document(
            signedInfo: signedInfo,
            signature: signature,
            certificates: certificates,
            object
        )
        #expect(Base64.encode(Array(document.utf8)) == published.responseBase64)
    }

    @Test("The properties of the published signing come out octet for octet")
    func publishedSigning() throws {
        let responses = try Fixtures.signedResponses()
        let published = try #require(responses.cases.first { $0.name == "js-sign-text" })
        let text = try #require(
            published.canonicalObject.firstMatch(of: /signtext<.*?VisibleToSigner="yes">([^<]+)</)?.1
        )
        let sent = try #require(published.expected.timestamp)
        let challenge = try #require(published.expected.challenge)
        let parameters = try ClientParameters([
            .init(name: "CLIENTFLOW", value: "OCESSIGN2"), .init(name: "SIGNTEXT", value: String(text)),
        ])
        let properties = SignatureProperty.login(
            requestIssuer: "Eksempel A/S",
            timeStamp: try #require(TimeStamp(sent)),
            signProperties: try SignProperties("challenge=" + challenge),
            document: try SignTextCheck(parameters: parameters).signing().document
        )
        // The vector is of a time before the assurance level.
        #expect(properties.last?.name == "identityAssuranceLevel")
        #expect(SignatureWriter.object(properties.dropLast()) == published.canonicalObject)
    }

    @Test("What is written of Object and SignedInfo is their canonical form, whatever the values")
    func canonical() throws {
        let properties = [
            SignatureProperty("challenge", "a<b>&c\rd\"e'f æøå 𝒳"),
            SignatureProperty("x", base64: "AA==", isVisible: true),
        ]
        let object = SignatureWriter.object(properties)
        let signedInfo = SignatureWriter.signedInfo(digest: [1, 2, 3])
        let text = SignatureWriter.document(signedInfo: signedInfo, signature: [1], certificates: [[2]], object)
        let document = try XML.Document(parsing: Array(text.utf8))
        let signature = try #require(document.root.childElements.first { $0.localName == "Signature" })
        let children = Array(signature.childElements)
        #expect(children.map(\.localName) == ["SignedInfo", "SignatureValue", "KeyInfo", "Object"])
        #expect(try CanonicalXML.bytes(of: children[0]) == Array(signedInfo.utf8))
        #expect(try CanonicalXML.bytes(of: children[3]) == Array(object.utf8))
    }

    @Test("A time stamp sent in base64 comes back in base64")
    func encodedTimeStamp() throws {
        let timeStamp = try #require(TimeStamp("MjAyMS0wNC0yMCAxNToyNjowNSswMjAw"))
        let properties = SignatureProperty.login(requestIssuer: "X", timeStamp: timeStamp, signProperties: nil)
        let echoed = try #require(properties.first { $0.name == "TimeStamp" })
        #expect(echoed.encoding == .base64 && echoed.value == "MjAyMS0wNC0yMCAxNToyNjowNSswMjAw")
        #expect(properties.map(\.name) == ["RequestIssuer", "TimeStamp", "action", "identityAssuranceLevel"])
    }
}
