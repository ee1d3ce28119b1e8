import NemIDFixtures
import Testing

@testable import nemid

/// What holds for the steps of every report.
@Suite("Steps of every report")
struct ReportStepTests {
    private static let ids = (1...19).map { $0 < 10 ? "nemid.0\($0)" : "nemid.\($0)" }
    /// The steps that a policy may leave out: challenge, time stamp, revocation.
    private static let optional: Set<String> = ["nemid.17", "nemid.18", "nemid.19"]

    private func check(_ outcome: CommandOutcome) throws {
        let report = try ReportDocument(outcome)
        let steps = report.steps
        #expect(steps.map(\.id) == Self.ids)
        #expect(steps.allSatisfy { !$0.expected.isEmpty && !$0.reference.isEmpty })
        let failed = steps.indices.filter { steps[$0].result == "fail" }
        let reached = steps[..<(failed.first ?? steps.count)]
        for step in reached {
            let isLeftOut = step.result == "skipped" && Self.optional.contains(step.id)
            #expect(step.result == "pass" || isLeftOut, "\(step.id)")
            #expect(step.found != nil, "\(step.id)")
        }
        switch report.verdict {
        case "accepted":
            #expect(failed.isEmpty)
            #expect(report.code == nil)
            #expect(report.hasIdentity)
            #expect(outcome.status == .accepted)
        case "rejected", "ended", "undecided":
            let first = try #require(failed.first)
            #expect(failed.count == 1)
            #expect(steps[first].found != nil)
            #expect(steps[(first + 1)...].allSatisfy { $0.result == "skipped" && $0.found == nil })
            #expect(report.code != nil)
            #expect(!report.hasIdentity)
            #expect(report.reason.hasPrefix(steps[first].id + " "))
            #expect((report.verdict == "undecided") == (outcome.status == .undecided))
            #expect(report.verdict != "ended" || steps[first].id == "nemid.02")
            #expect(report.verdict != "undecided" || steps[first].id == "nemid.19")
            #expect((report.revocation != nil) == (steps[first].id == "nemid.19"))
        default: Issue.record("the verdict \(report.verdict)")
        }
    }

    @Test(
        "nineteen in order; where one fails, those before it hold and none after it is taken",
        arguments: ReportCase.all
    )
    func holdForEachCase(_ one: ReportCase) throws {
        try check(one.outputs().json)
    }

    @Test("the same for each variation of the project's own vectors")
    func holdForVectors() throws {
        let scene = try CommandScene()
        for name in scene.files.keys.sorted() where !name.hasSuffix(".pem") {
            try check(scene.verify(name, "--json", "--explain"))
        }
    }

    @Test("the same for a login cut off at each of many places, and with each of many octets changed")
    func holdForDamage() throws {
        let login = try ReportScene().signedLogin()
        var scene = try CommandScene()
        for position in stride(from: 0, to: login.count, by: 97) {
            var changed = login
            changed[position] ^= 1
            scene.files["cut"] = Array(login[..<position])
            scene.files["changed"] = changed
            for file in ["cut", "changed"] { try check(scene.verify(file, "--json", "--explain")) }
        }
    }
}
