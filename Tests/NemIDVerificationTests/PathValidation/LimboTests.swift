import NemIDTestSupport
import Testing

/// The cases of x509-limbo, through the whole verifier up to path and dates.
@Suite("Third-party path validation", .enabled(if: SharedVectors.isAvailable))
struct LimboTests {
    @Test("CRT-41 as published, but for the exceptions that are named")
    func asPublished() throws {
        let cases = try LimboCase.all().map { limboCase in
            let hierarchy = try LimboHierarchy(limboCase)
            let outcome = try LimboOutcome.of(limboCase, hierarchy)
            let category = limboCase.category(hierarchy)
            switch category {
            case ConformanceSuite.PathCategory.otherKeys:
                #expect(outcome == "algorithm", "\(limboCase.id)")
            case ConformanceSuite.PathCategory.otherAnchors:
                #expect(["configuration.root", "configuration.certificates"].contains(outcome), "\(limboCase.id)")
            default: break
            }
            return ConformanceSuite.Case(
                limboCase.id,
                category: category,
                outcome: outcome,
                agrees: (outcome == LimboOutcome.accepted) == limboCase.isPublishedAsAccepted
            )
        }
        #expect(ConformanceSuite.pathValidation.differences(cases) == [])
    }
}
