import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

/// Signing of PDFs, sent along and fetched.
@Suite("Signing a PDF")
struct PDFSigningTests {
    private static let address = "https://tjeneste.example:8443/aftale.pdf?nr=4;x=%22"
    private let hash: String

    init() throws { hash = Base64.encode(try Digest.sha256.hash(SamplePDF.agreement)) }

    private func frame(_ world: ProviderUnderTest, _ more: [(String, String)]) async throws -> FrameDouble {
        let parameters = [("CLIENTFLOW", "OCESSIGN2"), ("SIGNTEXT_FORMAT", "PDF")] + more
        return try await FrameDouble(world, try world.parameters(parameters).json())
    }

    private func sign(_ frame: inout FrameDouble) async throws -> SignedLogin {
        try await frame.approveDocument()
        try await frame.enter(userID: "anna", password: "solskin42")
        try await frame.enter(code: try await frame.askedCode("anna"))
        return try SignedLogin(try #require(frame.answer))
    }

    private func expectSigned(_ signed: SignedLogin) {
        #expect(signed.isSignedByHolder)
        #expect(signed.attachment == SamplePDF.agreement && signed.attachmentType == "application/pdf")
        #expect(signed.properties["signtext"] == nil && signed.properties["action"] == "sign")
    }

    @Test("A PDF sent along is shown by the browser, and signed in an object of its own", arguments: Transport.allCases)
    func inline(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        var frame = try await frame(world, [("SIGNTEXT", Base64.encode(SamplePDF.agreement))])
        #expect(frame.screen == "document" && !frame.html.contains("sandbox"))
        let document = try await frame.document()
        #expect(document.body == SamplePDF.agreement && document.fields["Content-Type"] == "application/pdf")
        #expect(document.fields["Content-Security-Policy"] == "default-src 'none'; base-uri 'none'; form-action 'none'")
        #expect(document.fields["X-Content-Type-Options"] == "nosniff")
        expectSigned(try await sign(&frame))
    }

    @Test("A PDF by its address: a page fetches it, from there alone", arguments: Transport.allCases)
    func remote(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let parameters = [("SIGNTEXT_URI", Self.address), ("SIGNTEXT_REMOTE_HASH", hash)]
        var frame = try await frame(world, parameters)
        #expect(frame.screen == "fetching")
        let page = try await frame.fetchingPage()
        #expect(page.text.contains("data-address=\"https://tjeneste.example:8443/aftale.pdf?nr=4;x=%22\""))
        #expect(
            page.fields["Content-Security-Policy"] == "default-src 'none'; script-src 'self'; "
                + "connect-src https://tjeneste.example:8443; base-uri 'none'; form-action 'none'"
        )
        let before = frame
        try await frame.receive(SamplePDF.agreement)
        #expect(frame.screen == "document")
        #expect(try await before.fetchingPage().status == .notFound, "it is fetched once")
        #expect(try await frame.document().body == SamplePDF.agreement)
        expectSigned(try await sign(&frame))
    }

