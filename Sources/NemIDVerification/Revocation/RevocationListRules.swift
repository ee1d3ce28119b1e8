import FoundationEssentials
import NemIDCrypto

/// Whether a list may speak about a certificate at an instant (RFC 5280 §6.3.3), in the order: signed by the issuer,
/// covering the certificate, current.
struct RevocationListRules {
    /// Critical extensions of a list that are understood: the distribution point and the key identifier.
    ///
    /// The list's number is understood as well, and must not be critical (§5.2.3).
    private static let understood: Set<String> = ["2.5.29.28", "2.5.29.35"]

    /// What keeps a list from speaking about any certificate at any time; nil where nothing does.
    ///
    /// Found out once for each list.
    static func fault(of list: CertificateRevocationList) -> Rejection? {
        guard list.criticalExtensions.allSatisfy(understood.contains) else {
            return Rejection(.crlScope, "a critical extension of the list that is unknown, or that may not be critical")
        }
        guard !list.isDelta else { return Rejection(.crlScope, "a delta list") }
        guard !list.hasCriticalEntryExtension else {
            return Rejection(.crlScope, "a critical extension of an entry that is not understood")
        }
        guard !list.namesCertificateIssuers else {
            return Rejection(.crlScope, "an entry about a certificate of another issuer")
        }
        return nil
    }

    let certificate: Certificate
    let issuer: Certificate
    let instant: Instant

    /// - Parameters:
    ///   - loaded: A list with the issuer's name.
    ///   - isSigned: Whether the issuer's key made its signature.
    /// - Throws: `crlSignature`, `crlScope`, `crlParse` for a scope that contradicts itself, or `crlStale`.
    func check(_ loaded: LoadedRevocationList, isSigned: Bool) throws(Rejection) {
        guard issuer.facts.maySignLists || !issuer.facts.hasKeyUsage else {
            throw Rejection(.crlSignature, "an issuer whose keyUsage lacks cRLSign")
        }
        guard loaded.isSignedStrongly else {
            throw Rejection(.crlSignature, "a list signed with another algorithm than RSA with SHA-2")
        }
        guard isSigned else { throw Rejection(.crlSignature, "a list that the issuer's key did not sign") }
        if let fault = loaded.fault { throw fault }
        guard !certificate.facts.namesOnlyOtherListIssuers else {
            throw Rejection(.crlScope, "a certificate whose lists come from another issuer")
        }
        if let scope = loaded.scope { try checkScope(scope) }
        try checkDates(loaded)
    }

    /// A list may cover a part: a distribution point, or one kind of certificate (§5.2.5).
    private func checkScope(_ scope: IssuingDistributionPoint) throws(Rejection) {
        guard !scope.isEmpty else { throw Rejection(.crlParse, "a distribution point that says nothing") }
        guard !scope.isIndirect else { throw Rejection(.crlScope, "an indirect list") }
        guard !scope.onlySomeReasons else { throw Rejection(.crlScope, "a list for some reasons only") }
        guard !scope.onlyAttributeCertificates else { throw Rejection(.crlScope, "a list of attribute certificates") }
        guard !(scope.onlyUserCertificates && scope.onlyCACertificates) else {
            throw Rejection(.crlParse, "a list of both only users and only authorities")
        }
        let constraints = certificate.extensions.basicConstraints
        if scope.onlyCACertificates, constraints?.isCA != true {
            throw Rejection(.crlScope, "a list of certificate authorities only")
        }
        if scope.onlyUserCertificates, constraints?.isCA == true || certificate.version < 3 {
            throw Rejection(.crlScope, "a list of end users only")
        }
        guard !scope.isRelativeName else {
            throw Rejection(.crlScope, "a distribution point named by a part of a name")
        }
        guard !scope.fullName.isEmpty else { return }
        let isOurs = certificate.extensions.distributionPoints.contains { point in
            !point.hasIssuer && !point.hasReasons
                && point.fullName.contains { name in scope.fullName.contains { Self.isSame($0, name) } }
        }
        guard isOurs else { throw Rejection(.crlScope, "a list of another distribution point") }
    }

    /// Addresses are compared octet for octet, directory names as names.
    private static func isSame(_ left: GeneralName, _ right: GeneralName) -> Bool {
        switch (left, right) {
        case (.uri(let left), .uri(let right)): left.isSameOctets(as: right)
        case (.directoryName(let left), .directoryName(let right)): left.matches(right)
        default: false
        }
    }

    private func checkDates(_ list: LoadedRevocationList) throws(Rejection) {
        guard let nextUpdate = list.nextUpdate else { throw Rejection(.crlStale, "a list without nextUpdate") }
        guard list.thisUpdate <= instant.date else {
            throw Rejection(.crlStale, "a list valid from \(Instant(list.thisUpdate)), judged at \(instant)")
        }
        guard instant.date <= nextUpdate else {
            throw Rejection(.crlStale, "a list valid until \(Instant(nextUpdate)), judged at \(instant)")
        }
    }
}
