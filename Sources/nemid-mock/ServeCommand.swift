import Glibc
import MockProvider
import NemIDCrypto
import NemIDNetwork

/// `nemid-mock serve`: listens until Control-C or SIGTERM.
struct ServeCommand: Sendable {
    let options: ServeOptions
    let signals: TerminationSignals

    func run() -> ExitCode {
        FileLimit.raise()
        let now: Clock
        if let clock = options.clock { now = { clock } } else { now = SystemClock.now }
        let configuration = IdentityProvider.Configuration(
            seed: options.seed,
            now: now,
            random: { count in (try? SystemRandom.bytes(count)) ?? [] }
        )
        let listener: Listener
        do {
            listener = try Listener(
                port: options.port,
                publicOrigin: options.origin,
                webServicePort: webServicePort,
                webServiceOrigin: options.webServiceOrigin,
                configuration: configuration
            )
        } catch {
            StandardError.write("nemid-mock: \(error.reason)\n")
            return Self.exitCode(error)
        }
        let provider = listener.provider
        let line = ReadyLine(provider.publicOrigin, webServices: provider.webServiceAddress, process: getpid()).text
        if let file = options.readyFile, let reason = ReadyFile(path: file).write(line) {
            StandardError.write("nemid-mock: \(file): \(reason)\n")
            return .cannotCreate
        }
        StandardOutput.write(line)
        StandardError.write(
            """
            TEST – not NemID, not an authority. Nothing here is real.
            \(HelpText.disclaimer)
            Test people: \(provider.publicOrigin)/    End with Control-C.

            """
        )
        signals.wait()
        return .ok
    }

    private var webServicePort: UInt16 {
        if let port = options.webServicePort { return port }
        return options.port == 0 || options.port == .max ? 0 : options.port + 1
    }

    private static func exitCode(_ error: ProviderError) -> ExitCode {
        switch error.code {
        case .listening: .unavailable
        case .configuration: .configuration
        default: .software
        }
    }
}
