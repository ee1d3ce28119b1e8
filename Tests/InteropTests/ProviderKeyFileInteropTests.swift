import Foundation
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

/// Logins with key files, judged by programs that others wrote and by `nemid verify`.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderKeyFileInteropTests {
    private let scene: ProviderPKIScene

    init() throws { scene = try ProviderPKIScene(at: Date(timeIntervalSince1970: 1_795_000_000)) }

    private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    /// The response for a key file, in base64, and its XML in a file.
    private func login(_ keyFile: String, _ name: String) async throws -> String {
        let site = scene.provider.serviceProviders[0]
        let certificate = try Certificate.certificates(pem: Array(site.certificatePEM.utf8))[0]
        var values = [
            "CLIENTFLOW": "login", "SP_CERT": Base64.encode(certificate.der), "REQUESTISSUER": base64("Postkassen"),
            "SIGN_PROPERTIES": "challenge=42", "ORIGIN": base64("https://post.example"),
            "TIMESTAMP": base64(String(Int(scene.clock.now.timeIntervalSince1970) * 1000)),
        ]
        let text = values.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { $0.key + $0.value }.joined()
        let key = try PrivateKey(pem: Array(site.privateKeyPEM.utf8))
        values["PARAMS_DIGEST"] = Base64.encode(try Digest.sha256.hash(Array(text.utf8)))
        values["DIGEST_SIGNATURE"] = Base64.encode(try key.sign(Array(text.utf8)))
        let json = String(decoding: try JSONSerialization.data(withJSONObject: values), as: UTF8.self)
        let response = try await scene.provider.keyFileLogin(parametersJSON: json, with: keyFile)
        _ = try scene.folder.write(response, name + ".b64")
        return String(decoding: try #require(Data(base64Encoded: response)), as: UTF8.self)
    }

    @Test("xmlsec1 verifies an employee's and a company's response, and refuses them with one octet changed")
    func xmlsec() async throws {
        let files = await scene.provider.keyFiles()
        for (index, keyFile) in files.enumerated() {
            let text = try await login(keyFile.id, "login-\(index)")
            let start = try #require(text.firstRange(of: "<ds:X509Certificate>\n")).upperBound
            let end = try #require(text[start...].firstRange(of: "\n</ds:X509Certificate>")).lowerBound
            let pem = "-----BEGIN CERTIFICATE-----\n\(text[start..<end])\n-----END CERTIFICATE-----\n"
            let certificate = try scene.folder.write(pem, "holder-\(index).pem")
            for (name, document, isGood) in [
                ("good", text, true), ("changed", text.replacing(">bG9nb24=<", with: ">bG9nb25=<"), false),
            ] {
                let file = try scene.folder.write(document, "\(name)-\(index).xml")
                let result = try ProcessRunner.run(
                    ProcessLaunch(
                        "xmlsec1",
                        [
                            "--verify", "--enabled-key-data", "rsa", "--pubkey-cert-pem", certificate, "--id-attr:Id",
                            "Object", file,
                        ]
                    )
                )
                #expect((result.status == .exited(0)) == isGood, "\(keyFile.id) \(name)")
            }
        }
    }

    @Test("nemid verify accepts employees, companies where they are wanted, and says who is revoked or has ended")
    func verdicts() async throws {
        try await scene.fetch("/crl/issuing.crl", "issuing.crl")
        try await scene.fetch("/crl/root.crl", "root.crl")
        let accepted = "accepted, \(ProcessStatus.exited(0))"
        func rejected(_ code: String) -> String { "rejected \(code), \(ProcessStatus.exited(1))" }
        for (keyFile, types, expected) in [
            ("finn", [], accepted), ("karen-proeveland", ["moces"], accepted),
            ("finn", ["poces"], rejected("certificateType")),
            ("company/eksempel", [], rejected("certificateType")), ("company/eksempel", ["voces"], accepted),
            ("company/testsmedjen", ["voces"], rejected("revoked")),
            ("company/proeveland-software", ["voces"], rejected("expired")),
        ] {
            _ = try await login(keyFile, "login")
            let result = try await scene.run(
                try Interop.built("nemid"),
                [
                    "verify", scene.path("login.b64"), "--environment", "preproduction", "--root",
                    scene.path("root.pem"), "--offline", "--at", CivilTime(scene.clock.now).rfc3339, "--revocation",
                    "crl", "--crl", scene.path("issuing.crl"), "--crl", scene.path("root.crl"),
                ] + types.flatMap { ["--accept", $0] }
            )
            let verdict = "\(result.text.split(separator: "\n").first ?? ""), \(result.status)"
            #expect(verdict == expected, "\(keyFile) \(types) \(result.text)")
        }
    }
}
