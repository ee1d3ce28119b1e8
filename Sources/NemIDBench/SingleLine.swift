/// One work again and again, for a profiler.
enum ProfiledWork {
    static func run(_ name: String, seconds: Double) async throws {
        let comparisons = try Comparison.all(try await Scene(), try CapturedScene())
        guard let comparison = comparisons.first(where: { $0.name == name }) else {
            throw BenchError("no line of that name")
        }
        let start = Stopwatch.processor()
        var count = 0
        while Double(Stopwatch.processor() - start) < seconds * 1e9 {
            guard comparison.ours() else { throw BenchError("the work fails") }
            count += 1
        }
        print("\(count) times, \(Table.number(seconds * 1e6 / Double(count))) µs each")
    }
}
