import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// A response of the operator's test environment of 20 April 2021, with the list of its issuing CA of 13 May 2021.
@Suite("The captured login", .enabled(if: SharedVectors.isAvailable))
struct CapturedLoginTests {
    let xml: [UInt8]
    let base64: [UInt8]
    let list: [UInt8]
    let verifier = Verifier(environment: .preproduction)

    init() throws {
        xml = try SharedVectors.bytes("real/poces-login.xml")
        base64 = try SharedVectors.bytes("real/poces-login.b64")
        list = try SharedVectors.bytes("real/systemtest34.crl")
    }

    private static func policy(_ method: RevocationPolicy.Method, _ scope: RevocationPolicy.Scope) -> VerificationPolicy
    {
        var policy = VerificationPolicy()
        policy.revocation = RevocationPolicy(method: method, scope: scope)
        return policy
    }

    @Test("is accepted as XML and as base64, with person and PID")
    func accepts() throws {
        for input in [xml, base64] {
            let report = verifier.verify(
                input,
                policy: Self.policy(.any, .endEntity),
                evidence: RevocationEvidence(crls: [list]),
                at: Instants.captured
            )
            #expect(report.code == nil, "\(report.reason)")
            let document = try #require(report.document)
            #expect(document.identity.pid?.value == "9208-2002-2-751708631151")
            #expect(document.identity.name == "Tilde Nilsson")
            #expect(document.identity.type == .poces)
            #expect(document.action == .logon)
            #expect(document.requestIssuer == "Nets Customer Demo")
            #expect(document.timestampInstant == Instants.at(2021, 4, 20, 13, 26, 5))
            #expect(document.client == .javaScript)
            #expect(document.identityAssuranceLevel == 1)
            #expect(document.document == xml)
            #expect(report.steps.allSatisfy { $0.result != .fail })
        }
    }

    @Test("is undecided without the root's list, expired later, and without path in production")
    func refuses() {
        let undecided = verifier.verify(
            xml,
            policy: Self.policy(.any, .chain),
            evidence: RevocationEvidence(crls: [list]),
            at: Instants.captured
        )
        #expect(undecided.code == .crlMissing)
        #expect(undecided.verdict == .undecided)
        #expect(undecided.document == nil)
        let none = Self.policy(.none, .chain)
        #expect(verifier.verify(xml, policy: none, at: Instants.later).code == .expired)
        let production = Verifier(environment: .production)
        #expect(production.verify(xml, policy: none, at: Instants.captured).code == .chain)
        let stale = verifier.verify(
            xml,
            policy: Self.policy(.any, .endEntity),
            evidence: RevocationEvidence(crls: [list]),
            at: Instants.at(2021, 5, 13, 21, 27, 8)
        )
        #expect(stale.code == .crlStale)
    }

    @Test("XML-40 with the lowest bit of any one octet of the signed object or SignedInfo flipped is rejected")
    func refusesEveryFlippedBit() throws {
        let policy = Self.policy(.none, .endEntity)
        #expect(verifier.verify(xml, policy: policy, at: Instants.captured).code == nil)
        for (start, end) in [("<ds:SignedInfo ", "</ds:SignedInfo>"), ("<ds:Object ", "</ds:Object>")] {
            for position in try Flip.range(in: xml, from: start, through: end) {
                var changed = xml
                changed[position] ^= 1
                let report = verifier.verify(changed, policy: policy, at: Instants.captured)
                #expect(report.verdict == .rejected, "octet \(position)")
            }
        }
    }

    @Test("CRT-01 CRT-39 a pinned root that was seen before is not used where a message does not bring it along")
    func needsItsRoot() throws {
        let policy = Self.policy(.none, .endEntity)
        let text = String(decoding: xml, as: UTF8.self)
        let certificates = text.matches(of: /<[A-Za-z:]*X509Certificate>[^<]*<\/[A-Za-z:]*X509Certificate>/)
        #expect(certificates.count == 3)
        for _ in 0..<2 {
            let verifier = Verifier(environment: .preproduction)
            var codes: [RejectionCode?] = []
            for certificate in certificates {
                var rest = text
                rest.removeSubrange(certificate.range)
                codes.append(verifier.verify(Array(rest.utf8), policy: policy, at: Instants.captured).code)
            }
            // Without issuing CA and without root there is no path, without the end user's another is taken for the signer.
            #expect(codes.filter { $0 == .chain }.count == 2)
            #expect(codes.allSatisfy { $0 != nil })
            #expect(verifier.verify(xml, policy: policy, at: Instants.captured).code == nil)
        }
    }
}
