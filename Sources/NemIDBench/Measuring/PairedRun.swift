/// Measures two works alternately, so that both meet the same clock rate, caches and neighbours.
///
/// Each side of a pair repeats its work until it is long against the clock's resolution and against an interrupt; the
/// side that begins changes from pair to pair. A ratio is taken of each pair, and their median is what counts: a pair
/// that something disturbed moves it by one rank. Time is the process's processor time: no work here waits for anything.
struct PairedRun {
    /// Nanoseconds that each side of a pair should take at least.
    var sliceNanoseconds: Double = 1_500_000
    /// Pairs of each line.
    var pairs = 151
    /// Nanoseconds after which a line has had enough, pairs or no pairs.
    var patienceNanoseconds: Double = 12_000_000_000
    /// Pairs that are measured whatever it takes.
    var fewestPairs = 15

    /// The line of `comparison`.
    ///
    /// - Throws: `BenchError` where either work fails even once: the time of a failure says nothing.
    func line(_ comparison: Comparison) throws(BenchError) -> Line {
        let ours = try Self.repetitions(of: comparison.ours, comparison.name, slice: sliceNanoseconds)
        let floor = try Self.repetitions(of: comparison.floor, comparison.name, slice: sliceNanoseconds)
        var times: [(ours: Double, floor: Double)] = []
        let start = Stopwatch.wall()
        while times.count < pairs {
            let isPatient = Double(Stopwatch.wall() - start) < patienceNanoseconds
            guard isPatient || times.count < fewestPairs else { break }
            if times.count.isMultiple(of: 2) {
                let first = try Self.time(comparison.ours, ours, comparison.name)
                times.append((first, try Self.time(comparison.floor, floor, comparison.name)))
            } else {
                let first = try Self.time(comparison.floor, floor, comparison.name)
                times.append((try Self.time(comparison.ours, ours, comparison.name), first))
            }
        }
        let spread = Spread(times.map { $0.ours / $0.floor })
        return Line(
            name: comparison.name,
            ours: Spread(times.map(\.ours)).median / 1000,
            floor: Spread(times.map(\.floor)).median / 1000,
            unit: "µs",
            ratio: spread.median,
            bound: comparison.bound,
            better: .lower,
            spread: spread,
            count: times.count
        )
    }

    /// How often the work fits into a slice; warms it up on the way.
    static func repetitions(
        of work: () -> Bool,
        _ name: String,
        slice: Double
    ) throws(BenchError) -> Int {
        for _ in 0..<3 where !work() { throw BenchError("\(name): the work fails") }
        var count = 1
        while true {
            let nanoseconds = try time(work, count, name) * Double(count)
            if nanoseconds >= slice || count >= 1 << 20 { return count }
            count = max(count + 1, min(count * 4, Int(slice / nanoseconds * Double(count) * 1.1)))
        }
    }

    /// Nanoseconds of processor time of one work, measured over `count`.
    static func time(_ work: () -> Bool, _ count: Int, _ name: String) throws(BenchError) -> Double {
        var succeeded = 0
        let start = Stopwatch.processor()
        for _ in 0..<count where work() { succeeded += 1 }
        let nanoseconds = Stopwatch.processor() - start
        guard succeeded == count else { throw BenchError("\(name): the work fails") }
        return Double(nanoseconds) / Double(count)
    }
}
