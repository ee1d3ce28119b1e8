import Foundation
import MockProvider
import NemIDClient
import NemIDTestSupport
import NemIDXML
import Testing

/// What the provider signs and issues, judged by programs that others wrote.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderResponseInteropTests {
    private static let people = ["anna", "bo", "carla", "dan", "eva", "finn"]
    private let now = Date(timeIntervalSince1970: 1_795_000_000)
    private let folder: Interop.Folder
    private let provider: IdentityProvider

    init() throws {
        let now = now
        folder = try Interop.Folder()
        provider = try IdentityProvider(.init(now: { now }))
    }

    @Test("xmlsec1 verifies a response to each person, and refuses it with one octet changed")
    func xmlsec() async throws {
        for person in Self.people {
            let login = try await login(person)
            #expect(try xmlsecVerifies(login.document, login.certificate))
            let changed = try folder.write(
                String(decoding: login.bytes, as: UTF8.self).replacing(">logon<", with: ">logoN<"),
                "\(person)-changed.xml"
            )
            #expect(try !xmlsecVerifies(changed, login.certificate))
        }
    }

    @Test("the JDK verifies a response to each person, secure validation on", .enabled(if: Interop.hasJDK))
    func jdk() async throws {
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Support/VerifyResponse.java")
        let compiled = try ProcessRunner.run(ProcessLaunch("javac", ["-d", folder.path, source.path]))
        try #require(compiled.status == .exited(0), "\(compiled.errorText)")
        var arguments = ["-cp", folder.path, "VerifyResponse"]
        for person in Self.people {
            let login = try await login(person)
            arguments += [login.document, login.certificate]
        }
        let login = try await login("anna")
        let changed = try folder.write(
            String(decoding: login.bytes, as: UTF8.self).replacing(">logon<", with: ">logoN<"),
            "changed.xml"
        )
        arguments += [changed, login.certificate]
        let result = try ProcessRunner.run(ProcessLaunch("java", arguments))
        let verdicts = result.text.split(separator: "\n")
        #expect(verdicts.dropLast() == Self.people.map { _ in "valid" }[...], "\(result.errorText)")
        #expect(verdicts.last == "invalid: signature value true")
    }

    @Test("openssl verify accepts each chain with the lists of both authorities, in strict mode")
    func chain() async throws {
        let root = try folder.write(provider.rootCertificatePEM, "root.pem")
        let issuing = try folder.write(provider.issuingCertificatePEM, "issuing.pem")
        var lists = ""
        for list in try await provider.revocationLists() {
            lists += "-----BEGIN X509 CRL-----\n\(Data(list).base64EncodedString(options: .lineLength64Characters))\n"
            lists += "-----END X509 CRL-----\n"
        }
        let listFile = try folder.write(lists, "lists.pem")
        for person in Self.people {
            let login = try await login(person)
            let arguments = [
                "verify", "-x509_strict", "-attime", "\(Int(now.timeIntervalSince1970))", "-CAfile", root, "-untrusted",
                issuing,
            ]
            for option in ["-crl_check", "-crl_check_all"] {
                let result = try ProcessRunner.run(
                    ProcessLaunch("openssl", arguments + [option, "-CRLfile", listFile, login.certificate])
                )
                #expect(result.status == .exited(0), "\(result.errorText)")
            }
            let withoutLists = try ProcessRunner.run(
                ProcessLaunch("openssl", arguments + ["-crl_check", login.certificate])
            )
            #expect(withoutLists.status != .exited(0))
        }
    }

    // MARK: -

    private struct Login {
        let bytes: [UInt8]
        let document: String
        let certificate: String
    }

    private func login(_ person: String) async throws -> Login {
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
        let launch = try RelyingParty(configuration).beginLogin(LoginRequest(origin: "https://post.example")).launch
        let response = try await provider.login(parametersJSON: launch.parametersJSON, as: person)
        let bytes = [UInt8](try #require(Data(base64Encoded: response)))
        let elements = Array(try XML.Document(parsing: bytes).root.descendants())
        let certificates = elements.filter { $0.localName == "X509Certificate" }
        // The end user's is the second of three.
        let text = try #require(certificates.count == 3 ? certificates[1].textOnly : nil)
        let pem = "-----BEGIN CERTIFICATE-----\n\(text.trimmingCharacters(in: .whitespacesAndNewlines))\n"
        return Login(
            bytes: bytes,
            document: try folder.write(String(decoding: bytes, as: UTF8.self), "\(person).xml"),
            certificate: try folder.write(pem + "-----END CERTIFICATE-----\n", "\(person).pem")
        )
    }

    private func xmlsecVerifies(_ document: String, _ certificate: String) throws -> Bool {
        let arguments = [
            "--verify", "--enabled-key-data", "rsa", "--pubkey-cert-pem", certificate, "--id-attr:Id", "Object",
            document,
        ]
        return try ProcessRunner.run(ProcessLaunch("xmlsec1", arguments)).status == .exited(0)
    }
}