    @Test("What came may be base64 of the PDF, in lines too")
    func encoded() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let parameters = [("SIGNTEXT_URI", Self.address), ("SIGNTEXT_REMOTE_HASH", hash)]
        for text in [Base64.encode(SamplePDF.agreement), Base64.encodeLines(SamplePDF.agreement) + "\r\n"] {
            var frame = try await frame(world, parameters)
            try await frame.receive(Array(text.utf8))
            #expect(try await frame.document().body == SamplePDF.agreement)
        }
    }

    @Test("What cannot be fetched, is another document, or may not be signed ends with APP002 and is never shown")
    func refusals() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let active = SamplePDF.document(["<</Type/Catalog/OpenAction 2 0 R>>"])
        let activeHash = Base64.encode(try Digest.sha256.hash(active))
        let other = SamplePDF.agreement + [0x0A]
        for (body, hash, reason) in [
            (nil, hash, "could not fetch"), (other, hash, "another SHA-256"), ([], hash, "another SHA-256"),
            (active, activeHash, "/OpenAction"),
        ] {
            var frame = try await frame(world, [("SIGNTEXT_URI", Self.address), ("SIGNTEXT_REMOTE_HASH", hash)])
            let before = frame
            try await frame.receive(body)
            #expect(frame.answer == "APP002")
            #expect(frame.text("end-reason")?.contains(reason) == true)
            #expect(try await before.fetchingPage().status == .notFound)
        }
    }

    @Test("Nothing but fetching and cancelling is possible before the document is there, and it comes once")
    func steps() async throws {
        let world = try ProviderUnderTest(.inProcess)
        let parameters = [("SIGNTEXT_URI", Self.address), ("SIGNTEXT_REMOTE_HASH", hash)]
        var frame = try await frame(world, parameters)
        try await frame.approveDocument()
        #expect(frame.answer == "SRV002")
        frame = try await self.frame(world, parameters)
        try await frame.cancel()
        #expect(frame.answer == "CAN002")
        frame = try await self.frame(world, parameters)
        try await frame.receive(SamplePDF.agreement)
        try await frame.receive(SamplePDF.agreement)
        #expect(frame.answer == "SRV002")
        frame = try await FrameDouble(world, try world.parameters().json())
        try await frame.receive(SamplePDF.agreement)
        #expect(frame.answer == "SRV002", "a login awaits none")
    }

    @Test(
        "Parameters that do not go together give APP008, those that are none SRV002",
        arguments: [
            ([("SIGNTEXT_URI", address), ("SIGNTEXT", "JVBERi0=")], "APP008"),
            ([("SIGNTEXT_URI", address), ("SIGNTEXT_FORMAT", "HTML")], "APP008"),
            ([("SIGNTEXT_URI", address)], "SRV002"),
            ([("SIGNTEXT_URI", address), ("SIGNTEXT_REMOTE_HASH", "AAAA")], "SRV002"),
            ([("SIGNTEXT_URI", address), ("SIGNTEXT_REMOTE_HASH", "")], "SRV002"),
            ([("SIGNTEXT_URI", "")], "SRV002"), ([], "SRV002"),
        ]
    )
    func parameters(_ more: [(String, String)], _ code: String) async throws {
        let world = try ProviderUnderTest(.inProcess)
        var parameters = [("CLIENTFLOW", "OCESSIGN2"), ("SIGNTEXT_FORMAT", "PDF")]
        for (name, value) in more {
            parameters.removeAll { $0.0 == name }
            parameters.append((name, value))
        }
        let frame = try await FrameDouble(world, try world.parameters(parameters).json())
        #expect(frame.answer == code)
    }

    @Test(
        "Addresses are http and https, and nothing in them reaches the policy of the fetching page",
        arguments: [
            ("http://127.0.0.1:80/a", "http://127.0.0.1:80"), ("HTTPS://A.example", "https://a.example"),
            ("https://[::1]:1/", "https://[::1]:1"), ("https://a.example?x", "https://a.example"),
            ("ftp://a.example/", nil),
            ("javascript:alert(1)", nil), ("data:application/pdf,x", nil), ("//a.example/", nil), ("https:///a", nil),
            ("https://", nil), ("https://:1/", nil), ("https://a;script-src *", nil), ("https://a;x/", nil),
            ("https://u:p@a.example/", nil), ("https://a.example\n/", nil), ("https://æ.example/", nil),
            ("https://*/", nil), ("https://a,b/", nil), ("https://a_b/", nil),
        ]
    )
    func addresses(_ address: String, _ origin: String?) async throws {
        let world = try ProviderUnderTest(.inProcess)
        let frame = try await frame(world, [("SIGNTEXT_URI", address), ("SIGNTEXT_REMOTE_HASH", hash)])
        guard let origin else {
            #expect(frame.answer == "SRV002")
            return
        }
        let policy = try await frame.fetchingPage().fields["Content-Security-Policy"]
        #expect(policy?.contains("; connect-src \(origin); ") == true)
    }

    @Test(
        "Without a browser the document is given along, in process and over the control address",
        arguments: Transport.allCases
    )
    func headless(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let json = try world.parameters([
            ("CLIENTFLOW", "OCESSIGN2"), ("SIGNTEXT_FORMAT", "PDF"), ("SIGNTEXT_URI", Self.address),
            ("SIGNTEXT_REMOTE_HASH", hash),
        ]).json()
        let message: JSON = [
            "parameters": .string(json), "person": "anna", "document": .string(Base64.encode(SamplePDF.agreement)),
        ]
        let answer = try await world.post("/_mock/v1/login", message).json()
        let octets = try #require(Base64.decode((answer["response"]?.string ?? "").utf8))
        expectSigned(try SignedLogin(String(decoding: octets, as: UTF8.self)))
        let without: JSON = ["parameters": .string(json), "person": "anna"]
        #expect(try await world.post("/_mock/v1/login", without).status == .conflict)
        let unreadable: JSON = ["parameters": .string(json), "person": "anna", "document": "%"]
        #expect(try await world.post("/_mock/v1/login", unreadable).status == .badRequest)
        let other = try await world.provider.login(parametersJSON: json, as: "anna", document: Array("%PDF-".utf8))
        #expect(other == Base64.encode(Array("APP002".utf8)))
    }
}
