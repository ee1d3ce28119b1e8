import Foundation
import Testing

@testable import NemIDBench

@Suite("Measuring")
struct MeasuringTests {
    @Test("median and quartiles divide the values")
    func spreads() {
        let spread = Spread([5, 1, 3, 2, 4])
        #expect([spread.lower, spread.median, spread.upper] == [2, 3, 4])
        #expect(Spread([1, 2]).median == 1.5)
        #expect(Spread([7]).upper == 7)
    }

    @Test("a bound is met at its limit, and missed beyond")
    func bounds() {
        #expect(Bound.atMost(1.5, aim: 1.3).isMet(by: 1.5))
        #expect(!Bound.atMost(1.5, aim: nil).isMet(by: 1.501))
        #expect(Bound.atLeast(0.95, aim: nil).isMet(by: 0.95))
        #expect(!Bound.atLeast(0.95, aim: nil).isMet(by: 0.949))
    }

    @Test("a work that fails once gives no figure, whichever side it is on")
    func refusesFailures() {
        var run = PairedRun()
        run.sliceNanoseconds = 1000
        run.pairs = 3
        let fails = Failing(at: 2)
        #expect(throws: BenchError.self) {
            try run.line(Comparison("ours", ours: fails.work, floor: { true }))
        }
        #expect(throws: BenchError.self) { try run.line(Comparison("floor", ours: { true }, floor: { false })) }
    }

    @Test("a line holds the figures of all pairs")
    func measures() throws {
        var run = PairedRun()
        run.sliceNanoseconds = 1000
        run.pairs = 101
        let line = try run.line(Comparison("same", .atMost(1, aim: nil), ours: { true }, floor: { true }))
        #expect(line.count == 101)
        #expect(line.unit == "µs")
        #expect(try #require(line.ratio) > 0)
    }

    @Test("threads do every work, and one that fails gives no figure")
    func runsLanes() throws {
        let counter = Counter()
        _ = try Lane.nanoseconds(lanes: 2, count: 25) { counter.increment() }
        #expect(counter.value == 50)
        #expect(throws: BenchError.self) { try Lane.nanoseconds(lanes: 2, count: 1) { false } }
    }

    private static let lines = [
        Line(
            name: "with \"quotes\"",
            ours: 12.5,
            floor: 10,
            unit: "µs",
            ratio: 1.25,
            bound: .atMost(1.2, aim: 1.1),
            better: .lower,
            spread: Spread([1.2, 1.25, 1.3]),
            count: 151
        ),
        Line(
            name: "alone",
            ours: 0.05,
            floor: nil,
            unit: "ms",
            ratio: nil,
            bound: nil,
            better: .higher,
            spread: nil,
            count: 1
        ),
    ]

    @Test("the file holds every field of every line")
    func writesJSON() throws {
        let value = try JSONSerialization.jsonObject(with: Data(Table.json(Self.lines).utf8))
        let objects = try #require(value as? [[String: Any]])
        try #require(objects.count == 2)
        for object in objects {
            #expect(
                Set(object.keys).isSuperset(of: ["name", "ours", "floor", "unit", "ratio", "must", "better"])
            )
        }
        #expect(objects[0]["name"] as? String == "with \"quotes\"")
        #expect(objects[0]["ratio"] as? Double == 1.25)
        #expect(objects[0]["must"] as? Double == 1.2)
        #expect(objects[0]["better"] as? String == "lower")
        #expect(objects[0]["met"] as? Bool == false)
        #expect(objects[1]["floor"] is NSNull)
        #expect(objects[1]["ours"] as? Double == 0.05)
        #expect(objects[1]["better"] as? String == "higher")
    }

    @Test("a line that misses its bound says so")
    func printsLines() {
        #expect(Table.text(Self.lines[0]).contains("MISSED"))
        #expect(!Table.text(Self.lines[1]).contains("MISSED"))
        #expect(Table.text(Self.lines[0]).contains("≤ 1.2"))
    }

    @Test("arguments choose what is run, and others are refused")
    func readsArguments() throws {
        guard case .all = try BenchOptions(["bench"]).mode else {
            Issue.record("without arguments everything is run")
            return
        }
        guard case .worst(3) = try BenchOptions(["bench", "worst", "3"]).mode else {
            Issue.record("one worst input")
            return
        }
        #expect(throws: BenchError.self) { try BenchOptions(["bench", "worst", "-1"]) }
        #expect(throws: BenchError.self) { try BenchOptions(["bench", "all"]) }
    }
}
