import Foundation
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Synchronization
import Testing

/// A provider behind a port, whose certificates, lists and answers other programs judge.
final class ProviderPKIScene: Sendable {
    /// A clock that goes on by hand from where it is set.
    final class Clock: Sendable {
        private let instant: Mutex<Date>

        init(_ start: Date) { instant = Mutex(start) }

        var now: Date { instant.withLock { $0 } }

        func advance(_ seconds: Double) { instant.withLock { $0 = $0.addingTimeInterval(seconds) } }
    }

    let folder: Interop.Folder
    let listener: Listener
    let clock: Clock
    var provider: IdentityProvider { listener.provider }

    /// - Parameter start: where the clock stands; the present for programs that know no other time.
    /// - Throws: where the provider cannot listen, or a file cannot be written.
    init(at start: Date = SystemClock.now()) throws {
        let clock = Clock(start)
        self.clock = clock
        folder = try Interop.Folder()
        listener = try Listener(configuration: .init(now: { clock.now }))
        _ = try folder.write(listener.provider.rootCertificatePEM, "root.pem")
        _ = try folder.write(listener.provider.issuingCertificatePEM, "issuing.pem")
    }

    /// In seconds since 1970, as the programs take it.
    var time: String { String(Int(clock.now.timeIntervalSince1970)) }

    func path(_ name: String) -> String { folder.path + "/" + name }

    /// Writes the present certificate of somebody to `<person>.pem` and gives it.
    @discardableResult
    func write(_ person: String) async throws -> Certificate {
        let pem = try await provider.certificate(of: person)
        _ = try folder.write(pem, "\(person).pem")
        return try Certificate.certificates(pem: Array(pem.utf8))[0]
    }

    /// Writes what is served at `target` to a file.
    func fetch(_ target: String, _ name: String) async throws {
        let result = try await run("curl", ["-sSf", "-o", path(name), provider.publicOrigin + target])
        try #require(result.status == .exited(0), "\(result.errorText)")
    }

    /// Writes what is served at `target`, a list in DER, to a file in PEM.
    func fetchList(_ target: String, _ name: String) async throws {
        try await fetch(target, name + ".der")
        let octets = try Data(contentsOf: URL(filePath: path(name + ".der")))
        _ = try folder.write(PEM.text([UInt8](octets), label: "X509 CRL"), name)
    }

    /// Runs a program beside the provider's threads, in the folder's surroundings.
    func run(_ program: String, _ arguments: [String]) async throws -> ProcessResult {
        try await blocking { try ProcessRunner.run(ProcessLaunch(program, arguments)) }
    }
}
