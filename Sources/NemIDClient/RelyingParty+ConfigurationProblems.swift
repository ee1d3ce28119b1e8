public import FoundationEssentials
import NemIDCrypto

extension RelyingParty.Configuration {
    /// Everything that is wrong with this configuration, each with what to do; empty when it can work.
    ///
    /// ``RelyingParty/init(_:)`` refuses a configuration with problems. Call this at another time to learn beforehand,
    /// for example whether the certificate will still be valid next month.
    ///
    /// Not checked: whether the provider has enrolled the certificate, and under which name.
    public func problems(at instant: Date) -> [String] {
        var problems: [String] = []
        if friendlyName.isEmpty { problems.append("friendlyName is empty: set the name agreed with the provider") }
        if formerFriendlyNames.contains(where: \.isEmpty) { problems.append("formerFriendlyNames holds an empty name") }
        if acceptedTypes.isEmpty || !acceptedTypes.isSubset(of: [.poces, .moces]) {
            problems.append("acceptedTypes must be poces, moces or both: companies and functions do not log in")
        }
        if revocation.method != .none, revocationEvidence == nil {
            problems.append(
                "revocation is on, but nothing brings the evidence: set revocationEvidence, or ask for method none"
            )
        }
        if pendingLife < 1 { problems.append("pendingLife must be at least a second") }
        if timestampBehind < 0 || timestampAhead < 0 { problems.append("the window of the time stamp is negative") }
        return problems + credentialProblems(at: instant)
    }

    private func credentialProblems(at instant: Date) -> [String] {
        var problems: [String] = []
        let certificate = credential.certificate
        if instant < certificate.notBefore {
            problems.append("the service provider's certificate is not yet valid: check the clock")
        }
        if instant > certificate.notAfter {
            problems.append("the service provider's certificate has expired: order a new one from the provider")
        }
        if certificate.publicKey.algorithm != .rsa || certificate.publicKey.bits < 2048 {
            problems.append("the service provider's key is not RSA of at least 2048 bits")
        }
        let identifiers = certificate.subject.attributes("2.5.4.5").compactMap(\.text)
        if !identifiers.contains(where: { $0.hasPrefix("CVR:") && $0.contains("-UID:") }) {
            problems.append("the service provider's certificate is not a company certificate (VOCES)")
        }
        return problems
    }
}
