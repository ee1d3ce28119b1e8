import Foundation
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// What other programs signed, judged by our verifier.
@Suite(.enabled(if: Interop.isWanted))
struct SignedByOthersInteropTests {
    @Test("a response that xmlsec1 signed is accepted, and not with one octet changed")
    func xmlsec() throws {
        let folder = try Interop.Folder()
        let pki = try TestPKI()
        let key = try folder.write(pki.userKey.pem(), "key.pem")
        let template = try folder.write(Self.template([pki.issuing, pki.endUser, pki.root]), "template.xml")
        let signed = folder.path + "/signed.xml"
        let result = try ProcessRunner.run(
            ProcessLaunch(
                "xmlsec1",
                ["--sign", "--privkey-pem", key, "--id-attr:Id", "Object", "--output", signed, template]
            )
        )
        try #require(result.status == .exited(0), "\(result.errorText)")

        let environment = try TrustEnvironment.preproduction.replacingRoots(pem: [Array(pki.root.pem.utf8)])
        let verifier = Verifier(environment: environment)
        var policy = VerificationPolicy()
        policy.challenge = "42"
        policy.revocation.method = .none
        let bytes = try TestFile.bytes(signed)
        let report = verifier.verify(bytes, policy: policy, at: pki.now)
        #expect(report.verdict == .accepted, "\(report.reason)")
        #expect(report.document?.requestIssuer == "Prøvekøbing Kommune")

        let changed = String(decoding: bytes, as: UTF8.self).replacing(">logon<", with: ">logoN<")
        #expect(verifier.verify(Array(changed.utf8), policy: policy, at: pki.now).code == .digest)
    }

    /// A response as another hand would write it: its own prefixes, indentation, quotes and empty-element tags.
    private static func template(_ certificates: [Certificate]) -> String {
        let data = certificates.map { "<X509Certificate>\(Base64.encode($0.der))</X509Certificate>" }
        return """
            <o:signature version='0.1' xmlns:o='http://www.openoces.org/2006/07/signature#'>
              <Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="signature">
                <SignedInfo>
                  <CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>
                  <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
                  <Reference URI="#ToBeSigned">
                    <Transforms>
                      <Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>
                    </Transforms>
                    <DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
                    <DigestValue/>
                  </Reference>
                </SignedInfo>
                <SignatureValue/>
                <KeyInfo><X509Data>\(data.joined(separator: "\n"))</X509Data></KeyInfo>
                <Object Id="ToBeSigned"><SignatureProperties>
                  \(property("RequestIssuer", Base64.encode(Array("Prøvekøbing Kommune".utf8)), "base64", "yes"))
                  \(property("action", "logon", "xml", "no"))
                  \(property("challenge", "&#52;2", "xml", "no"))
                </SignatureProperties></Object>
              </Signature>
            </o:signature>
            """
    }

    private static func property(_ name: String, _ value: String, _ encoding: String, _ visible: String) -> String {
        "<SignatureProperty Target='signature'><o:Name>\(name)</o:Name>"
            + "<o:Value VisibleToSigner='\(visible)' Encoding='\(encoding)'>\(value)</o:Value></SignatureProperty>"
    }
}
