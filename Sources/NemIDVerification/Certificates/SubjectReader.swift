import NemIDCrypto

/// Reads who a certificate names, from the attributes of its subject and never from printed text.
enum SubjectReader {
    private static let pseudonym = "Pseudonym"
    private static let youth = "Ung mellem 15 og 18 - Kan som udgangspunkt ikke lave juridisk bindende aftaler"

    /// - Throws: `subject` unless there is exactly one serialNumber of the OCES grammar and exactly one common name.
    static func identity(_ subject: DistinguishedName) throws(Rejection) -> VerifiedIdentity {
        let attributes = HolderAttributes(subject)
        guard attributes.areStringsValid else { throw Rejection(.subject, "a string that is not valid for its type") }
        let serialNumbers = attributes.serialNumbers
        guard serialNumbers.count == 1 else {
            throw Rejection(.subject, "\(serialNumbers.count) serialNumber attributes")
        }
        let kind = attributes.kind(of: serialNumbers)
        guard kind == .printableString || kind == .utf8String, let text = attributes.text(of: serialNumbers)
        else { throw Rejection(.subject, "a serialNumber of another string type than PrintableString or UTF8String") }
        guard let holder = holder(text) else {
            throw Rejection(.subject, "a serialNumber that is neither PID nor CVR with RID, UID or FID")
        }
        let names = attributes.commonNames
        guard names.count == 1, let name = attributes.text(of: names), !name.isEmpty else {
            throw Rejection(.subject, "not exactly one readable common name")
        }
        let isPseudonym = name.isSameOctets(as: pseudonym)
        let organizations = attributes.organizations
        return VerifiedIdentity(
            holder: holder,
            name: isPseudonym ? nil : name,
            isPseudonym: isPseudonym,
            isYouth: attributes.hasOrganizationalUnit(youth),
            organization: organizations.count == 1 ? attributes.text(of: organizations) : nil
        )
    }

    /// `PID:…`, `CVR:…-RID:…`, `CVR:…-UID:…` or `CVR:…-FID:…`, anchored at both ends.
    static func holder(_ serialNumber: String) -> VerifiedIdentity.Holder? {
        if serialNumber.utf8.starts(with: "PID:".utf8) {
            return PID(String(Substring(serialNumber.utf8.dropFirst(4)))).map(VerifiedIdentity.Holder.citizen)
        }
        let octets = Array(serialNumber.utf8)
        guard octets.starts(with: "CVR:".utf8), octets.count > 17, let cvr = CVRNumber(text(octets[4..<12])) else {
            return nil
        }
        let identifier = text(octets[17...])
        switch text(octets[12..<17]) {
        case "-RID:": return RID(identifier).map { .employee(cvr, $0) }
        case "-UID:": return UID(identifier).map { .company(cvr, $0) }
        case "-FID:": return FID(identifier).map { .function(cvr, $0) }
        default: return nil
        }
    }

    private static func text(_ octets: some Sequence<UInt8>) -> String {
        String(decoding: Array(octets), as: UTF8.self)
    }
}
