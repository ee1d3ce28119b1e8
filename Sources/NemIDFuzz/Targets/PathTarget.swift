import CNemIDOpenSSL
import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

/// Logins with changed certificates: the end user's and the issuing authority's, signed anew after each change.
///
/// An input is the two in DER, one after the other. Whatever is accepted is a path that OpenSSL accepts at that instant, and
/// names whom OpenSSL reads in the end user's subject.
enum PathTarget {
    private struct Setting {
        let pki: TestPKI
        let verifier: Verifier
    }

    private static let setting = Result<Setting, any Error> {
        let pki = try TestPKI(now: VerifierTarget.instant)
        let environment = try TrustEnvironment.preproduction.replacingRoots(
            pem: [Array(pki.root.pem.utf8)],
            name: "fuzzing"
        )
        return Setting(pki: pki, verifier: Verifier(environment: environment))
    }

    /// The path and the verdict on a login with it; nil where the input is not two certificates.
    static func judge(_ input: [UInt8]) throws -> (path: [Certificate], report: VerificationReport)? {
        let setting = try setting.get()
        let pki = setting.pki
        guard let parts = DERParts.split(input[...]), parts.count == 2,
            let endUser = try resigned(parts[0], by: pki.issuingKey),
            let issuing = try resigned(parts[1], by: pki.rootKey)
        else { return nil }
        let response = try TestResponse(certificates: [endUser.der, issuing.der, pki.root.der]).signed(by: pki.userKey)
        let report = setting.verifier.verify(response, policy: VerifierTarget.policy, at: VerifierTarget.instant)
        return ([endUser, issuing, pki.root], report)
    }

    static func run(_ input: [UInt8]) throws {
        guard let (path, report) = try judge(input) else { return }
        try VerifierTarget.checkReport(report)
        guard let document = report.document else { return }
        do {
            try PathValidation.validate(path)
        } catch {
            throw Violation(rule: "OpenSSL accepts the paths that we accept: \(error.reason)")
        }
        for certificate in path {
            guard let theirs = OpenSSLCertificate(certificate.der) else {
                throw Violation(rule: "OpenSSL accepts the certificates that we accept")
            }
            try theirs.compare(certificate)
            try require(theirs.isValid(at: VerifierTarget.instant), "every certificate is valid at the instant")
        }
        try require(
            OpenSSLCertificate(path[0].der)?.serialNumbersOfSubject == [Array(subject(of: document.identity).utf8)],
            "the identity is that of the subject"
        )
    }

    /// The certificate with its first part signed by `key`; nil where it is not one that we read.
    private static func resigned(_ certificate: ArraySlice<UInt8>, by key: PrivateKey) throws -> Certificate? {
        guard let content = DERParts.content(of: certificate), let parts = DERParts.split(content), parts.count == 3
        else { return nil }
        let signature = TestDER.bitString(try key.sign(Array(parts[0])))
        return try? Certificate(der: TestDER.sequence([Array(parts[0]), Array(parts[1]), signature]))
    }

    private static func subject(of identity: VerifiedIdentity) -> String {
        switch identity.holder {
        case .citizen(let pid): "PID:\(pid)"
        case .employee(let cvr, let rid): "CVR:\(cvr)-RID:\(rid)"
        case .company(let cvr, let uid): "CVR:\(cvr)-UID:\(uid)"
        case .function(let cvr, let fid): "CVR:\(cvr)-FID:\(fid)"
        }
    }
}
