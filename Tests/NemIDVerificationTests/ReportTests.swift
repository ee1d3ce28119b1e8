import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Report")
struct ReportTests {
    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    @Test("has nineteen steps in order; after the first that fails none is taken")
    func stepsInOrder() throws {
        let report = try scene.report(scene.login().signed(by: scene.pki.otherKey))
        #expect(report.steps.map(\.id) == (1...19).map { $0 < 10 ? "nemid.0\($0)" : "nemid.\($0)" })
        let failed = try #require(report.steps.firstIndex { $0.result == .fail })
        #expect(report.steps[failed].id == "nemid.11")
        #expect(report.steps[..<failed].allSatisfy { $0.result == .pass })
        #expect(report.steps[(failed + 1)...].allSatisfy { $0.result == .skipped && $0.found.isEmpty })
    }

    @Test("names step, what was expected, what was found and what to do")
    func explainsItself() throws {
        let report = try scene.report(scene.login().signed(by: scene.pki.otherKey))
        let step = report.steps[10]
        #expect(
            report.reason
                == "nemid.11 signature: expected \(step.expected); found \(step.found). "
                + "Refuse the response; it was changed after signing, or was signed by someone else."
        )
    }

    @Test("says nothing about anybody unless accepted")
    func keepsPersonalDataOut() throws {
        let secrets = ["Anna", "Prøvesen", TestPKI.pid, "5577006791947779410", "Eksempel"]
        var reports = [
            try scene.report(scene.login().signed(by: scene.pki.otherKey)),
            try scene.report(scene.signedLogin(), at: scene.pki.now.addingTimeInterval(1e9)),
        ]
        var policy = scene.policy
        policy.revocation.method = .any
        reports.append(try scene.report(scene.signedLogin(), policy: policy))
        let evidence = RevocationEvidence(crls: [try scene.pki.list(revoking: [scene.pki.endUser.serialNumber])])
        reports.append(try scene.report(scene.signedLogin(), policy: policy, evidence: evidence))
        policy.challenge = "another"
        policy.requestIssuers = ["Andre"]
        reports.append(try scene.report(scene.signedLogin(), policy: policy))
        for report in reports {
            #expect(report.code != nil)
            #expect(report.document == nil)
            let steps = report.steps.flatMap { [$0.expected, $0.found] }
            let subjects = report.revocation?.chain.compactMap(\.subject) ?? []
            for text in [report.reason] + steps + report.remarks + subjects {
                for secret in secrets { #expect(!text.contains(secret), "\(text)") }
            }
        }
    }

    @Test("the first failure in the order of steps gives the code")
    func firstFailureDecides() throws {
        var policy = scene.policy
        policy.acceptedTypes = [.moces]
        policy.action = .sign
        policy.requestIssuers = ["Andre"]
        policy.challenge = "another"
        policy.timestamp = TimestampPolicy(behind: 0, ahead: 0, expectedText: "never")
        policy.revocation.method = .crl
        let login = try scene.signedLogin()
        var codes: [RejectionCode?] = []
        let late = scene.pki.now.addingTimeInterval(1e9)
        codes.append(scene.report(login, policy: policy, at: late).code)
        codes.append(scene.report(login, policy: policy).code)
        policy.acceptedTypes = [.poces]
        codes.append(scene.report(login, policy: policy).code)
        policy.action = .logon
        codes.append(scene.report(login, policy: policy).code)
        policy.requestIssuers = nil
        codes.append(scene.report(login, policy: policy).code)
        policy.challenge = nil
        codes.append(scene.report(login, policy: policy).code)
        policy.timestamp = nil
        codes.append(scene.report(login, policy: policy).code)
        #expect(codes == [.expired, .certificateType, .action, .issuer, .challenge, .timestamp, .crlMissing])
    }

    @Test("the fingerprint is that of the signature, whatever was changed around it")
    func fingerprintsSignatures() throws {
        let login = try scene.signedLogin()
        let plain = try #require(scene.report(login).document)
        let carried = try #require(scene.report(login.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }).document)
        #expect(plain.fingerprint == carried.fingerprint)
        #expect(plain.document != carried.document)
        let other = try scene.login(TestResponse.loginProperties + [TestResponse.Property("extra", "1")])
            .signed(by: scene.pki.userKey)
        #expect(try #require(scene.report(other).document).fingerprint != plain.fingerprint)
    }
}
