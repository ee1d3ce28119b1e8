import Foundation
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

/// The provider's lists and OCSP answers, judged by the JDK's own path validation.
@Suite(.enabled(if: Interop.isWanted && Interop.hasJDK))
struct ProviderJDKInteropTests {
    private func compile(_ scene: ProviderPKIScene) async throws {
        let result = try await scene.run(
            "javac",
            ["-d", scene.folder.path, Interop.support("CheckRevocation.java")]
        )
        try #require(result.status == .exited(0), "\(result.errorText)")
    }

    private func judge(_ scene: ProviderPKIScene, _ arguments: [String]) async throws -> String {
        let result = try await scene.run("java", ["-cp", scene.folder.path, "CheckRevocation"] + arguments)
        try #require(result.status == .exited(0), "\(result.errorText)")
        return result.text
    }

    @Test("the JDK fetches the full lists by the addresses in the certificates: good, then revoked, then out of date")
    func lists() async throws {
        let scene = try ProviderPKIScene(at: Date(timeIntervalSince1970: 1_795_000_000))
        try await compile(scene)
        try await scene.write("anna")
        // It keeps what it has fetched for some seconds of the real time, but each time it is a new process.
        func verdict(after seconds: Double = 0) async throws -> String {
            let instant = String(Int(scene.clock.now.timeIntervalSince1970 + seconds))
            return try await judge(scene, ["crl", instant] + ["root.pem", "issuing.pem", "anna.pem"].map(scene.path))
        }
        #expect(try await verdict() == "good\n")
        let stale = try await verdict(after: 13 * 3600)
        #expect(stale.hasPrefix("refused UNDETERMINED_REVOCATION_STATUS"), "\(stale)")
        try await scene.provider.revokeCertificate(of: "anna", cause: .superseded)
        #expect(try await verdict() == "good\n")
        scene.clock.advance(3600)
        #expect(try await verdict() == "revoked SUPERSEDED\n")
    }

    @Test("the JDK finds a person good and then revoked in the partition that the certificate names")
    func partition() async throws {
        let scene = try ProviderPKIScene(at: Date(timeIntervalSince1970: 1_795_000_000))
        try await compile(scene)
        let anna = try await scene.write("anna")
        let number = 1 + Int(try #require(anna.serialNumber.last)) % 4
        var instants: [String] = []
        for index in 0..<2 {
            try await scene.fetch("/crl/issuing/\(number).crl", "issuing-\(index).crl")
            try await scene.fetch("/crl/issuing/\(number % 4 + 1).crl", "other-\(index).crl")
            try await scene.fetch("/crl/root/1.crl", "root-\(index).crl")
            instants.append(scene.time)
            guard index == 0 else { break }
            try await scene.provider.revokeCertificate(of: "anna", cause: .privilegeWithdrawn)
            scene.clock.advance(3600)
        }
        // Nothing more is to be had by the addresses in the certificates.
        await scene.listener.shutdown()
        func verdict(_ index: Int, _ name: String) async throws -> String {
            let certificates = ["root.pem", "issuing.pem", "anna.pem"].map(scene.path)
            let lists = ["\(name)-\(index).crl", "root-\(index).crl"].map(scene.path)
            return try await judge(scene, ["crl", instants[index]] + certificates + lists)
        }
        #expect(try await verdict(0, "issuing") == "good\n")
        #expect(try await verdict(1, "issuing") == "revoked PRIVILEGE_WITHDRAWN\n")
        let other = try await verdict(1, "other")
        #expect(other.hasPrefix("refused UNDETERMINED_REVOCATION_STATUS"), "\(other)")
    }

    @Test("the JDK asks the responder: good, and revoked at once")
    func responder() async throws {
        let scene = try ProviderPKIScene()
        try await compile(scene)
        try await scene.write("anna")
        let arguments = ["ocsp", "0"] + ["root.pem", "issuing.pem", "anna.pem"].map(scene.path)
        #expect(try await judge(scene, arguments) == "good\n")
        try await scene.provider.revokeCertificate(of: "anna", cause: .keyCompromise)
        #expect(try await judge(scene, arguments) == "revoked KEY_COMPROMISE\n")
    }
}
