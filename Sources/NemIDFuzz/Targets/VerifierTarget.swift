import FoundationEssentials
import NemIDCrypto
import NemIDFixtures
import NemIDVerification

/// The verifier, end to end, on changed copies of our own signed responses.
///
/// Whatever is accepted says what the genuine document with its fingerprint says. There is no other signature that
/// could verify, so anything else is a forgery.
enum VerifierTarget {
    /// One verifier and what is genuine to it.
    private struct Setting {
        let verifier: Verifier
        let genuine: [[UInt8]: VerifiedDocument]
    }

    static let instant = Date(timeIntervalSince1970: 1_618_925_165)

    static let policy: VerificationPolicy = {
        var policy = VerificationPolicy()
        policy.acceptedTypes = Set(CertificateType.allCases)
        policy.revocation = RevocationPolicy(method: .none)
        return policy
    }()

    private static let setting = Result<Setting, any Error> {
        let vectors = try Fixtures.signedResponses()
        let environment = try TrustEnvironment.preproduction.replacingRoots(
            pem: [Array(vectors.rootCertificatePem.utf8)],
            name: "fuzzing"
        )
        let verifier = Verifier(environment: environment)
        var genuine: [[UInt8]: VerifiedDocument] = [:]
        for vector in vectors.cases {
            let response = Array(vector.responseBase64.utf8)
            guard let document = verifier.verify(response, policy: policy, at: instant).document else {
                throw Violation(rule: "the genuine response \(vector.name) is accepted")
            }
            genuine[document.fingerprint] = document
        }
        try require(genuine.count == vectors.cases.count, "each genuine response has a signature of its own")
        return Setting(verifier: verifier, genuine: genuine)
    }

    static func run(_ input: [UInt8]) throws {
        let setting = try setting.get()
        let report = setting.verifier.verify(input, policy: policy, at: instant)
        try checkReport(report)
        guard let document = report.document else { return }
        guard let genuine = setting.genuine[document.fingerprint] else {
            throw Violation(rule: "only a genuine signature is accepted")
        }
        try require(document.identity == genuine.identity, "the identity is the genuine one")
        try require(document.certificate == genuine.certificate, "the certificate is the genuine one")
        try require(isSame(document.challenge, genuine.challenge), "the challenge is the genuine one")
        try require(isSame(document.requestIssuer, genuine.requestIssuer), "the request issuer is the genuine one")
        try require(document.action == genuine.action, "the action is the genuine one")
        try require(isSame(document.timestamp, genuine.timestamp), "the time stamp is the genuine one")
        try require(document.properties == genuine.properties, "the properties are the genuine ones")
        try require(document.signText == genuine.signText, "the signed text is the genuine one")
    }

    /// What holds of every report.
    static func checkReport(_ report: VerificationReport) throws(Violation) {
        try require((report.document != nil) == (report.verdict == .accepted), "a document means acceptance")
        try require((report.code == nil) == (report.verdict == .accepted), "a refusal has a code")
        try require(!report.steps.isEmpty && !report.reason.isEmpty, "every verdict is explained")
    }

    /// `String` takes different spellings of a letter for equal; signed octets are not.
    static func isSame(_ left: String?, _ right: String?) -> Bool {
        left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
    }
}
