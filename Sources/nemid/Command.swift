import NemIDClient
import NemIDCrypto
import NemIDVerification

/// The command line of the SDK.
enum Command {
    static let version = "0.1.0"

    /// What the arguments come to before anything is fetched.
    private enum Stage {
        case ended(CommandOutcome)
        case judged(Judgement)
    }

    /// Runs the command, and fetches revocation evidence where that may decide and is allowed.
    ///
    /// - Parameters:
    ///   - arguments: Without the name of the program.
    ///   - files: Where to read from.
    ///   - now: The clock, read once, and only where no instant is given.
    ///   - source: Makes what fetches evidence for an environment; called at most once.
    /// - Returns: What to write and what to end with.
    static func run(
        arguments: [String],
        files: FileAccess,
        now: Clock,
        fetchingBy source: (TrustEnvironment) -> RevocationEvidenceSource
    ) async -> CommandOutcome {
        switch begin(arguments, files, now) {
        case .ended(let outcome): return outcome
        case .judged(let judgement):
            guard judgement.isOpen else { return judgement.outcome }
            return await judgement.fetching(from: source(judgement.verifier.environment)).outcome
        }
    }

    /// Runs the command without a network, whatever the arguments.
    static func run(arguments: [String], files: FileAccess, now: Clock) -> CommandOutcome {
        switch begin(arguments, files, now) {
        case .ended(let outcome): outcome
        case .judged(let judgement): judgement.outcome
        }
    }

    private static func begin(_ arguments: [String], _ files: FileAccess, _ now: Clock) -> Stage {
        guard let first = arguments.first else {
            return .ended(failure(.usage("say what to do: nemid verify FILE (nemid --help shows examples)")))
        }
        switch first {
        case "--help", "-h", "help":
            return .ended(CommandOutcome(status: .accepted, output: HelpText.command, errors: []))
        case "--version":
            return .ended(CommandOutcome(status: .accepted, output: "nemid \(version)\n", errors: []))
        case "verify":
            do throws(CommandError) {
                return try verify(Array(arguments.dropFirst()), files: files, now: now)
            } catch {
                return .ended(failure(error))
            }
        default:
            return .ended(failure(.usage("no command \(PlainText.line(first)) (nemid --help shows what there is)")))
        }
    }

    private static func verify(_ arguments: [String], files: FileAccess, now: Clock) throws(CommandError) -> Stage {
        guard let options = try VerifyOptions(arguments) else {
            return .ended(CommandOutcome(status: .accepted, output: HelpText.verify, errors: []))
        }
        return .judged(try VerifyCommand(options: options, files: files).judge(at: options.instant ?? now()))
    }

    private static func failure(_ error: CommandError) -> CommandOutcome {
        CommandOutcome(status: error.status, output: "", errors: [error.message])
    }
}
