package import struct FoundationEssentials.Date

/// What a certificate says that is asked at every use, found out once when it is read.
///
/// Plain values that are read where they stand, so that asking costs no call and no copy.
package struct CertificateFacts: Sendable {
    /// 1, 2 or 3.
    package let version: Int
    package let notBefore: Date
    package let notAfter: Date
    /// Whether subject and issuer are the same name.
    package let isSelfIssued: Bool
    /// Whether each string of the subject is valid for its type.
    package let hasValidSubject: Bool
    /// Whether the issuer signed by RSASSA-PKCS1-v1_5 with SHA-2.
    package let isSignedStrongly: Bool
    package let key: KeyFacts

    /// See ``Certificate/hasOnlyPlainExtensions``.
    package let hasOnlyPlainExtensions: Bool
    package let basicConstraints: BasicConstraints?
    package let isBasicConstraintsCritical: Bool
    package let hasSubjectKeyIdentifier: Bool
    /// See ``CertificateExtensions/hasPolicyMappings``.
    package let hasPolicyMappings: Bool
    /// See ``CertificateExtensions/hasPolicyConstraints``.
    package let hasPolicyConstraints: Bool
    /// See ``CertificateExtensions/namesOnlyOtherListIssuers``.
    package let namesOnlyOtherListIssuers: Bool
    package let hasKeyUsage: Bool
    package let maySignData: Bool
    /// Whether the key may sign what is to be proof (nonRepudiation).
    package let maySignProof: Bool
    package let maySignCertificates: Bool
    package let maySignLists: Bool

    /// Whether the certificate says that it is an authority's (cA TRUE).
    @inlinable package var isAuthority: Bool { basicConstraints?.isCA ?? false }
}

extension CertificateFacts {
    /// Those of the certificate with these places in `der`.
    init(_ places: CertificatePlaces, _ key: KeyFacts, of der: [UInt8]) {
        let extensions = places.extensions
        version = places.version
        notBefore = places.notBefore
        notAfter = places.notAfter
        isSelfIssued =
            places.subjectAttributes == places.issuerAttributes
            && DistinguishedName(checked: places.subject, of: der)
                .matches(DistinguishedName(checked: places.issuer, of: der))
        hasValidSubject = places.hasValidSubject
        isSignedStrongly = places.signatureMethod.digest != nil
        self.key = key
        hasOnlyPlainExtensions =
            places.version == 3 && places.subjectAttributes > 0 && places.issuerAttributes > 0
            && !extensions.traits.contains(.outOfTheOrdinary)
        basicConstraints = extensions.basicConstraints
        isBasicConstraintsCritical = extensions.traits.contains(.criticalBasicConstraints)
        hasSubjectKeyIdentifier = extensions.subjectKeyIdentifier != nil
        hasPolicyMappings = extensions.traits.contains(.policyMappings)
        hasPolicyConstraints = extensions.traits.contains(.policyConstraints)
        namesOnlyOtherListIssuers = DistributionPoint.nameOnlyOtherIssuers(extensions.distributionPoints, der.span)
        let usage = extensions.keyUsage
        hasKeyUsage = usage != nil
        maySignData = usage?.contains(.digitalSignature) ?? false
        maySignProof = usage?.contains(.nonRepudiation) ?? false
        maySignCertificates = usage?.contains(.keyCertSign) ?? false
        maySignLists = usage?.contains(.cRLSign) ?? false
    }
}
