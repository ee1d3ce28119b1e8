import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import NemIDXML

/// The verifier on documents that are signed anew after each change, so that the checks behind digest and signature are
/// reached too.
///
/// An input is the text of a response with gaps for digest and signature. Whatever is accepted names the holder of the
/// one key there is, and says of challenge, issuer and action what stands in the octets that were signed.
enum ResignedTarget {
    private struct Setting {
        let verifier: Verifier
        let key: PrivateKey
    }

    private static let setting = Result<Setting, any Error> {
        let pki = try TestPKI(now: VerifierTarget.instant)
        let environment = try TrustEnvironment.preproduction.replacingRoots(
            pem: [Array(pki.root.pem.utf8)],
            name: "fuzzing"
        )
        return Setting(verifier: Verifier(environment: environment), key: pki.userKey)
    }

    /// The signed document and the verdict on it; nil where there is nothing to sign.
    static func judge(_ input: [UInt8]) throws -> (signed: [UInt8], report: VerificationReport)? {
        let setting = try setting.get()
        guard let text = String(validating: input, as: UTF8.self),
            let signed = try? TestResponse(text: text).signed(by: setting.key)
        else { return nil }
        let report = setting.verifier.verify(signed, policy: VerifierTarget.policy, at: VerifierTarget.instant)
        return (signed, report)
    }

    static func run(_ input: [UInt8]) throws {
        guard let (signed, report) = try judge(input) else { return }
        try VerifierTarget.checkReport(report)
        guard let document = report.document else { return }
        try require(
            document.identity.pid.map { "\($0)" } == TestPKI.pid,
            "the identity is that of the key's holder"
        )
        let properties = try SignedPropertyReading(of: signed)
        try require(document.properties.count == properties.count, "every signed property is read, and no other")
        try require(properties["challenge"] == document.challenge.map { Array($0.utf8) }, "the challenge is signed")
        try require(properties["action"] == Array(document.action.rawValue.utf8), "the action is signed")
        let issuer = properties["requestissuer"] ?? properties["logonto"]
        try require(issuer == Array(document.requestIssuer.utf8), "the request issuer is signed")
    }
}
