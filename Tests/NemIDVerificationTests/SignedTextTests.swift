import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Signed texts")
struct SignedTextTests {
    typealias Property = TestResponse.Property

    static let properties = [PropertyTests.issuer, Property("action", "sign")]

    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    /// A signing response with a document in an object of its own.
    private func response(
        _ properties: [Property] = Self.properties,
        id: String = "signText",
        content: String = "JVBERi0xLjQ=",
        isReferenced: Bool = true
    ) throws -> TestResponse {
        let namespaces =
            "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:openoces=\"http://www.openoces.org/2006/07/signature#\""
        let text = "<ds:Object \(namespaces) Id=\"\(id)\" MimeType=\"application/pdf\">\(content)</ds:Object>"
        let digest = Base64.encode(try Digest.sha256.hash(Array(text.utf8)))
        return try TestResponse(
            certificates: [scene.pki.issuing.der, scene.pki.endUser.der],
            properties: properties,
            further: isReferenced ? "\n" + TestResponse.reference("#\(id)", digest: digest) : ""
        ).replacing("</ds:Object>", with: "</ds:Object>\n" + text)
    }

    private func report(_ response: TestResponse) throws -> VerificationReport {
        scene.report(try response.signed(by: scene.pki.userKey))
    }

    @Test("a document in an object of its own, under its own reference")
    func readsObjects() throws {
        let report = try report(response())
        #expect(report.code == nil)
        let text = try #require(report.document?.signText)
        #expect(text.source == .object)
        #expect(text.mediaType == "application/pdf")
        #expect(text.bytes == Array("%PDF-1.4".utf8))
    }

    @Test("a text in the property, visible or not, which need not be UTF-8")
    func readsProperties() throws {
        let signed = [
            PropertyTests.issuer, Property("action", "sign"),
            Property("signtext", "AP8=", encoding: "base64", visible: "yes"),
        ]
        let text = try #require(try report(scene.login(signed)).document?.signText)
        #expect(text.source == .property)
        #expect(text.bytes == [0x00, 0xFF])
        #expect(text.isVisibleToSigner)
        #expect(try report(scene.login(Self.properties)).document?.signText == nil)
    }

    @Test("a second object of a login, unreferenced, of another Id, changed, or not base64")
    func refusesOthers() throws {
        #expect(try report(response([PropertyTests.issuer, PropertyTests.action])).code == .structure)
        #expect(try report(response(isReferenced: false)).code == .structure)
        #expect(try report(response(id: "signtext")).code == .structure)
        #expect(try report(response(id: "other")).code == .structure)
        #expect(try report(response(content: "<a></a>")).code == .structure)
        #expect(try report(response(content: "*")).code == .property)
        let changed = try response().replacing(">JVBERi0xLjQ=<", with: ">JVBERi0xLjU=<")
        #expect(try report(changed).code == .digest)
    }

    @Test("two references of a signing response to one object")
    func refusesSuperfluousReferences() throws {
        let twice = TestResponse(
            certificates: [scene.pki.issuing.der, scene.pki.endUser.der],
            properties: Self.properties,
            further: "\n" + TestResponse.reference()
        )
        #expect(try report(twice).code == .reference)
        let repeated = try response().replacing("URI=\"#signText\"", with: "URI=\"#ToBeSigned\"")
        #expect(try report(repeated).code == .structure)
    }
}
