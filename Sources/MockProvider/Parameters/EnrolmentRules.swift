import FoundationEssentials
import NemIDCrypto

/// What the provider asks of whoever wants to be enrolled.
enum EnrolmentRules {
    /// - Throws: `invalid` unless `id` consists of small letters, digits and hyphens.
    static func check(id: String) throws(ProviderError) {
        guard PKIChoices.idLength.contains(id.utf8.count),
            id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
        else { throw ProviderError(.invalid, "an id has up to 40 small letters, digits and hyphens") }
    }

    /// - Throws: `invalid` for a name that is empty, too long, has blanks around it, or control characters.
    static func check(name: String) throws(ProviderError) {
        guard PKIChoices.nameLength.contains(name.count), name.utf8.count <= 4 * PKIChoices.nameLength.upperBound,
            name.first?.isWhitespace == false, name.last?.isWhitespace == false,
            name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else {
            throw ProviderError(.invalid, "a name has 1 to 64 characters, no control characters, no blanks around it")
        }
    }

    /// - Throws: `invalid` unless `cvr` has eight digits and begins with 9: a number that no real company has.
    static func check(cvr: String) throws(ProviderError) {
        guard cvr.utf8.count == 8, cvr.utf8.allSatisfy({ (0x30...0x39).contains($0) }), cvr.hasPrefix("9") else {
            throw ProviderError(.invalid, "a CVR number here has eight digits and begins with 9")
        }
    }

    /// A certificate that may sign parameters: a company's (VOCES), issued here, valid and not revoked.
    ///
    /// - Throws: `invalid`, with what is wrong.
    static func check(_ certificate: Certificate, issuer: Issuer, at now: Date) throws(ProviderError) {
        guard let chain = issuer.hierarchy.chain(of: certificate),
            certificate.isSigned(by: chain.issuing.certificate.publicKey)
        else { throw ProviderError(.invalid, "the certificate was not issued by an issuing CA of this provider") }
        guard certificate.extensions.policies == [OCES.Policy.company], !certificate.extensions.allowsOCSPSigning
        else { throw ProviderError(.invalid, "the certificate is not one for a company (VOCES)") }
        guard certificate.notBefore <= now, now <= certificate.notAfter else {
            throw ProviderError(.invalid, "the certificate is not valid at this time")
        }
        guard issuer.revocation(of: certificate, at: now) == nil else {
            throw ProviderError(.invalid, "the certificate is revoked")
        }
    }
}
