import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// What RFC 5280 §4.2 asks of the extensions of authorities and OpenSSL does not look at, and what is not asked.
@Suite("Constraints on policies")
struct PolicyConstraintTests {
    typealias Change = @Sendable (inout CertificateTemplate, inout TestExtensions) throws -> Void

    private func code(root: Change = { _, _ in }, issuing: Change = { _, _ in }) throws -> RejectionCode? {
        let scene = try LoginScene(try TestPKI(changeRoot: root, changeIssuing: issuing))
        return scene.code(try scene.signedLogin())
    }

    @Test(
        "CRT-14 constraints on policies that are not marked critical; marked so they are accepted",
        arguments: [("policyConstraints", "requireExplicitPolicy:0"), ("inhibitAnyPolicy", "3")]
    )
    func judgesPolicyConstraints(_ name: String, _ value: String) throws {
        let policy = "1.3.6.1.4.1.31313.2.4.6.1.5"
        func change(_ critical: String) -> Change {
            { _, extensions in
                extensions.policies = policy
                extensions.further = ["\(name) = \(critical)\(value)"]
            }
        }
        #expect(try code(issuing: change("")) == .policy)
        #expect(try code(issuing: change("critical,")) == nil)
    }

    @Test(
        "CRT-34 constraints on policies that are no DER, negative or none at all",
        arguments: [
            ("policyConstraints", "3003800100", true), ("policyConstraints", "3003810105", true),
            ("policyConstraints", "3006800100810100", true), ("policyConstraints", "3000", false),
            ("policyConstraints", "30038001FF", false), ("policyConstraints", "3006810100800100", false),
            ("policyConstraints", "3003820100", false), ("policyConstraints", "0500", false),
            ("inhibitAnyPolicy", "020100", true), ("inhibitAnyPolicy", "0201FF", false),
            ("inhibitAnyPolicy", "02050100000000", false), ("inhibitAnyPolicy", "3000", false),
        ]
    )
    func judgesEncodings(_ name: String, _ encoding: String, _ isRead: Bool) throws {
        let pki = try TestPKI()
        let der = try TestPKI.endUserDER(pki.userKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey) {
            _,
            extensions in
            extensions.further = ["\(name) = critical,DER:\(encoding)"]
        }
        if isRead {
            #expect(throws: Never.self) { try Certificate(der: der) }
        } else {
            let error = #expect(throws: CryptoError.self) { try Certificate(der: der) }
            #expect(error?.code == .certificateParse)
        }
    }

    @Test(
        "CRT-38 a root is trusted by itself, whatever key identifier of an authority it has",
        arguments: ["issuer:always", "keyid:always,issuer:always", nil]
    )
    func judgesRoots(_ identifier: String?) throws {
        #expect(try code(root: { _, extensions in extensions.authorityKeyIdentifier = identifier }) == nil)
    }
}
