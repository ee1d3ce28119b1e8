import Glibc
import NemIDTestSupport

/// Runs each worst input in a process of its own, so that its peak of memory is its own.
///
/// The child makes the input, gives what that took back to the system and resets the kernel's high-water mark of resident
/// memory (`/proc/self/clear_refs`); what the mark then lies above the memory in use before is the work's. That counts all
/// that was touched, OpenSSL's memory and the allocator's losses too, which statistics of `malloc` do not.
struct WorstRun {
    static let milliseconds = 250.0
    static let mebibytes = 32.0
    /// Beyond this many seconds a child is killed, and the time stands as its figure.
    private static let patience = 20
    private static let mostRuns = 5

    /// The two lines of the input at `index`, measured in a child.
    static func lines(_ index: Int, executable: String) throws -> [Line] {
        let input = WorstInput.all[index]
        let figures: [Double]
        do {
            let result = try ProcessRunner.run(
                ProcessLaunch(executable, ["worst", "\(index)"]),
                timeout: .seconds(patience)
            )
            figures = result.text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard result.status == .exited(0), figures.count == 4 else {
                throw BenchError("\(input.name): \(result.text)\(result.errorText)")
            }
        } catch let error as ProcessError where error.isTimeout {
            let time = Double(patience) * 1000
            return [line(input.name + ": killed", time, "ms", milliseconds, nil, 1)]
        }
        let spread = Spread([figures[0]])
        return [
            line(input.name, figures[0], "ms", milliseconds, spread, Int(figures[3])),
            line(input.name + ": memory", figures[1] / 1_048_576, "MiB", mebibytes, nil, 1),
        ]
    }

    private static func line(
        _ name: String,
        _ figure: Double,
        _ unit: String,
        _ most: Double,
        _ spread: Spread?,
        _ count: Int
    ) -> Line {
        Line(
            name: "worst: " + name,
            ours: figure,
            floor: nil,
            unit: unit,
            ratio: nil,
            bound: .atMost(most, aim: nil),
            better: .lower,
            spread: spread,
            count: count
        )
    }

    /// The child's part: prints milliseconds, octets above the input's, the input's size and the number of runs.
    static func child(_ index: Int) throws {
        let input = WorstInput.all[index]
        let (size, work) = try input.prepare(WorstScene())
        let before = ResidentMemory.reset()
        var times: [Double] = []
        var outcome = ""
        var peak = 0
        while times.count < mostRuns, times.reduce(0, +) < 2_000 {
            let start = Stopwatch.processor()
            outcome = try work()
            times.append(Double(Stopwatch.processor() - start) / 1_000_000)
            if times.count == 1 { peak = ResidentMemory.peak() }
            guard outcome == input.expected else {
                throw BenchError("expected \(input.expected), found \(outcome)")
            }
        }
        let held = before + (input.isStreamed ? size : 0)
        print("\(Spread(times).median) \(max(0, peak - held)) \(size) \(times.count)")
    }
}
