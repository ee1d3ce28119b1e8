import NemIDCrypto
import NemIDVerification

/// The command line of the SDK.
enum Command {
    static let version = "0.1.0"

    /// Runs the command.
    ///
    /// - Parameters:
    ///   - arguments: Without the name of the program.
    ///   - files: Where to read from.
    ///   - now: The clock, read once, and only where no instant is given.
    /// - Returns: What to write and what to end with.
    static func run(arguments: [String], files: FileAccess, now: Clock) -> CommandOutcome {
        guard let first = arguments.first else {
            return failure(.usage("say what to do: nemid verify FILE (nemid --help shows examples)"))
        }
        switch first {
        case "--help", "-h", "help":
            return CommandOutcome(status: .accepted, output: HelpText.command, errors: [])
        case "--version":
            return CommandOutcome(status: .accepted, output: "nemid \(version)\n", errors: [])
        case "verify":
            do throws(CommandError) {
                return try verify(Array(arguments.dropFirst()), files: files, now: now)
            } catch {
                return failure(error)
            }
        default:
            return failure(.usage("no command \(PlainText.line(first)) (nemid --help shows what there is)"))
        }
    }

    private static func verify(
        _ arguments: [String],
        files: FileAccess,
        now: Clock
    ) throws(CommandError) -> CommandOutcome {
        guard let options = try VerifyOptions(arguments) else {
            return CommandOutcome(status: .accepted, output: HelpText.verify, errors: [])
        }
        return try VerifyCommand(options: options, files: files).run(at: options.instant ?? now())
    }

    private static func failure(_ error: CommandError) -> CommandOutcome {
        CommandOutcome(status: error.status, output: "", errors: [error.message])
    }
}
