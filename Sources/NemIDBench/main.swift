import Glibc

do {
    let options = try BenchOptions(CommandLine.arguments)
    switch options.mode {
    case .all:
        var bench = Bench(options)
        exit(try await bench.run() ? 0 : 1)
    case .lines(let text):
        exit(try await Bench(options).run(linesWith: text) ? 0 : 1)
    case .profile(let name, let seconds):
        try await ProfiledWork.run(name, seconds: seconds)
    case .worst(let index):
        try WorstRun.child(index)
    }
} catch {
    print("bench: \(error)")
    exit(2)
}
