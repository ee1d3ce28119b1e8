import Foundation
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDTestSupport
import Testing

/// Logins at the provider, judged by `nemid verify` with the provider's own lists and OCSP answers.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderVerdictInteropTests {
    /// A login as the relying party stores it, in base64.
    private func login(_ scene: ProviderPKIScene, _ name: String) async throws {
        let site = scene.provider.serviceProviders[0]
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(
                name: "mock",
                launcher: scene.provider.publicOrigin,
                rootCertificates: scene.provider.rootCertificatePEM
            ),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName
        )
        let now = scene.clock.now
        configuration.now = { now }
        configuration.revocation.method = .none
        let launch = try RelyingParty(configuration).beginLogin(LoginRequest(origin: "https://post.example")).launch
        let response = try await scene.provider.login(parametersJSON: launch.parametersJSON, as: "anna")
        _ = try scene.folder.write(response, name)
    }

    /// The first line of what the command says, and its exit code.
    private func verdict(
        _ scene: ProviderPKIScene,
        _ file: String,
        root: String = "root.pem",
        _ more: [String]
    ) async throws -> String {
        let result = try await scene.run(
            try Interop.built("nemid"),
            ["verify", scene.path(file), "--environment", "preproduction", "--root", scene.path(root)] + more
        )
        return "\(result.text.split(separator: "\n").first ?? ""), \(result.status)"
    }

    @Test("with lists and answers in files: good, then revoked by either")
    func files() async throws {
        let scene = try ProviderPKIScene(at: Date(timeIntervalSince1970: 1_795_000_000))
        try await login(scene, "anna.b64")
        let anna = try await scene.write("anna")
        func evidence() async throws {
            try await scene.fetch("/crl/issuing.crl", "issuing.crl")
            try await scene.fetch("/crl/root.crl", "root.crl")
            let number = 1 + Int(try #require(anna.serialNumber.last)) % 4
            try await scene.fetch("/crl/issuing/\(number).crl", "partition.crl")
            try await scene.fetch("/crl/issuing/\(number % 4 + 1).crl", "other.crl")
            let about = ["-issuer", scene.path("issuing.pem"), "-cert", scene.path("anna.pem")]
            let asking = ["-url", scene.provider.publicOrigin + "/ocsp", "-no_nonce", "-noverify"]
            let asked = try await scene.run(
                "openssl",
                ["ocsp", "-sha256"] + about + asking + ["-respout", scene.path("anna.ocsp")]
            )
            try #require(asked.status == .exited(0), "\(asked.errorText)")
        }
        func judge(_ method: String, _ evidence: [(String, String)]) async throws -> String {
            let at = CivilTime(scene.clock.now).rfc3339
            return try await verdict(
                scene,
                "anna.b64",
                ["--offline", "--at", at, "--revocation", method] + evidence.flatMap { [$0.0, scene.path($0.1)] }
            )
        }
        let root = ("--crl", "root.crl")
        let accepted = "accepted, \(ProcessStatus.exited(0))"
        let revoked = "rejected revoked, \(ProcessStatus.exited(1))"
        try await evidence()
        for (method, files) in [
            ("crl", [("--crl", "issuing.crl"), root]), ("crl", [("--crl", "partition.crl"), root]),
            ("ocsp", [("--ocsp", "anna.ocsp"), root]), ("any", [("--ocsp", "anna.ocsp"), root]),
        ] {
            #expect(try await judge(method, files) == accepted)
        }
        #expect(
            try await judge("crl", [("--crl", "other.crl"), root])
                == "undecided crlScope, \(ProcessStatus.exited(2))"
        )

        try await scene.provider.revokeCertificate(of: "anna", cause: .keyCompromise)
        try await evidence()
        #expect(try await judge("ocsp", [("--ocsp", "anna.ocsp"), root]) == revoked)
        #expect(try await judge("any", [("--ocsp", "anna.ocsp"), ("--crl", "issuing.crl"), root]) == revoked)
        #expect(try await judge("crl", [("--crl", "issuing.crl"), root]) == accepted)
        scene.clock.advance(3600)
        try await evidence()
        for (method, files) in [
            ("crl", [("--crl", "issuing.crl"), root]), ("crl", [("--crl", "partition.crl"), root]),
            ("ocsp", [("--ocsp", "anna.ocsp"), root]),
        ] {
            #expect(try await judge(method, files) == revoked)
        }
    }

    @Test("with what it fetches from the provider: good, revoked at once")
    func fetching() async throws {
        let scene = try ProviderPKIScene()
        try await login(scene, "anna.b64")
        let host = ["--revocation-host", "127.0.0.1:\(scene.listener.port)"]
        for method in ["crl", "ocsp", "any"] {
            let judged = try await verdict(scene, "anna.b64", ["--revocation", method] + host)
            #expect(judged == "accepted, \(ProcessStatus.exited(0))")
        }
        try await scene.provider.revokeCertificate(of: "anna")
        for method in ["ocsp", "any"] {
            let judged = try await verdict(scene, "anna.b64", ["--revocation", method] + host)
            #expect(judged == "rejected revoked, \(ProcessStatus.exited(1))")
        }
    }

    @Test("a login of before a rotation verifies with the old root and no other, a new one with the new root")
    func rotation() async throws {
        let scene = try ProviderPKIScene()
        try await login(scene, "old.b64")
        try await scene.provider.rotate(.root)
        try await login(scene, "new.b64")
        try await scene.fetch("/pki/root.pem", "new.pem")
        let host = ["--revocation-host", "127.0.0.1:\(scene.listener.port)"]
        let accepted = "accepted, \(ProcessStatus.exited(0))"
        #expect(try await verdict(scene, "old.b64", host) == accepted)
        #expect(try await verdict(scene, "new.b64", root: "new.pem", host) == accepted)
        let rejected = "rejected chain, \(ProcessStatus.exited(1))"
        #expect(try await verdict(scene, "old.b64", root: "new.pem", host) == rejected)
        #expect(try await verdict(scene, "new.b64", host) == rejected)
        #expect(try await verdict(scene, "new.b64", host + ["--root", scene.path("new.pem")]) == accepted)
    }
}
