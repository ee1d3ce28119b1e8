// What tells a certificate without anything out of the ordinary, without copying anything out of it.
extension Certificate {
    /// Whether this is of version 3, names subject and issuer, and has extensions only that say no more than they seem to.
    ///
    /// These are subject and authority key identifier, key usage, subject alternative names, basic constraints,
    /// distribution points, policies, extended key usage and authority information access. Only key usage, basic
    /// constraints, policies and extended key usage may be critical.
    package var hasOnlyPlainExtensions: Bool {
        content.facts.hasOnlyPlainExtensions
    }

    package var isBasicConstraintsCritical: Bool {
        content.facts.isBasicConstraintsCritical
    }

    package var hasSubjectKeyIdentifier: Bool { content.places.extensions.subjectKeyIdentifier != nil }

    /// Whether this names `issuer` as its issuer, by name and by key identifier and in no other way.
    ///
    /// - Parameters:
    ///   - issuer: The certificate that is to be named.
    ///   - isKeyIdentifierOptional: Whether no key identifier at all will do, as for a root.
    /// - Returns: Whether it does.
    package func isIssued(byNameOf issuer: Certificate, allowingNoKeyIdentifier isKeyIdentifierOptional: Bool) -> Bool {
        guard names(issuer: issuer) else { return false }
        guard let authority = content.places.extensions.authority else { return isKeyIdentifierOptional }
        guard !authority.namesIssuer, let identifier = authority.keyIdentifier,
            let subject = issuer.content.places.extensions.subjectKeyIdentifier
        else { return false }
        return Octets.areEqual(content.der, identifier, issuer.content.der, subject)
    }
}
