import Foundation
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

/// The provider's services, asked and judged by a client in Python that follows the addresses in a certificate.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderPythonInteropTests {
    private let scene: ProviderPKIScene

    init() throws { scene = try ProviderPKIScene(at: Date(timeIntervalSince1970: 1_795_000_000)) }

    /// What the client says of a person's certificate, line by line.
    private func ask(_ person: String, root: String = "root.pem") async throws -> [String] {
        // The distribution's Python has the distribution's modules.
        let result = try await scene.run(
            "/usr/bin/python3",
            [Interop.support("AskProvider.py"), scene.path(root), scene.path("\(person).pem")]
        )
        try #require(result.status == .exited(0), "\(result.errorText)")
        return result.text.split(separator: "\n").map { String($0) }
    }

    private static let good = ["full not listed", "partition not listed"] + answers("GOOD")

    /// By POST and GET, in either hash function.
    private static func answers(_ verdict: String) -> [String] {
        ["post " + verdict, "get " + verdict, "post " + verdict, "get " + verdict]
    }

    @Test("a client in Python finds a person good, revoked at once in OCSP, and in both lists from the next issue on")
    func life() async throws {
        try await scene.write("anna")
        try await scene.write("finn")
        #expect(try await ask("anna") == Self.good)
        try await scene.provider.revokeCertificate(of: "anna", cause: .affiliationChanged)
        let time = CivilTime(scene.clock.now).rfc3339.dropLast()
        let revoked = Self.answers("REVOKED \(time) affiliation_changed")
        #expect(try await ask("anna") == ["full not listed", "partition not listed"] + revoked)
        scene.clock.advance(3600)
        let listed = "\(time) affiliation_changed"
        #expect(try await ask("anna") == ["full " + listed, "partition " + listed] + revoked)
        #expect(try await ask("finn") == Self.good)
    }

    @Test("a client in Python goes on with old certificates and the old root, with new ones and the new root")
    func rotation() async throws {
        try await scene.write("anna")
        try await scene.provider.rotate(.root)
        try await scene.provider.renewCertificate(of: "bo")
        try await scene.write("bo")
        try await scene.fetch("/pki/root.pem", "new.pem")
        #expect(try await ask("anna") == Self.good)
        #expect(try await ask("bo", root: "new.pem") == Self.good)
    }
}
