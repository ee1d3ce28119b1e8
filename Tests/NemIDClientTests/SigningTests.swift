import Foundation
import NemIDClient
import NemIDCrypto
import NemIDFixtures
import NemIDVerification
import Testing

@Suite struct SigningTests {
    private static let text = "Jeg godkender aftalen – æøå"
    private let vectors: SignedResponses
    private let pending = PendingLogin(
        issuedAt: SampleSite.instant,
        challenge: "42",
        timestamp: "1618925165000",
        environment: "sample",
        sessionBinding: nil
    )

    init() throws { vectors = try Fixtures.signedResponses() }

    private func response(_ name: String) throws -> LoginCallback {
        LoginCallback(response: try #require(vectors.cases.first { $0.name == name }).responseBase64)
    }

    private func complete(_ callback: LoginCallback, _ text: SignText) async throws -> SigningOutcome {
        try await SampleSite.relyingParty().completeSigning(
            callback,
            for: PendingSigning(login: pending, text: text)
        )
    }

    private func code(_ callback: LoginCallback, _ text: SignText) async -> NemIDError.Code? {
        await #expect(throws: NemIDError.self) { try await complete(callback, text) }?.code
    }

    @Test("the signing of the vectors is accepted for the text that was signed, and for that text only")
    func vector() async throws {
        let callback = try response("js-sign-text")
        guard case .person(let person) = try await complete(callback, .plain(Self.text)) else {
            Issue.record("nobody signed")
            return
        }
        #expect(person.pid.value == "9208-2002-2-123456789012")
        #expect(person.document.action == .sign)
        #expect(await code(callback, try .plain(Self.text + " ")) == .signedText)
        #expect(await code(callback, try .plain("Jeg godkender aftalen")) == .signedText)
        #expect(await code(callback, try .xml(Self.text, transformation: "<xsl:stylesheet/>")) == .signedText)
    }

    @Test("PRP-07 a login is no signing, and a signing no login")
    func action() async throws {
        #expect(await code(try response("js-login"), try .plain(Self.text)) == .init(.action))
        let relyingParty = try SampleSite.relyingParty()
        let callback = try response("js-sign-text")
        let error = await #expect(throws: NemIDError.self) {
            try await relyingParty.completeLogin(callback, for: pending)
        }
        #expect(error?.code == .init(.action))
    }

    @Test("a code in place of an answer ends the signing")
    func ended() async throws {
        guard case .ended(let status) = try await complete(LoginCallback(response: "Q0FOMDAy"), .plain("x")) else {
            Issue.record("not ended")
            return
        }
        #expect(status.code == .can002)
    }

