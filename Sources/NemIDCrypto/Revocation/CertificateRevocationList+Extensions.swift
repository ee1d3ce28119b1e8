extension CertificateRevocationList {
    /// What the extensions of a list say (RFC 5280 §5.2), and where.
    struct Extensions {
        /// The magnitude of the list's number.
        private(set) var number: Range<Int>?
        private(set) var authorityKeyIdentifier: Range<Int>?
        private(set) var issuingDistributionPoint: IssuingDistributionPoint.Parts?
        private(set) var isDelta = false
        /// Identifiers of the critical ones.
        private(set) var critical: [Range<Int>] = []

        /// Reads what is left of the parts of a list, which is either `[0]` around extensions or nothing.
        init(_ parts: inout DER.Reader, version: Int, _ input: Span<UInt8>) throws(DER.Fault) {
            guard let wrapper = try parts.next(ifTagged: DER.Tag.constructed(0), input) else { return }
            guard version == 2 else { throw DER.Fault("extensions in a version 1 list") }
            let content = try DER.only(DER.Tag.sequence, in: wrapper.content, input)
            for record in try ExtensionRecord.all(in: content, input) {
                if record.isCritical { critical.append(record.identifier) }
                switch record.standardNumber(input) {
                case 20:
                    number = try DER.magnitude(try DER.only(DER.Tag.integer, in: record.value, input), input)
                    guard number != nil else { throw DER.Fault("the number of the list is negative") }
                case 27:
                    isDelta = true
                case 28:
                    let sequence = try DER.only(DER.Tag.sequence, in: record.value, input)
                    issuingDistributionPoint = try IssuingDistributionPoint.Parts(sequence, input)
                case 35:
                    authorityKeyIdentifier = try AuthorityKeyIdentifier(record.value, input).keyIdentifier
                default: break
                }
            }
        }
    }
}
