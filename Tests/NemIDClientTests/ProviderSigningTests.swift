import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDTestSupport
import Testing

/// Documents that are signed at the provider, as a site sees them.
@Suite struct ProviderSigningTests {
    private static let instant = Date(timeIntervalSince1970: 1_622_538_000)

    private let provider: IdentityProvider
    private let relyingParty: RelyingParty

    init() throws {
        provider = try IdentityProvider(.init(now: { Self.instant }))
        let site = provider.serviceProviders[0]
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(
                name: "mock",
                launcher: provider.publicOrigin,
                rootCertificates: provider.rootCertificatePEM
            ),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName
        )
        configuration.now = { Self.instant }
        configuration.revocation.method = .none
        relyingParty = try RelyingParty(configuration)
    }

    /// Signs `text` as Anna, and completes that for `expected`, or for the text itself.
    private func sign(
        _ text: SignText,
        expecting expected: SignText? = nil,
        document: [UInt8]? = nil
    ) async throws -> SigningOutcome {
        let request = try LoginRequest(origin: "https://post.example")
        let (launch, pending) = try relyingParty.beginSigning(text, request)
        let response = try await provider.login(parametersJSON: launch.parametersJSON, as: "anna", document: document)
        var awaited = pending
        if let expected { awaited = try PendingSigning(login: pending.login, text: expected) }
        return try await relyingParty.completeSigning(LoginCallback(response: response), for: awaited)
    }

    private func signed(_ text: SignText, document: [UInt8]? = nil) async throws -> VerifiedDocument {
        guard case .person(let person) = try await sign(text, document: document) else { throw NobodySigned() }
        #expect(person.document.action == .sign)
        return person.document
    }

    private struct NobodySigned: Error {}

    @Test("a plain text comes back signed, every octet of it; another text is not taken for it")
    func plain() async throws {
        let text = "Jeg godkender aftalen.\r\n\tæøå <b>&amp;</b>\n"
        for isMonospace in [false, true] {
            let signed = try #require(try await signed(.plain(text, isMonospace: isMonospace)).signText)
            #expect(signed.bytes == Array(text.utf8) && signed.source == .property && signed.isVisibleToSigner)
        }
        let error = await #expect(throws: NemIDError.self) {
            try await sign(.plain(text), expecting: .plain(text + "\n"))
        }
        #expect(error?.code == .signedText)
    }

    @Test("a PDF comes back signed in an object of its own, sent along or fetched; another is not taken for it")
    func pdf() async throws {
        let octets = SamplePDF.agreement
        let sha256 = try Digest.sha256.hash(octets)
        let remote = try SignText.pdf(at: "https://post.example/aftale.pdf", sha256: sha256)
        for (text, document) in [(try SignText.pdf(octets), nil), (remote, octets)] {
            let signed = try #require(try await signed(text, document: document).signText)
            #expect(signed.bytes == octets && signed.source == .object && signed.mediaType == "application/pdf")
        }
        let error = await #expect(throws: NemIDError.self) {
            try await sign(.pdf(octets), expecting: .pdf(octets + [0x0A]))
        }
        #expect(error?.code == .signedText)
    }

    @Test("XML comes back signed with the digest of its stylesheet; another stylesheet is not taken for it")
    func xml() async throws {
        let example = StylesheetCase.all[0]
        let text = try SignText.xml(example.document, transformation: example.stylesheet, transformationID: "ordre")
        let signed = try await signed(text)
        #expect(signed.signText?.bytes == Array(example.document.utf8))
        #expect(signed.properties.contains { $0.name == SigningChoices.transformationIDProperty && $0.text == "ordre" })
        let other = try SignText.xml(example.document, transformation: example.stylesheet + "\n")
        let error = await #expect(throws: NemIDError.self) { try await sign(text, expecting: other) }
        #expect(error?.code == .signedText)
    }

    @Test("HTML comes back signed, octet for octet; what is not permitted ends with APP002")
    func html() async throws {
        let text = "<html><body><p align=\"center\">Jeg lejer v&aelig;relse 4</p></body></html>\n"
        let signed = try #require(try await signed(.html(text)).signText)
        #expect(signed.bytes == Array(text.utf8) && signed.source == .property && signed.isVisibleToSigner)
        guard case .ended(let status) = try await sign(.html(text + "<!-- -->")) else {
            Issue.record("not ended")
            return
        }
        #expect(status.code.rawValue == "APP002")
    }
}
