import Glibc
import NemIDClient
import NemIDCrypto

let outcome = await Command.run(
    arguments: Array(CommandLine.arguments.dropFirst()),
    files: .system,
    now: SystemClock.now,
    fetchingBy: { RevocationFetcher(for: $0).evidence }
)
exit(outcome.write().rawValue)
