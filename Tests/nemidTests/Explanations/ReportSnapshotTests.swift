import Foundation
import NemIDVerification
import Testing

@testable import nemid

/// What is written about each verdict, whole.
@Suite("Explained verdicts")
struct ReportSnapshotTests {
    private static let refinements: Set<String> = [
        "limit.revocation", "chain.noAuthorityKeyIdentifier", "chain.noSubjectKeyIdentifier",
        "property.identityAssuranceLevel",
    ]

    @Test("each is written as its snapshot says", arguments: ReportCase.all)
    func isWritten(_ one: ReportCase) throws {
        let outputs = try one.outputs()
        let verdict = try #require(outputs.plain.output.split(separator: "\n").first)
        #expect(verdict.split(separator: " ").last.map(String.init) == one.code ?? "accepted")
        #expect(!outputs.plain.output.contains("\nStep "))
        #expect(outputs.explained.output.hasPrefix(outputs.plain.output + "Step nemid.01: "))
        #expect(outputs.explained.status == outputs.plain.status)
        #expect(outputs.json.status == outputs.plain.status)
        try Snapshot.expect(outputs.snapshot(title: one.title), named: one.name)
    }

    @Test("every code and every refinement has one, and there is no other")
    func areComplete() throws {
        let names = ReportCase.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(try Snapshot.names() == Set(names))
        let codes = Set(ReportCase.all.compactMap(\.code))
        let bases = Set(codes.compactMap { RejectionCode($0)?.base.name })
        #expect(bases == Set(RejectionCode.all.map(\.name)))
        for code in RejectionCode.all.map(\.name) where code != "clientError" {
            #expect(codes.contains(code), "\(code) without refinement")
        }
        #expect(codes.filter { $0.contains(".") && !$0.hasPrefix("clientError.") } == Self.refinements)
    }

    @Test("the refinements are those that the verifier makes")
    func namesEveryRefinement() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/NemIDVerification")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\.(\w+)\.refined\(by: ("(\w+)"|[\w.]+)\)/) {
                let suffix = match.output.3 ?? match.output.2.split(separator: ".").last ?? ""
                found.insert("\(match.output.1).\(suffix)")
            }
        }
        #expect(found == Self.refinements)
    }

    @Test(
        "whatever is not accepted names step, expected, found and one action, and nobody",
        arguments: ReportCase.all
    )
    func namesTheStep(_ one: ReportCase) throws {
        let outputs = try one.outputs()
        let reasons = outputs.plain.output.split(separator: "\n").filter { $0.hasPrefix("Reason: ") }
        guard one.code != nil else {
            #expect(reasons.isEmpty)
            return
        }
        let reason = try #require(reasons.first)
        #expect(reasons.count == 1)
        let parts = try #require(
            reason.wholeMatch(of: /Reason: (nemid\.\d\d) ([A-Za-z ]+): expected (.+?); found (.+)\. ([A-Z][^.]+\.)/),
            "\(reason)"
        ).output
        let steps = try ReportDocument(outputs.json).steps
        let failed = try #require(steps.first { $0.result == "fail" })
        #expect(failed.id == String(parts.1))
        #expect(failed.expected == String(parts.3))
        #expect(failed.found == String(parts.4))
        for secret in ReportScene.secrets {
            #expect(outputs.text.range(of: secret, options: .caseInsensitive) == nil, "\(secret)")
        }
    }

    @Test("an accepted login's steps repeat none of what it says", arguments: ReportCase.accepted)
    func stepsNameNobody(_ one: ReportCase) throws {
        let document = try ReportDocument(one.outputs().json)
        for step in document.steps {
            for secret in ReportScene.secrets {
                #expect(!(step.expected + (step.found ?? "")).contains(secret), "\(step.id)")
            }
        }
    }
}
