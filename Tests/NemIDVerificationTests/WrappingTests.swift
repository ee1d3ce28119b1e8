import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// The document of the victim, forged content of the attacker: nothing forged is ever read.
@Suite("Signature wrapping")
struct WrappingTests {
    let scene: LoginScene
    /// The genuine document, as text.
    let genuine: String
    /// Its signed object.
    let object: String

    init() throws {
        scene = try LoginScene()
        let signed = try scene.signedLogin()
        genuine = String(decoding: signed, as: UTF8.self)
        let range = try Flip.range(in: signed, from: "<ds:Object ", through: "</ds:Object>")
        object = String(decoding: signed[range], as: UTF8.self)
    }

    private var forged: String { forged(id: " Id=\"ToBeSigned\"") }

    private func forged(id: String) -> String {
        edit(edit(object, "5577006791947779410", "1"), " Id=\"ToBeSigned\"", id)
    }

    private func edit(_ text: String, _ old: String, _ new: String) -> String {
        (try? TestResponse(text: text).replacing(old, with: new).text) ?? "the test replaces nothing"
    }

    private func code(_ new: String) -> RejectionCode? { scene.code(edit(genuine, object, new)) }

    @Test("XSW-01 XSW-02 a forged object of the same Id before or after")
    func beside() {
        #expect(scene.code(genuine) == nil)
        #expect(code(forged + object) == .structure)
        #expect(code(object + forged) == .structure)
    }

    @Test("XSW-03 the signed object within a forged one")
    func within() {
        #expect(code(edit(forged, "</ds:Object>", object + "</ds:Object>")) == .structure)
    }

    @Test("XSW-04 the signed object behind the signature, a forged one in its place")
    func behind() {
        let moved = edit(edit(genuine, object, forged), "</ds:Signature>", "</ds:Signature>" + object)
        #expect(scene.code(moved) == .structure)
    }

    @Test("XSW-05 XSW-06 the signed object in KeyInfo, a forged one with another Id or none in its place")
    func inKeyInfo() {
        for id in [" Id=\"other\"", ""] {
            let moved = edit(edit(genuine, object, forged(id: id)), "<ds:KeyInfo>", "<ds:KeyInfo>" + object)
            #expect(scene.code(moved) == .structure)
        }
    }

    @Test("XSW-07 a further object that nothing covers", arguments: ["", " Id=\"other\"", " Id=\"signText\""])
    func unsigned(_ id: String) {
        #expect(code(forged(id: id) + object) == .structure)
        #expect(code(object + forged(id: id)) == .structure)
    }

    @Test("XSW-08 XSW-09 the genuine signature within a forged one")
    func nested() throws {
        let range = try Flip.range(in: Array(genuine.utf8), from: "<ds:Signature ", through: "</ds:Signature>")
        let signature = String(decoding: Array(genuine.utf8)[range], as: UTF8.self)
        let outer = edit(edit(signature, object, forged), "</ds:Object>", signature + "</ds:Object>")
        #expect(scene.code(edit(genuine, signature, outer)) == .structure)
        let inner = edit(edit(signature, object, forged), "<ds:KeyInfo>", signature + "<ds:KeyInfo>")
        #expect(scene.code(edit(genuine, signature, inner)) == .structure)
    }

    @Test("XSW-10 the signed object within SignedInfo, or within a Transform")
    func inSignedInfo() {
        let forged = forged(id: " Id=\"other\"")
        let inInfo = edit(edit(genuine, object, forged), "</ds:SignedInfo>", object + "</ds:SignedInfo>")
        #expect(scene.code(inInfo) == .structure)
        let transform =
            "<ds:Transforms><ds:Transform Algorithm=\"x\">\(object)</ds:Transform></ds:Transforms><ds:DigestMethod "
        #expect(scene.code(edit(edit(genuine, object, forged), "<ds:DigestMethod ", transform)) == .structure)
    }

    @Test("XSW-11 only inner properties signed, forged ones beside them")
    func innerOnly() throws {
        let inner = "<ds:SignatureProperties Id=\"ToBeSigned\">"
        let response = try scene.login().replacing(" Id=\"ToBeSigned\"", with: "")
            .replacing("<ds:SignatureProperties>", with: inner)
            .replacing("</ds:Object>", with: "<ds:SignatureProperties></ds:SignatureProperties></ds:Object>")
        #expect(scene.code(try response.signed(by: scene.pki.userKey)) == .reference)
    }

    @Test("XSW-12 the root with the referenced Id too")
    func rootWithIdentifier() {
        #expect(scene.code(edit(genuine, " version=\"0.1\"", " version=\"0.1\" Id=\"ToBeSigned\"")) == .structure)
    }

    @Test("XSW-13 look-alike properties elsewhere are not read")
    func lookAlikes() throws {
        let property = TestResponse.Property("challenge", "1").text
        for place in ["<ds:KeyInfo>", "<ds:X509Data>", "<ds:SignedInfo ", "</ds:Signature>"] {
            #expect(scene.code(edit(genuine, place, property + place)) == .structure)
        }
    }

    @Test("XSW-16 a second KeyInfo, before and after")
    func twoKeyInfo() {
        #expect(scene.code(edit(genuine, "<ds:KeyInfo>", "<ds:KeyInfo></ds:KeyInfo><ds:KeyInfo>")) == .structure)
        #expect(scene.code(edit(genuine, "</ds:KeyInfo>", "</ds:KeyInfo><ds:KeyInfo></ds:KeyInfo>")) == .structure)
    }

    @Test("XSW-21 every element doubled with forged content, before, after, inside and outside, is never read forged")
    func systematic() throws {
        let octets = Array(genuine.utf8)
        var expected = scene.policy
        expected.challenge = "5577006791947779410"
        let names = [
            "ds:Signature", "ds:SignedInfo", "ds:CanonicalizationMethod", "ds:SignatureMethod", "ds:Reference",
            "ds:DigestMethod", "ds:DigestValue", "ds:SignatureValue", "ds:KeyInfo", "ds:X509Data",
            "ds:X509Certificate", "ds:Object", "ds:SignatureProperties", "ds:SignatureProperty", "openoces:Name",
            "openoces:Value", "openoces:signature",
        ]
        for name in names {
            let start = try #require(["<\(name)>", "<\(name) "].first { genuine.contains($0) })
            let range = try Flip.range(in: octets, from: start, through: "</\(name)>")
            let element = Array(octets[range])
            let text = TestResponse(text: String(decoding: element, as: UTF8.self))
            let copy = (try? text.replacing("5577006791947779410", with: "1")).map { Array($0.text.utf8) } ?? element
            let end = Array("</\(name)>".utf8)
            let inner = element.dropLast(end.count)
            for variant in [
                copy + element, element + copy, inner + copy + end, copy.dropLast(end.count) + element + end,
            ] {
                let document = Array(octets[..<range.lowerBound]) + Array(variant) + Array(octets[range.upperBound...])
                let report = scene.report(document)
                #expect(report.document?.challenge ?? "5577006791947779410" == "5577006791947779410", "\(name)")
                #expect(report.document?.properties.count ?? 4 == 4, "\(name)")
            }
        }
    }
}
