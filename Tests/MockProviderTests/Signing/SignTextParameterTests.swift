import MockProvider
import NemIDCrypto
import Testing

/// What the parameters of a signing may say.
@Suite("Parameters of a signing")
struct SignTextParameterTests {
    /// The code that a signing with these parameters ends with; nil where the document is shown.
    private func code(_ more: [(String, String)]) async throws -> String? {
        let world = try ProviderUnderTest(.inProcess)
        let frame = try await FrameDouble(world, try world.parameters([("CLIENTFLOW", "ocessign2")] + more).json())
        if frame.screen == "document" { return nil }
        return frame.answer
    }

    private func text(_ text: String) -> (String, String) { ("SIGNTEXT", SigningFlowTests.base64(text)) }

    @Test("What is missing or is no base64 gives SRV002, an unknown format APP008")
    func shape() async throws {
        #expect(try await code([]) == "SRV002")
        #expect(try await code([("SIGNTEXT", "Aftale")]) == "SRV002")
        #expect(try await code([("SIGNTEXT", "QWZ0YWxl\n")]) == "SRV002")
        #expect(try await code([text("Aftale"), ("SIGNTEXT_FORMAT", "RTF")]) == "APP008")
        #expect(try await code([text("Aftale"), ("SIGNTEXT_FORMAT", "")]) == "APP008")
        #expect(try await code([text("Aftale")]) == nil)
        #expect(try await code([text("Aftale"), ("SIGNTEXT_FORMAT", "Text")]) == nil)
    }

    @Test("PAR-12 characters that show nothing, or reorder others, give APP002; all others are shown")
    func characters() async throws {
        for refused in [
            "\u{0}", "a\u{8}b", "\u{1B}[31m", "\u{C}", "\u{7F}", "\u{85}", "\u{202A}", "a\u{202E}b", "\u{2066}",
            "\u{2069}", "\u{FFFE}",
        ] {
            #expect(try await code([text(refused)]) == "APP002", "\(Array(refused.unicodeScalars))")
        }
        for shown in ["\t\r\n", "æøå – “€” 漢字 🇩🇰 👩‍👧", "\u{2029}\u{2065}\u{206A}", "אבג", "\u{FFFD}"] {
            #expect(try await code([text(shown)]) == nil, "\(shown)")
        }
        #expect(try await code([("SIGNTEXT", Base64.encode([0xC3]))]) == "APP002", "half a character")
    }

    @Test("An empty document gives APP002, as does one that is an octet too long")
    func size() async throws {
        #expect(try await code([("SIGNTEXT", "")]) == "APP002")
        let parameters = try ClientParameters([.init(name: "SIGNTEXT", value: text("12345678").1)])
        #expect(throws: LoginRefusal(.app002, "")) {
            try SignTextCheck(parameters: parameters, maximumSize: 7).signing()
        }
        #expect(try SignTextCheck(parameters: parameters, maximumSize: 8).signing().document != nil)
        #expect(SigningChoices.maximumSize == 14 << 20)
    }

    @Test("A sign text is judged after everything else")
    func order() async throws {
        let world = try ProviderUnderTest(.inProcess)
        var parameters = try world.parameters([("CLIENTFLOW", "OCESSIGN2"), ("SIGNTEXT", "")])
        parameters["TIMESTAMP"] = "1000"
        #expect(try await FrameDouble(world, try parameters.json()).answer == "SRV003")
    }
}
