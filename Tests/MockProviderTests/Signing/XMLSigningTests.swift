import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

/// Signing of XML with its stylesheet.
@Suite("Signing XML")
struct XMLSigningTests {
    private let example = StylesheetCase.all[0]

    private func parameters(_ document: String, _ stylesheet: String?, _ more: [(String, String)] = []) -> [(
        String, String
    )] {
        let transformation = stylesheet.map { [("SIGNTEXT_TRANSFORMATION", SigningFlowTests.base64($0))] } ?? []
        return [
            ("CLIENTFLOW", "OCESSIGN2"), ("SIGNTEXT_FORMAT", "XML"), ("SIGNTEXT", SigningFlowTests.base64(document)),
        ] + transformation + more
    }

    @Test("The person sees what the stylesheet makes; XML and stylesheet are signed", arguments: Transport.allCases)
    func wholeSigning(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let more = [("SIGNTEXT_TRANSFORMATION_ID", "ordre <1>")]
        let json = try world.parameters(parameters(example.document, example.stylesheet, more)).json()
        var frame = try await FrameDouble(world, json)
        let document = try await frame.document()
        #expect(document.text == example.html)
        #expect(document.fields["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        try await frame.approveDocument()
        try await frame.enter(userID: "anna", password: "solskin42")
        try await frame.enter(code: try await frame.askedCode("anna"))
        let answer = try #require(frame.answer)
        let signed = try SignedLogin(answer)
        #expect(signed.isSignedByHolder && signed.properties["signtext"] == example.document)
        let digest = try Digest.sha256.hash(Array(SigningFlowTests.base64(example.stylesheet).utf8))
        #expect(signed.properties["stylesheetDigest"] == Base64.encode(digest))
        #expect(signed.properties[SigningChoices.transformationIDProperty] == "ordre <1>")
        #expect(
            answer.contains("Name>signtext</openoces:Name><openoces:Value Encoding=\"base64\" VisibleToSigner=\"no\">")
        )
        #expect(
            answer.contains(
                "Name>stylesheetDigest</openoces:Name><openoces:Value Encoding=\"xml\" VisibleToSigner=\"no\">"
            )
        )
    }

    @Test("What is missing or no base64 gives SRV002, everything about the document APP002")
    func refusals() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let script = StylesheetCase.stylesheet(StylesheetCase.body("<script>alert(1)</script>"))
        let comment = StylesheetCase.stylesheet(StylesheetCase.body("<p onclick=\"alert(1)\">x</p>"))
        let link = StylesheetCase.stylesheet(StylesheetCase.body("<a href=\"{//@x}\">x</a>"))
        let hidden = StylesheetCase.stylesheet(StylesheetCase.body("<p><xsl:value-of select=\"/\"/></p>"))
        for (document, stylesheet, code) in [
            ("<a/>", nil, "SRV002"), ("<a/>", script, "APP002"), ("<a/>", comment, "APP002"),
            ("<a", example.stylesheet, "APP002"),
            ("<a x=\"https://a.example/\"/>", link, "APP002"), ("<a x=\"#b\"/>", link, nil),
            ("<a>\u{202E}</a>", hidden, "APP002"),
            ("<a>b</a>", hidden, nil), ("<a/>", "", "APP002"),
        ] {
            let frame = try await FrameDouble(world, try world.parameters(parameters(document, stylesheet)).json())
            #expect(frame.answer == code, "\(document) \(stylesheet ?? "")")
            if code == nil { #expect(frame.screen == "document") }
        }
        let unreadable = parameters("<a/>", nil, [("SIGNTEXT_TRANSFORMATION", "<a/>")])
        #expect(try await FrameDouble(world, try world.parameters(unreadable).json()).answer == "SRV002")
        let id = parameters(example.document, example.stylesheet, [("SIGNTEXT_TRANSFORMATION_ID", "\u{1}")])
        #expect(try await FrameDouble(world, try world.parameters(id).json()).answer == "SRV002")
    }
}
