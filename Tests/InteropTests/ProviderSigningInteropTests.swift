import Foundation
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDTestSupport
import NemIDXML
import Testing

/// Signed documents of each format, judged by programs that others wrote.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderSigningInteropTests {
    private let now = Date(timeIntervalSince1970: 1_795_000_000)
    private let folder: Interop.Folder
    private let provider: IdentityProvider

    init() throws {
        let now = now
        folder = try Interop.Folder()
        provider = try IdentityProvider(.init(now: { now }))
    }

    private struct Signed {
        let text: String
        let document: String
        let certificate: String
    }

    /// The response to each, by its name.
    private func all() async throws -> [(name: String, signed: Signed)] {
        let pdf = SamplePDF.agreement
        let example = StylesheetCase.all[0]
        let texts: [(String, SignText, [UInt8]?)] = [
            ("text", try .plain("Jeg godkender aftalen\r\n\t<æøå> & ]]>\n"), nil),
            ("html", try .html("<html><body><p>Jeg godkender &aelig;</p></body></html>"), nil),
            ("xml", try .xml(example.document, transformation: example.stylesheet, transformationID: "<ordre>"), nil),
            ("pdf", try .pdf(pdf), nil),
            ("uri", try .pdf(at: "https://post.example/a.pdf", sha256: try Digest.sha256.hash(pdf)), pdf),
        ]
        var all: [(name: String, signed: Signed)] = []
        for (name, text, document) in texts { all.append((name, try await sign(text, document, name))) }
        return all
    }

    private func sign(_ text: SignText, _ document: [UInt8]?, _ name: String) async throws -> Signed {
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
        let now = now
        configuration.now = { now }
        configuration.revocation.method = .none
        let request = try LoginRequest(origin: "https://post.example")
        let launch = try RelyingParty(configuration).beginSigning(text, request).launch
        let json = launch.parametersJSON
        let response = try await provider.login(parametersJSON: json, as: "anna", document: document)
        let bytes = [UInt8](try #require(Data(base64Encoded: response)))
        let elements = Array(try XML.Document(parsing: bytes).root.descendants())
        let certificates = elements.filter { $0.localName == "X509Certificate" }
        let certificate = try #require(certificates.count == 3 ? certificates[1].textOnly : nil)
        let pem = "-----BEGIN CERTIFICATE-----\n\(certificate.trimmingCharacters(in: .whitespacesAndNewlines))\n"
        let content = String(decoding: bytes, as: UTF8.self)
        return Signed(
            text: content,
            document: try folder.write(content, "\(name).xml"),
            certificate: try folder.write(pem + "-----END CERTIFICATE-----\n", "\(name).pem")
        )
    }

    /// The response with another action, and one with another document.
    private func changed(_ signed: Signed, _ name: String) throws -> [String] {
        let action = signed.text.replacing(">sign<", with: ">sigN<")
        let place = try #require(
            signed.text.firstMatch(of: /(>signtext<.*?VisibleToSigner="[a-z]+">|Id="signText".*?>)./)
        )
        var document = signed.text
        document.replaceSubrange(place.range.upperBound..<document.index(after: place.range.upperBound), with: "_")
        try #require(action != signed.text && document != signed.text)
        return [try folder.write(action, name + "-action.xml"), try folder.write(document, name + "-document.xml")]
    }

    @Test("xmlsec1 verifies each, and refuses each with another action or another document")
    func xmlsec() async throws {
        for (name, signed) in try await all() {
            #expect(try xmlsecVerifies(signed.document, signed.certificate), "\(name)")
            for changed in try changed(signed, name) {
                #expect(try !xmlsecVerifies(changed, signed.certificate), "\(name)")
            }
        }
    }

    @Test("the JDK likewise, secure validation on", .enabled(if: Interop.hasJDK))
    func jdk() async throws {
        let compiled = try ProcessRunner.run(
            ProcessLaunch("javac", ["-d", folder.path, Interop.support("VerifyResponse.java")])
        )
        try #require(compiled.status == .exited(0), "\(compiled.errorText)")
        var arguments = ["-cp", folder.path, "VerifyResponse"]
        var expected: [String] = []
        for (name, signed) in try await all() {
            arguments += [signed.document, signed.certificate]
            expected.append("valid")
            for changed in try changed(signed, name) {
                arguments += [changed, signed.certificate]
                expected.append("invalid: signature value true")
            }
        }
        let result = try ProcessRunner.run(ProcessLaunch("java", arguments))
        #expect(result.text.split(separator: "\n").map(String.init) == expected, "\(result.errorText)")
    }

    private func xmlsecVerifies(_ document: String, _ certificate: String) throws -> Bool {
        let arguments = [
            "--verify", "--enabled-key-data", "rsa", "--pubkey-cert-pem", certificate, "--id-attr:Id", "Object",
            document,
        ]
        return try ProcessRunner.run(ProcessLaunch("xmlsec1", arguments)).status == .exited(0)
    }
}
