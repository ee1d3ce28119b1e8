/// The extensions of a certificate that this project looks at (RFC 5280 §4.2), read when asked for.
package struct CertificateExtensions: Sendable {
    let content: CertificateContent

    private var places: CertificateExtensionPlaces { content.places.extensions }

    package var basicConstraints: BasicConstraints? { places.basicConstraints }

    /// Nil where the extension is absent.
    package var keyUsage: KeyUsage? { places.keyUsage }

    /// Dotted identifiers; nil where the extension is absent.
    package var extendedKeyUsage: [String]? {
        places.extendedKeyUsage.map { range in identifiers(in: range).map(\.description) }
    }

    /// Dotted identifiers; nil where the extension is absent.
    package var policies: [String]? { policyIdentifiers?.map(\.description) }

    /// Whether this policy is among them, or any policy.
    package func permitPolicy(_ policy: ObjectIdentifier) -> Bool {
        guard let policies = policyIdentifiers else { return false }
        return policies.includesAny || policies.contains(policy)
    }

    /// Nil where the extension is absent.
    package var policyIdentifiers: PolicyIdentifiers? {
        places.policies.map { PolicyIdentifiers(in: $0, of: content.der) }
    }

    /// Whether the extended key usage names one of these purposes; nil where the extension is absent.
    package func extendedKeyUsageNames(anyOf purposes: [ObjectIdentifier]) -> Bool? {
        guard let range = places.extendedKeyUsage else { return nil }
        let octets = content.der
        var reader = DER.Reader(range)
        while !reader.isAtEnd, let element = try? reader.next(octets.span) {
            if purposes.contains(ObjectIdentifier(element.content, of: octets)) { return true }
        }
        return false
    }

    /// Dotted identifiers of all extensions, in order.
    package var identifiers: [String] { places.records.map(identifier) }

    /// Dotted identifiers of all extensions marked critical, in order.
    package var critical: [String] { places.records.filter(\.isCritical).map(identifier) }

    package var subjectKeyIdentifier: [UInt8]? { places.subjectKeyIdentifier.map { Array(content.der[$0]) } }

    /// The key identifier of the authority key identifier extension.
    package var authorityKeyIdentifier: [UInt8]? { places.authority?.keyIdentifier.map { Array(content.der[$0]) } }

    package var distributionPoints: [DistributionPoint] {
        places.distributionPoints.map { DistributionPoint.all(in: $0, of: content.der) } ?? []
    }

    package var ocspAddresses: [String] {
        places.informationAccess.map { AccessDescription.ocspAddresses(in: $0, of: content.der) } ?? []
    }

    package var subjectAlternativeNames: [GeneralName] {
        places.subjectAlternativeNames.map { GeneralName.all(in: $0, of: content.der) } ?? []
    }

    /// Nil where the extension is absent.
    package var nameConstraints: NameConstraints? {
        let octets = content.der
        let record = places.records.first { $0.standardNumber(octets.span) == 30 }
        return record.map { NameConstraints($0, of: octets) }
    }

    /// Whether certificates may map one policy to another (§4.2.1.5).
    package var hasPolicyMappings: Bool { places.traits.contains(.policyMappings) }

    /// Whether the use of policies is constrained (§4.2.1.11, §4.2.1.14).
    package var hasPolicyConstraints: Bool { places.traits.contains(.policyConstraints) }

    private func identifier(_ record: ExtensionRecord) -> String {
        ObjectIdentifier(record.identifier, of: content.der).description
    }

    private func identifiers(in range: Range<Int>) -> [ObjectIdentifier] {
        let octets = content.der
        var found: [ObjectIdentifier] = []
        var reader = DER.Reader(range)
        while !reader.isAtEnd, let element = try? reader.next(octets.span) {
            found.append(ObjectIdentifier(element.content, of: octets))
        }
        return found
    }
}