    @Test("SES-01 a pending signing is spent once, and survives being stored without its text")
    func pendingSigning() async throws {
        let relyingParty = try SampleSite.relyingParty()
        let (_, begun) = try relyingParty.beginSigning(
            .plain("hemmelig tekst"),
            LoginRequest(origin: "https://a.example")
        )
        let stored = try begun.encoded()
        #expect(!stored.contains("hemmelig"))
        let restored = try PendingSigning(encoded: stored)
        #expect(restored == begun)
        _ = try await relyingParty.completeSigning(LoginCallback(response: "Q0FOMDAy"), for: restored)
        let again = await #expect(throws: NemIDError.self) {
            try await relyingParty.completeSigning(LoginCallback(response: "Q0FOMDAy"), for: restored)
        }
        #expect(again?.code == .challengeSpent)
        for text in [nil, "", "{}", try begun.login.encoded()] {
            let error = #expect(throws: NemIDError.self) { try PendingSigning(encoded: text) }
            #expect(error?.code == .challengeNotPending)
        }
    }

    @Test("XML counts as shown through its stylesheet, by either digest in use; other text must have been visible")
    func stylesheet() async throws {
        let provider = try SampleProvider()
        let relyingParty = try SampleSite.relyingParty { $0.environment = try provider.environment() }
        let stylesheet = Array("<xsl:stylesheet/>".utf8)
        let digest = Base64.encode(try Digest.sha256.hash(stylesheet))
        let digestOfText = Base64.encode(try Digest.sha256.hash(Array(Base64.encode(stylesheet).utf8)))
        func code(_ text: SignText, shown: Bool, digest: String?) async throws -> NemIDError.Code? {
            let (_, begun) = try relyingParty.beginSigning(text, LoginRequest(origin: SampleSite.origin))
            var properties = [SampleAnswer.Property(name: "signtext", value: "<a/>", isBase64: shown)]
            if let digest { properties.append(.init(name: "stylesheetDigest", value: digest)) }
            if !shown { properties[0].value = "&lt;a/&gt;" }
            let answer = SampleAnswer(to: begun.login).replacing(["action": "sign"]).adding(properties)
            let callback = LoginCallback(response: try answer.response(by: provider.person, of: provider))
            do throws(NemIDError) {
                _ = try await relyingParty.completeSigning(callback, for: begun)
                return nil
            } catch {
                return error.code
            }
        }
        let xml = try SignText.xml("<a/>", transformation: "<xsl:stylesheet/>")
        #expect(try await code(xml, shown: false, digest: digest) == nil)
        #expect(try await code(xml, shown: true, digest: digestOfText) == nil)
        #expect(try await code(xml, shown: true, digest: nil) == .signedText)
        #expect(try await code(xml, shown: true, digest: Base64.encode([1])) == .signedText)
        #expect(try await code(.html("<a/>"), shown: true, digest: nil) == nil)
        #expect(try await code(.html("<a/>"), shown: false, digest: nil) == .signedText)
        #expect(try await code(.html("<a/>"), shown: true, digest: digest) == .signedText)
        let hash = try Digest.sha256.hash(Array("<a/>".utf8))
        #expect(try await code(.pdf(at: "https://a.example/b.pdf", sha256: hash), shown: true, digest: nil) == nil)
        #expect(
            try await code(.pdf(at: "https://a.example/b.pdf", sha256: hash.reversed()), shown: true, digest: nil)
                == .signedText
        )
    }

    @Test("each format sends its own parameters, under the flow for signing")
    func parameters() throws {
        let hash = [UInt8](repeating: 7, count: 32)
        let cases: [(SignText, [String: String])] = [
            (
                try .plain("a", isMonospace: true),
                ["SIGNTEXT": "YQ==", "SIGNTEXT_FORMAT": "TEXT", "SIGNTEXT_MONOSPACEFONT": "TRUE"]
            ),
            (try .plain("a"), ["SIGNTEXT": "YQ==", "SIGNTEXT_FORMAT": "TEXT"]),
            (try .html("<html/>"), ["SIGNTEXT": "PGh0bWwvPg==", "SIGNTEXT_FORMAT": "HTML"]),
            (
                try .xml("<a/>", transformation: "<b/>", transformationID: "b-1"),
                [
                    "SIGNTEXT": "PGEvPg==", "SIGNTEXT_FORMAT": "XML", "SIGNTEXT_TRANSFORMATION": "PGIvPg==",
                    "SIGNTEXT_TRANSFORMATION_ID": "b-1",
                ]
            ),
            (try .pdf(Array("%PDF-1.4".utf8)), ["SIGNTEXT": "JVBERi0xLjQ=", "SIGNTEXT_FORMAT": "PDF"]),
            (
                try .pdf(at: "https://a.example/b.pdf", sha256: hash),
                [
                    "SIGNTEXT_URI": "https://a.example/b.pdf", "SIGNTEXT_FORMAT": "PDF",
                    "SIGNTEXT_REMOTE_HASH": Base64.encode(hash),
                ]
            ),
        ]
        for (text, expected) in cases {
            let launch = try SampleSite.relyingParty().beginSigning(text, LoginRequest(origin: "https://a.example"))
                .launch
            let sent = try JSONDecoder().decode([String: String].self, from: Data(launch.parametersJSON.utf8))
            #expect(sent["CLIENTFLOW"] == "OCESSIGN2")
            #expect(sent.filter { $0.key.hasPrefix("SIGNTEXT") } == expected)
        }
    }

    @Test("what breaks a limit is refused before it is sent; at the limit it is taken")
    func limits() throws {
        let longest = String(repeating: "a", count: SignText.maximumSize)
        #expect(throws: Never.self) { try SignText.plain(longest) }
        let hash = [UInt8](repeating: 7, count: 32)
        let bad: [() throws -> SignText] = [
            { try .plain("") }, { try .plain(longest + "a") }, { try .html("") },
            { try .xml("<a/>", transformation: "") },
            { try .xml("<a/>", transformation: "<b/>", transformationID: "") }, { try .pdf([]) },
            { try .pdf(Array("<html>".utf8)) }, { try .pdf(at: "ftp://a.example/b", sha256: hash) },
            { try .pdf(at: "https://", sha256: hash) }, { try .pdf(at: "https://a.example/b c", sha256: hash) },
            { try .pdf(at: "https://a.example/b", sha256: hash + [7]) },
        ]
        for make in bad {
            let error = #expect(throws: NemIDError.self) { try make() }
            #expect(error?.code == .parameterSignText)
        }
        var request = try LoginRequest(origin: "https://a.example")
        request.frameSize = FrameSize(width: 320, height: 459)
        let relyingParty = try SampleSite.relyingParty()
        let small = #expect(throws: NemIDError.self) { try relyingParty.beginSigning(.plain("a"), request) }
        #expect(small?.code == .parameterFrame)
        request.frameSize = FrameSize(width: 320, height: 460)
        #expect(throws: Never.self) { try relyingParty.beginSigning(.plain("a"), request) }
    }
}
