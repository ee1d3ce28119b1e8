import Glibc

/// The whole run.
enum Bench {
    static func run(_ arguments: [String]) async throws {
        let scene = try await Scene()
        let captured = try CapturedScene()
        if arguments.first == "profile" {
            try profile(scene, arguments)
            return
        }
        var lines: [Line] = []
        print(Table.heading)
        func add(_ line: Line) {
            lines.append(line)
            print(Table.text(line))
            fflush(nil)
        }
        var comparisons = try LoginLines.comparisons(scene)
        if let captured { comparisons += try LoginLines.comparisons(captured) }
        comparisons += try OCSPLines.comparisons(scene)
        comparisons += try ParameterLines.comparisons(scene)
        comparisons += try RevocationListLines.comparisons(scene, captured)
        comparisons += try SigningLines.comparisons(scene)
        for comparison in comparisons { add(try PairedRun().line(comparison)) }
        add(try ThreadLines.line(scene))
        let long = RevocationListLines.longList(scene)
        let longDER = try long.der()
        add(try PairedRun().line(RevocationListLines.longComparison(scene, longDER)))
        add(try RevocationListLines.lookUp(scene, long, longDER))
        exit(lines.allSatisfy(\.isMet) ? 0 : 1)
    }

    /// Repeats one work for a profiler.
    private static func profile(_ scene: Scene, _ arguments: [String]) throws {
        guard arguments.count == 3, let seconds = Double(arguments[2]) else {
            throw BenchError("profile NAME SECONDS")
        }
        var comparisons = try LoginLines.comparisons(scene)
        comparisons += try OCSPLines.comparisons(scene)
        comparisons += try RevocationListLines.comparisons(scene, nil)
        guard let comparison = comparisons.first(where: { $0.name == arguments[1] }) else {
            throw BenchError("no line of that name")
        }
        let end = Stopwatch.now() + UInt64(seconds * 1e9)
        var count = 0
        while Stopwatch.now() < end {
            guard comparison.ours() else { throw BenchError("the work fails") }
            count += 1
        }
        print("\(count) times, \(seconds * 1e6 / Double(count)) µs each")
    }
}
