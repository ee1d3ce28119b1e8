/// What the program is told.
struct BenchOptions {
    enum Mode {
        /// Everything.
        case all
        /// Measures the lines with that in their name, and nothing else.
        case lines(String)
        /// Repeats our side of the line of that name for so many seconds, for a profiler.
        case profile(String, seconds: Double)
        /// Runs the worst input at that index once and prints its figures.
        case worst(Int)
    }

    let mode: Mode
    /// The program itself, which starts itself for the worst inputs.
    let executable: String
    /// Where the peers' programs are, and files for them.
    let folder = ".build/bench/peers"
    /// The file with the figures.
    let results = ".build/bench.json"

    /// - Throws: `BenchError` with the usage.
    init(_ arguments: [String]) throws(BenchError) {
        executable = arguments.first ?? "NemIDBench"
        let rest = Array(arguments.dropFirst())
        if rest.isEmpty {
            mode = .all
        } else if rest.count == 2, rest[0] == "lines" {
            mode = .lines(rest[1])
        } else if rest.count == 3, rest[0] == "profile", let seconds = Double(rest[2]) {
            mode = .profile(rest[1], seconds: seconds)
        } else if rest.count == 2, rest[0] == "worst", let index = Int(rest[1]), WorstInput.all.indices.contains(index)
        {
            mode = .worst(index)
        } else {
            throw BenchError("usage: NemIDBench [lines TEXT | profile LINE SECONDS | worst INDEX]")
        }
    }
}
