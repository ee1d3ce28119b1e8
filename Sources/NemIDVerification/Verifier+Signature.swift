import FoundationEssentials
import NemIDCrypto

extension Verifier {
    /// Judges everything up to the signature and nothing after it: neither path nor properties nor revocation.
    ///
    /// To be measured and compared by itself; it says nothing about who signed.
    ///
    /// - Parameters:
    ///   - input: XML, or base64 of XML.
    ///   - limits: How much of everything is read.
    /// - Returns: Whether shape, digests and signature hold.
    package func holdsSignature(_ input: [UInt8], limits: VerificationLimits = .login) -> Bool {
        var policy = VerificationPolicy()
        policy.limits = limits
        var verification = Verification(verifier: self, policy: policy, instant: Instant(.distantPast))
        do throws(Rejection) {
            let shape = try verification.shape(of: try verification.read(input))
            _ = try verification.resolve(shape)
            let choice = try SignerChoice(shape.keyInfo.certificates, limits: limits)
            let key = choice.endUser.publicKey
            try KeyStrength.check(key)
            let hash = try SignedContent.sha256(of: shape.signedInfo, shape.document)
            return key.verify(shape.signatureValue, hash: hash)
        } catch {
            return false
        }
    }
}
