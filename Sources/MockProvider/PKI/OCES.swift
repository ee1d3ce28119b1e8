import NemIDCrypto

/// The names and numbers of the OCES certificate profiles, as this provider writes them.
enum OCES {
    /// Stands where the real hierarchy has its own name.
    static let organization = "NEMIDTEST2408"
    static let rootName = "NEMIDTEST2408 Primary CA"
    /// Followed by a Roman numeral.
    static let issuingName = "NEMIDTEST2408 OCES CA"

    /// What a citizen's certificate has for an organisation.
    static let noOrganization = "Ingen organisatorisk tilknytning"
    /// The common name of whoever hides the name.
    static let pseudonym = "Pseudonym"
    /// The organisational unit in certificates of people from 15 to 18.
    static let youth = "Ung mellem 15 og 18 - Kan som udgangspunkt ikke lave juridisk bindende aftaler"

    /// The CVR number of whoever runs the services of the hierarchy.
    static let operatorCVR = "90000000"

    /// Policies of the preproduction environment, with the version numbers of 2021 and 2019.
    enum Policy {
        static let citizen = "1.3.6.1.4.1.31313.2.4.6.1.5"
        static let employee = "1.3.6.1.4.1.31313.2.4.6.2.6"
        static let company = "1.3.6.1.4.1.31313.2.4.6.3.5"
    }

    /// A name in the hierarchy's own organisation: of an authority, or of a place in the directory below it.
    static func name(_ commonNames: [String]) throws(CryptoError) -> DistinguishedName {
        typealias AttributeType = DistinguishedName.AttributeType
        return try DistinguishedName(
            [
                [.init(AttributeType.country, printable: "DK")],
                [.init(AttributeType.organization, utf8: organization)],
            ] + commonNames.map { [.init(AttributeType.commonName, utf8: $0)] }
        )
    }
}
