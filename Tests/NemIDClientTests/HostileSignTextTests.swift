import Foundation
import NemIDClient
import NemIDCrypto
import Testing

/// What a relying party may send along to be signed stands on its own page first: there it must be inert.
@Suite("Hostile texts to sign, on the site's page")
struct HostileSignTextTests {
    static let html = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>",
        "<iframe src=\"https://attacker.example/\"></iframe>", "<a href=\"https://attacker.example/\">x</a>",
        "<form action=\"https://attacker.example/\"></form>",
        "<p style=\"background:url(https://attacker.example/)\">x</p>", "<!--", "\u{2028}alert(1)//", "]]>",
    ]

    /// What `text` puts on the page of the site.
    private func page(_ text: SignText) throws -> String {
        try SampleSite.relyingParty().beginSigning(text, LoginRequest(origin: SampleSite.origin)).launch.parametersJSON
    }

    private func sent(_ page: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(page.utf8))
    }

    /// Whether no character is there that could end or begin anything around the JSON.
    private func isInert(_ page: String) -> Bool {
        page.unicodeScalars.allSatisfy { $0.isASCII && !"<>&'".unicodeScalars.contains($0) }
    }

    @Test("PAR-12 HTML that would act: nothing but base64 of it is on the page", arguments: html)
    func carriesHTML(_ active: String) throws {
        let text = "<html><body>\(active)</body></html>"
        let page = try page(.html(text))
        #expect(isInert(page))
        #expect(try sent(page)["SIGNTEXT"] == Base64.encode(Array(text.utf8)))
    }

    @Test("PAR-12 XML and its stylesheet likewise; a name for the stylesheet cannot break out", arguments: html)
    func carriesXML(_ active: String) throws {
        let stylesheet = "<xsl:stylesheet>\(active)</xsl:stylesheet>"
        let page = try page(.xml("<a>\(active)</a>", transformation: stylesheet, transformationID: "</script>'&"))
        #expect(isInert(page))
        let sent = try sent(page)
        #expect(sent["SIGNTEXT_TRANSFORMATION"] == Base64.encode(Array(stylesheet.utf8)))
        #expect(sent["SIGNTEXT_TRANSFORMATION_ID"] == "</script>'&")
        let error = #expect(throws: NemIDError.self) {
            try SignText.xml("<a/>", transformation: "<b/>", transformationID: "a\u{1B}[2J")
        }
        #expect(error?.code == .parameterSignText)
    }

    @Test("PAR-12 a PDF is one from its first octet, or refused; so is an address that is not one")
    func judgesPDF() throws {
        let active = "%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj"
        let page = try page(.pdf(Array(active.utf8)))
        #expect(isInert(page))
        #expect(try sent(page)["SIGNTEXT"] == Base64.encode(Array(active.utf8)))
        for text in ["<script>alert(1)</script>%PDF-1.4", " %PDF-1.4", "%pdf-1.4", "<html>"] {
            let error = #expect(throws: NemIDError.self) { try SignText.pdf(Array(text.utf8)) }
            #expect(error?.code == .parameterSignText, "\(text)")
        }
        let hash = [UInt8](repeating: 7, count: 32)
        for address in ["javascript:alert(1)", "data:application/pdf,x", "file:///etc/hostname", "//a.example/b.pdf"] {
            let error = #expect(throws: NemIDError.self) { try SignText.pdf(at: address, sha256: hash) }
            #expect(error?.code == .parameterSignText, "\(address)")
        }
        let address = "https://a.example/</script><script>alert(1)</script>"
        #expect(isInert(try self.page(.pdf(at: address, sha256: hash))))
    }
}
