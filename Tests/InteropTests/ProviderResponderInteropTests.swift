import Foundation
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

/// The provider's OCSP responder, asked over the socket by OpenSSL's command and by `curl`, judged by OpenSSL.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderResponderInteropTests {
    private let scene: ProviderPKIScene

    init() throws { scene = try ProviderPKIScene() }

    /// What `openssl ocsp` says of a certificate, or of a serial number.
    private func ask(_ certificate: [String], _ hash: String = "sha256", _ more: [String] = []) async throws
        -> ProcessResult
    {
        let result = try await scene.run(
            "openssl",
            ["ocsp", "-" + hash, "-issuer", scene.path("issuing.pem")] + certificate
                + ["-url", scene.provider.publicOrigin + "/ocsp", "-CAfile", scene.path("root.pem")] + more
        )
        // Whether the nonce came back is a matter of a warning.
        #expect(!result.errorText.contains("WARNING"))
        return result
    }

    @Test("openssl ocsp verifies the answer: good, revoked at once, unknown", arguments: ["sha1", "sha256"])
    func openssl(_ hash: String) async throws {
        try await scene.write("anna")
        let anna = ["-cert", scene.path("anna.pem")]
        let good = try await ask(anna, hash)
        #expect(good.status == .exited(0) && good.errorText.contains("Response verify OK"), "\(good.errorText)")
        #expect(good.text.contains("anna.pem: good\n"))

        try await scene.provider.revokeCertificate(of: "anna", cause: .keyCompromise)
        let revoked = try await ask(anna, hash)
        #expect(revoked.errorText.contains("Response verify OK"))
        #expect(revoked.text.contains("anna.pem: revoked\n") && revoked.text.contains("Reason: keyCompromise\n"))
        #expect(revoked.text.contains("Revocation Time: "))

        let unknown = try await ask(["-serial", "0x50000001"], hash)
        #expect(unknown.errorText.contains("Response verify OK"))
        #expect(unknown.text.contains("0x50000001: unknown\n"))
    }

    @Test("openssl ocsp asks about the certificates of service providers, several in one request")
    func several() async throws {
        for site in scene.provider.serviceProviders {
            _ = try scene.folder.write(site.certificatePEM, "\(site.id).pem")
        }
        try await scene.provider.revokeCertificates(serviceProvider: "proevekoebing")
        let both = scene.provider.serviceProviders.flatMap { ["-cert", scene.path("\($0.id).pem")] }
        let answer = try await ask(both)
        #expect(answer.errorText.contains("Response verify OK"))
        #expect(answer.text.contains("postkassen.pem: good\n") && answer.text.contains("proevekoebing.pem: revoked\n"))
    }

    @Test("openssl ocsp reads unauthorized and malformedRequest for what they are")
    func errors() async throws {
        try await scene.write("anna")
        let other = try await scene.run(
            "openssl",
            ["ocsp", "-issuer", scene.path("root.pem"), "-cert", scene.path("issuing.pem")]
                + ["-url", scene.provider.publicOrigin + "/ocsp", "-CAfile", scene.path("root.pem")]
        )
        #expect((other.text + other.errorText).contains("Responder Error: unauthorized (6)"))
        try await scene.fetch("/ocsp/MA==", "malformed.der")
        let malformed = try await scene.run("openssl", ["ocsp", "-respin", scene.path("malformed.der"), "-resp_text"])
        #expect((malformed.text + malformed.errorText).contains("malformedrequest (1)"))
    }

    @Test("an answer fetched by GET verifies, without a nonce and with the base64 in the path as it is")
    func get() async throws {
        try await scene.write("anna")
        let question = scene.path("request.der")
        let about = ["-issuer", scene.path("issuing.pem"), "-cert", scene.path("anna.pem")]
        _ = try await scene.run("openssl", ["ocsp", "-sha256"] + about + ["-no_nonce", "-reqout", question])
        let text = try Data(contentsOf: URL(filePath: question)).base64EncodedString()
        for path in [text, text.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")] {
            try await scene.fetch("/ocsp/" + path, "response.der")
            let result = try await scene.run(
                "openssl",
                ["ocsp", "-sha256", "-respin", scene.path("response.der"), "-CAfile", scene.path("root.pem")] + about
                    + ["-no_nonce"]
            )
            #expect(result.errorText.contains("Response verify OK"), "\(result.errorText)")
            #expect(result.text.contains("anna.pem: good\n"))
        }
    }

    @Test("the answer names the new issuing CA's responder once it is rotated, and the old one's still answers")
    func rotated() async throws {
        try await scene.write("anna")
        let anna = ["-cert", scene.path("anna.pem")]
        try await scene.provider.rotate(.root)
        let old = try await ask(anna)
        #expect(old.errorText.contains("Response verify OK") && old.text.contains("anna.pem: good\n"))
        try await scene.provider.renewCertificate(of: "anna")
        try await scene.write("anna")
        try await scene.fetch("/pki/root.pem", "root.pem")
        try await scene.fetch("/pki/issuing.pem", "issuing.pem")
        let new = try await ask(anna)
        #expect(new.errorText.contains("Response verify OK") && new.text.contains("anna.pem: good\n"))
    }
}
