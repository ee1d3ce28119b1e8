import NemIDCrypto

/// Reads who a certificate names, from the attributes of its subject and never from printed text.
enum SubjectReader {
    private static let pseudonym = "Pseudonym"
    private static let youth = "Ung mellem 15 og 18 - Kan som udgangspunkt ikke lave juridisk bindende aftaler"

    /// - Throws: `subject` unless there is exactly one serialNumber of the OCES grammar and exactly one common name.
    static func identity(_ certificate: Certificate) throws(Rejection) -> VerifiedIdentity {
        let attributes = HolderAttributes(certificate.subject)
        guard certificate.facts.hasValidSubject else {
            throw Rejection(.subject, "a string that is not valid for its type")
        }
        let serialNumbers = attributes.serialNumbers
        guard serialNumbers.count == 1 else {
            throw Rejection(.subject, "\(serialNumbers.count) serialNumber attributes")
        }
        guard let octets = attributes.octets(of: serialNumbers)
        else { throw Rejection(.subject, "a serialNumber of another string type than PrintableString or UTF8String") }
        guard let holder = holder(octets) else {
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
    private static func holder(_ octets: ArraySlice<UInt8>) -> VerifiedIdentity.Holder? {
        let start = octets.startIndex
        if octets.starts(with: "PID:".utf8) {
            return PID(octets: octets[(start + 4)...]).map(VerifiedIdentity.Holder.citizen)
        }
        guard octets.starts(with: "CVR:".utf8), octets.count > 17,
            let cvr = CVRNumber(text(octets[start + 4..<start + 12]))
        else {
            return nil
        }
        let identifier = text(octets[(start + 17)...])
        switch text(octets[start + 12..<start + 17]) {
        case "-RID:": return RID(identifier).map { .employee(cvr, $0) }
        case "-UID:": return UID(identifier).map { .company(cvr, $0) }
        case "-FID:": return FID(identifier).map { .function(cvr, $0) }
        default: return nil
        }
    }

    private static func text(_ octets: ArraySlice<UInt8>) -> String { String(decoding: octets, as: UTF8.self) }
}
