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

    /// - Throws: `invalid` for a name that is empty, too long, has blanks around it, or characters that are no text.
    static func check(name: String) throws(ProviderError) {
        guard PKIChoices.nameLength.contains(name.unicodeScalars.count), isText(name) else {
            throw ProviderError(
                .invalid,
                "a name has 1 to 64 characters, no blanks around it, and no control or formatting characters"
            )
        }
    }

    /// What goes into a company's certificate, where the organisation and the common name have at most 64 characters
    /// (RFC 5280 §A.1).
    ///
    /// - Throws: `invalid`.
    static func check(company: String, description: String) throws(ProviderError) {
        let mostOfCompany = 64 - " // CVR:90000000".count
        let count = company.unicodeScalars.count + " - ".count + description.unicodeScalars.count
        guard isText(company), isText(description), company.unicodeScalars.count <= mostOfCompany, count <= 64 else {
            throw ProviderError(
                .invalid,
                "company and description have at least 1 character, the company at most \(mostOfCompany), both together "
                    + "at most 61; no blanks around them, and no control or formatting characters"
            )
        }
    }

    private static func isText(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
            default: true
            }
        }
    }

    /// - Throws: `invalid` unless `cvr` has eight digits and begins with 9: a number that no real company has.
    static func check(cvr: String) throws(ProviderError) {
        _ = try InventedCVRNumber(cvr)
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
