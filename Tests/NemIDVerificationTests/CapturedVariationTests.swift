import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Variations of the captured login", .enabled(if: SharedVectors.isAvailable))
struct CapturedVariationTests {
    let login: [UInt8]
    let verifier = Verifier(environment: .preproduction)
    let policy: VerificationPolicy
    let original: VerifiedDocument

    init() throws {
        login = try SharedVectors.bytes("real/poces-login.xml")
        var policy = VerificationPolicy()
        policy.revocation.method = .none
        self.policy = policy
        original = try #require(verifier.verify(login, policy: policy, at: Instants.captured).document)
    }

    @Test("each is refused with its code, or forgiven and read as it was signed", arguments: CapturedVariation.all)
    func judges(_ variation: CapturedVariation) throws {
        let report = verifier.verify(try variation.applied(to: login), policy: policy, at: Instants.captured)
        #expect(report.code?.name == variation.code, "\(report.reason)")
        #expect((report.document == nil) == (variation.code != nil))
        if let document = report.document {
            #expect(AttackedLogin.Reading(document) == AttackedLogin.Reading(original))
        }
    }

    @Test("XML-40 octets changed, dropped and added to in steps: refused, or read as it was signed", arguments: 0..<4)
    func mutates(_ part: Int) {
        let changes = OctetChanges(octets: login)
        var counts = (refused: 0, same: 0)
        func show(_ octets: [UInt8], _ position: Int) {
            let report = verifier.verify(octets, policy: policy, at: Instants.captured)
            guard let document = report.document else { return counts.refused += 1 }
            if AttackedLogin.Reading(document) == AttackedLogin.Reading(original) {
                counts.same += 1
            } else {
                Issue.record("forged content is read with octet \(position) changed")
            }
        }
        for position in stride(from: part * 17, to: login.count, by: 68) {
            changes.changes(at: position) { octets, _ in show(octets, position) }
            show(changes.deletion(at: position), position)
            show(changes.truncation(at: position), position)
            changes.insertions(at: position) { octets, _ in show(octets, position) }
        }
        #expect(counts.refused > 500, "\(counts)")
        #expect(counts.same > 0, "\(counts)")
    }
}
