// What tells a certificate without anything out of the ordinary, without copying anything out of it.
extension Certificate {
    /// Whether this is of version 3, names subject and issuer, and has extensions only that say no more than they seem to.
    ///
    /// These are subject and authority key identifier, key usage, subject alternative names, basic constraints,
    /// distribution points, policies, extended key usage and authority information access. Only key usage, basic
    /// constraints, policies and extended key usage may be critical.
    package var hasOnlyPlainExtensions: Bool {
        let places = content.places
        guard places.version == 3, places.subject.count > 2, places.issuer.count > 2 else { return false }
        let octets = content.der
        for record in places.extensions.records {
            switch record.standardNumber(octets.span) {
            case 15, 19, 32, 37: break
            case 14, 17, 31, 35: guard !record.isCritical else { return false }
            case nil:
                guard !record.isCritical, record.value.upperBound == places.extensions.informationAccess?.upperBound
                else {
                    return false
                }
            default: return false
            }
        }
        return true
    }

    package var isBasicConstraintsCritical: Bool {
        let octets = content.der
        for record in content.places.extensions.records where record.standardNumber(octets.span) == 19 {
            return record.isCritical
        }
        return false
    }

    package var hasSubjectKeyIdentifier: Bool { content.places.extensions.subjectKeyIdentifier != nil }

    /// Whether this names `issuer` as its issuer, by name and by key identifier and in no other way.
    ///
    /// - Parameters:
    ///   - issuer: The certificate that is to be named.
    ///   - isKeyIdentifierOptional: Whether no key identifier at all will do, as for a root.
    /// - Returns: Whether it does.
    package func isIssued(byNameOf issuer: Certificate, allowingNoKeyIdentifier isKeyIdentifierOptional: Bool) -> Bool {
        guard self.issuer.matches(issuer.subject) else { return false }
        let extensions = content.places.extensions
        guard let authority = extensions.authority else { return isKeyIdentifierOptional }
        guard !authority.namesIssuer, let identifier = authority.keyIdentifier,
            let subject = issuer.content.places.extensions.subjectKeyIdentifier
        else { return false }
        let (left, right) = (content.der, issuer.content.der)
        return DER.isSame(identifier, left.span, as: subject, of: right.span)
    }
}
