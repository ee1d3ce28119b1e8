import NemIDCrypto

/// Which certificates may be chosen among: those in whose subject and issuer certain texts stand (guide §12.1).
struct DistinguishedNameFilter: Sendable, Hashable {
    /// Empty for all.
    var subject = ""
    var issuer = "TRUST2408"

    init() {}

    func matches(_ certificate: Certificate) -> Bool {
        let isIssuer =
            issuer.isEmpty || CodeFileChoices.ownIssuer.contains(issuer)
            || Self.text(certificate.issuer).contains(issuer)
        return isIssuer && (subject.isEmpty || Self.text(certificate.subject).contains(subject))
    }

    private static let labels = [
        DistinguishedName.AttributeType.country: "C", DistinguishedName.AttributeType.organization: "O",
        DistinguishedName.AttributeType.organizationalUnit: "OU", DistinguishedName.AttributeType.commonName: "CN",
        DistinguishedName.AttributeType.serialNumber: "serialNumber",
    ]

    /// As in `C=DK, O=…, CN=… + serialNumber=…`, nothing escaped.
    private static func text(_ name: DistinguishedName) -> String {
        name.relativeNames.map { attributes in
            attributes.map { "\(labels[$0.type] ?? $0.type)=\($0.text ?? "")" }.joined(separator: " + ")
        }.joined(separator: ", ")
    }
}
