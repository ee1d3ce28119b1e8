import NemIDCrypto
import NemIDFixtures
import NemIDTestSupport
import NemIDVerification
import Testing

@testable import NemIDFuzz

@Suite struct SeedTests {
    @Test(arguments: FuzzTarget.allCases)
    func everySeedHoldsForEveryTarget(_ target: FuzzTarget) throws {
        for folder in try Seeds.targets() {
            for (name, octets) in try Seeds.octets(of: folder) {
                #expect(throws: Never.self, "\(folder)/\(name)") { try target.run(octets) }
            }
        }
    }

    @Test func everyTargetHasSeedsAndNoOtherFolderHas() throws {
        #expect(try Seeds.targets() == FuzzTarget.allCases.map(\.rawValue).sorted())
        for target in FuzzTarget.allCases { #expect(try Seeds.octets(of: target.rawValue).count >= 4) }
    }

    @Test func madeSeedsAreMadeAlikeAgain() throws {
        for (target, made) in try DerivedSeeds.all() {
            let stored = try Seeds.octets(of: target.rawValue)
            for (name, octets) in made {
                #expect(stored[name] == octets, "swift run NemIDFuzz seeds Fixtures/Seeds writes \(target)/\(name)")
            }
        }
    }

    @Test func readersOfDERAcceptTheirSeeds() throws {
        for octets in try Seeds.octets(of: "certificate").values { _ = try Certificate(der: octets) }
        for octets in try Seeds.octets(of: "crl").values { _ = try CertificateRevocationList(der: octets) }
        for octets in try Seeds.octets(of: "ocsp").values { _ = try OCSPResponse(der: octets) }
    }

    @Test func responsesThatAreSignedAnewAreAccepted() throws {
        for (name, octets) in try Seeds.octets(of: "resigned") {
            let report = try #require(try ResignedTarget.judge(octets)).report
            #expect(report.verdict == .accepted, "\(name): \(report.reason)")
        }
    }

    @Test func pathsThatAreSignedAnewAreAccepted() throws {
        for (name, octets) in try Seeds.octets(of: "path") {
            let judged = try PathTarget.judge(octets)
            let report = try #require(judged).report
            #expect((report.verdict == .accepted) == (name != "wrong-way-round.der"), "\(name): \(report.reason)")
        }
    }

    @Test func seedsStaySmall() throws {
        let sizes = try Seeds.targets().flatMap { try Seeds.octets(of: $0).values.map(\.count) }
        #expect(sizes.reduce(0, +) <= 300_000)
    }
}
