package import NemIDCrypto

/// Names of test certificates.
package enum TestNames {
    package typealias Attribute = DistinguishedName.Attribute
    package typealias AttributeType = DistinguishedName.AttributeType

    package static func authority(_ commonName: String) throws(CryptoError) -> DistinguishedName {
        try DistinguishedName([
            [Attribute(AttributeType.country, printable: "DK")],
            [Attribute(AttributeType.organization, utf8: "TEST2408")],
            [Attribute(AttributeType.commonName, utf8: commonName)],
        ])
    }

    /// An end user with this serialNumber attribute, in one set with the common name.
    package static func endUser(
        _ serialNumber: String,
        commonName: String = "Anna Prøvesen",
        organization: String = "Ingen organisatorisk tilknytning"
    ) throws(CryptoError) -> DistinguishedName {
        try endUser(
            [
                Attribute(AttributeType.commonName, utf8: commonName),
                Attribute(AttributeType.serialNumber, printable: serialNumber),
            ],
            organization: organization
        )
    }

    /// An end user with these attributes in one set.
    package static func endUser(
        _ attributes: [Attribute],
        organization: String = "Ingen organisatorisk tilknytning"
    ) throws(CryptoError) -> DistinguishedName {
        try DistinguishedName([
            [Attribute(AttributeType.country, printable: "DK")],
            [Attribute(AttributeType.organization, utf8: organization)],
            attributes,
        ])
    }
}
