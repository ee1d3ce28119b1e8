import Glibc

do {
    try await Bench.run(Array(CommandLine.arguments.dropFirst()))
} catch {
    print("bench: \(error)")
    exit(2)
}
