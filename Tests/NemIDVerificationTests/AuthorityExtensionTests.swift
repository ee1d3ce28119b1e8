import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// What RFC 5280 §4.2 asks of the extensions of authorities and OpenSSL does not look at.
@Suite("Extensions of authorities")
struct AuthorityExtensionTests {
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

    @Test("CRT-38 a root whose authority key identifier identifies no key; with one, and with no such extension")
    func judgesRoots() throws {
        func change(_ identifier: String?) -> Change {
            { _, extensions in extensions.authorityKeyIdentifier = identifier }
        }
        #expect(try code(root: change("issuer:always")) == .chain.refined(by: "noAuthorityKeyIdentifier"))
        #expect(try code(root: change("keyid:always,issuer:always")) == nil)
        #expect(try code(root: change(nil)) == nil)
    }
}
