import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

/// HTML to sign: the white-list of the guidelines (guide §5.2), with a neighbour on the other side of each of its borders.
@Suite("HTML to sign")
struct PermittedHTMLTests {
    /// The reason for APP002; nil where the text is permitted.
    private func refusal(_ html: String) throws -> String? {
        let parameters = try ClientParameters([
            .init(name: "SIGNTEXT", value: Base64.encode(Array(html.utf8))),
            .init(name: "SIGNTEXT_FORMAT", value: "html"),
        ])
        do throws(LoginRefusal) {
            let document = try SignTextCheck(parameters: parameters).signing().document
            #expect(document?.view.octets == Array(html.utf8), "shown as it came")
            return nil
        } catch {
            #expect(error.code == .app002)
            return error.reason
        }
    }

    @Test(
        "PAR-12 each permitted element is shown, each of the common others refused",
        arguments: [
            ("html", true), ("head", true), ("title", true), ("style", true), ("body", true), ("p", true),
            ("div", true),
            ("ul", true), ("ol", true), ("li", true), ("h1", true), ("h6", true), ("font", true), ("table", true),
            ("tr", true), ("th", true), ("td", true), ("i", true), ("b", true), ("u", true), ("center", true),
            ("a", true), ("H2", true), ("h7", false), ("h0", false), ("br", false), ("hr", false), ("span", false),
            ("img", false), ("strong", false), ("em", false), ("tbody", false), ("thead", false), ("pre", false),
            ("input", false), ("script", false), ("iframe", false), ("object", false), ("form", false), ("svg", false),
            ("math", false), ("link", false), ("meta", false), ("base", false), ("template", false),
            ("plaintext", false),
            ("x:p", false), ("p-x", false),
        ]
    )
    func elements(_ element: String, _ isPermitted: Bool) throws {
        let reason = try refusal("<\(element)></\(element)>")
        #expect((reason == nil) == isPermitted, "\(reason ?? "")")
        if !isPermitted { #expect(try refusal("<p></\(element)>") != nil, "nor its end tag") }
    }

    @Test(
        "PAR-12 attributes belong to their elements",
        arguments: [
            ("html", "xmlns=\"http://www.w3.org/1999/xhtml\"", true), ("html", "xmlns=\"urn:x\"", false),
            ("html", "lang=\"da\"", false), ("body", "text=\"#000\" bgcolor=white", true),
            ("body", "onload=\"x\"", false),
            ("p", "align='center'", true), ("p", "ALIGN = 'center'", true), ("p", "id=\"x\"", false),
            ("p", "align", false), ("p", "align=\"a\" Align=\"b\"", false), ("p", "align=\"a\"class=\"b\"", false),
            ("p", "align=\"a", false), ("p", "align=a\"b", false), ("p", "align=a/b", false), ("p", "align=", false),
            ("p", "/", false), ("p", "class=\"x\"/", false), ("ul", "type=\"disc\"", false),
            ("ol", "type=\"a\" start=3", true),
            ("li", "value=\"3\"", false), ("h1", "align=\"center\"", false),
            ("h1", "class=\"x\" style=\"color: red\"", true),
            ("font", "face=\"Times\" size=\"+1\" color=\"#f00\"", true), ("font", "style=\"color: red\"", false),
            ("table", "border=1 cellspacing=0 cellpadding=2 width=\"90%\" align=left", true),
            ("table", "style=\"color: red\"", false), ("table", "background=\"x.png\"", false),
            ("tr", "align=\"left\"", false), ("td", "rowspan=2 colspan=2 valign=top width=10", true),
            ("td", "height=\"3\"", false), ("th", "nowrap=\"\"", false), ("i", "class=\"x\"", false),
            ("a", "href=\"#x\" name=\"y\"", true), ("a", "href=\"x\"", false),
            ("a", "href=\"https://a.example/\"", false),
            ("a", "href=\" #x\"", false), ("a", "href=\"javascript:alert(1)\"", false), ("a", "href=\"&#35;x\"", false),
            ("a", "href=\"\"", false), ("a", "href=\"#x\" target=\"_top\"", false),
        ]
    )
    func attributes(_ element: String, _ attributes: String, _ isPermitted: Bool) throws {
        let reason = try refusal("<\(element) \(attributes)>x</\(element)>")
        #expect((reason == nil) == isPermitted, "\(reason ?? "")")
    }

    @Test(
        "PAR-12 style: the permitted properties, and no address, escape or comment",
        arguments: [
            ("color: red; background: #fff", true), ("COLOR:red;;", true), ("", true), ("margin-left: -1px", true),
            ("border-top: 1px solid", true), ("border: 1px", true), ("font-family: \"Times New Roman\", 'x'", true),
            ("list-style: none", true), ("padding: 0", true), ("text-align: right", true),
            ("color: rgb(1, 2, 3)", true),
            ("position: absolute; top: 0; display: none !important", true),
            ("background: url(https://a.example/)", false), ("background: URL (x)", false),
            ("background:image-set('x' 1x)", false), ("width: calc(1px)", false),
            ("width: expression(alert(1))", false),
            ("b\\61ckground: red", false), ("background: u\\72l(x)", false), ("color: red /* x */", false),
            ("color: r/**/ed", false), ("opacity: 0", false), ("margin-: 0", false), ("content: 'x'", false),
            ("behavior: x", false), ("-moz-binding: x", false), ("--x: 1", false), ("z-index: 1", false),
            ("visibility: hidden", false), ("max-width: 1px", false), ("border--x", false), ("color", false),
            ("co lor: red", false), ("font-family: 'a; color: red", false), ("font-family: 'a\nb'", false),
            ("color: red} body {color: blue", false), ("background:&#117;rl(x)", false), ("color: <", false),
        ]
    )
    func styles(_ style: String, _ isPermitted: Bool) throws {
        let quote = style.contains("\"") ? "'" : "\""
        guard !(style.contains("\"") && style.contains("'")) else {
            #expect(try (refusal("<style>p {\(style)}</style>") == nil) == isPermitted)
            return
        }
        let attribute = try refusal("<p style=\(quote)\(style)\(quote)>x</p>")
        #expect((attribute == nil) == isPermitted, "\(attribute ?? "")")
        if !style.contains("}"), !style.contains("&") {
            let sheet = try refusal("<style type=\"text/css\">p.x, li > a {\(style)}</style>")
            #expect((sheet == nil) == isPermitted, "\(sheet ?? "")")
        }
    }

    @Test(
        "PAR-12 style sheets: rules alone",
        arguments: [
            ("p {color: red} .x#y, a:hover { margin: 0 }", true), ("", true), (" \n", true),
            ("@import 'x';", false), ("@media print {p {color: red}}", false), ("p {color: red", false),
            ("p {color: red}}", false), ("p[x=y] {color: red}", false), ("{color: red}", false), ("p", false),
            ("<!-- p {color: red} -->", false), ("p {color: red} </p>", false), ("p {color: re\\64}", false),
        ]
    )
    func sheets(_ sheet: String, _ isPermitted: Bool) throws {
        let reason = try refusal("<html><head><style>\(sheet)</style></head></html>")
        #expect((reason == nil) == isPermitted, "\(reason ?? "")")
    }

    @Test(
        "PAR-12 no comment, declaration or instruction, and no < that a browser would have to make sense of",
        arguments: [
            ("<p>a &lt; b &amp; c &nbsp;&aelig; AT&T</p>", true), ("ren tekst", true), ("<P>x</P >", true),
            ("<p\n>x</p>", true), ("<!-- x -->", false), ("<!doctype html><p>x</p>", false),
            ("<?xml version=\"1.0\"?>", false),
            ("<![CDATA[x]]>", false), ("a < b", false), ("<>", false), ("</>", false), ("<p", false), ("</p x>", false),
            ("<p>&#65;&#x41;&#xE6;</p>", true), ("<p>&#x202E;</p>", false), ("<p>&#8238;</p>", false),
            ("<p>&#0;</p>", false),
            ("<p>&#x41</p>", false), ("<p>&#x80;</p>", false), ("<p>&#xD800;</p>", false), ("<p>&#;</p>", false),
            ("<p>&#x;</p>", false), ("<p>&#-1;</p>", false), ("<p align=\"&#8;\">x</p>", false),
            ("<title>a &amp; b</title>", true), ("<title><p></title>", false), ("<title>x", false),
            ("<title>x</titl></title>", false), ("<style>x</style x>", false), ("<p>\u{202E}</p>", false),
            ("<p>\u{C}</p>", false),
        ]
    )
    func syntax(_ html: String, _ isPermitted: Bool) throws {
        let reason = try refusal(html)
        #expect((reason == nil) == isPermitted, "\(reason ?? "")")
    }

    @Test("A reason names an element or property, never a whole document")
    func reasons() throws {
        let long = String(repeating: "a", count: 4000)
        for html in ["<\(long)>", "<p \(long)=\"\">", "<p style=\"\(long): x\">", "<p style=\"color: \(long)(\">"] {
            #expect(try #require(try refusal(html)).utf8.count < 160)
        }
    }

    @Test("HTML is shown octet for octet where nothing can act, then signed as it came", arguments: Transport.allCases)
    func wholeSigning(_ transport: Transport) async throws {
        let html =
            "<html><head><title>Aftale</title></head><body><p style='color: red'>Jeg lejer &aelig;</p></body></html>\n"
        let world = try ProviderUnderTest(transport)
        let json = try world.parameters(SigningFlowTests.parameters(html, [("SIGNTEXT_FORMAT", "HTML")])).json()
        var frame = try await FrameDouble(world, json)
        let document = try await frame.document()
        #expect(document.body == Array(html.utf8))
        #expect(document.fields["Content-Type"] == "text/html; charset=utf-8")
        #expect(
            document.fields["Content-Security-Policy"] == "sandbox allow-same-origin allow-modals; default-src 'none'; "
                + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        )
        try await frame.approveDocument()
        try await frame.enter(userID: "bo", password: "2580")
        try await frame.enter(code: try await frame.askedCode("bo"))
        let signed = try SignedLogin(try #require(frame.answer))
        #expect(signed.isSignedByHolder && signed.properties["signtext"] == html)
    }
}
