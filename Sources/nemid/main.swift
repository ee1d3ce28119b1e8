import Glibc
import NemIDCrypto

let outcome = Command.run(
    arguments: Array(CommandLine.arguments.dropFirst()),
    files: .system,
    now: SystemClock.now
)
exit(outcome.write().rawValue)
