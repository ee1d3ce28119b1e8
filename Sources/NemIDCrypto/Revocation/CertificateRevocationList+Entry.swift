import FoundationEssentials

extension CertificateRevocationList {
    /// Where one entry's parts stand, and the small ones as values (RFC 5280 §5.1, §5.3).
    struct EntryPlaces {
        /// The magnitude of the serial number; nil where it is negative, which no certificate's is.
        let serialNumber: Range<Int>?
        let revocationDate: Date
        let hasExtensions: Bool
        private(set) var reason: RevocationReason?
        private(set) var hasCriticalExtension = false
        private(set) var namesIssuer = false

        /// Reads the next entry.
        init(_ entries: inout DER.Reader, _ input: Span<UInt8>) throws(DER.Fault) {
            var parts = DER.Reader(try entries.next(DER.Tag.sequence, input).content)
            serialNumber = try DER.magnitude(try parts.next(DER.Tag.integer, input).content, input)
            guard let date = DER.time(try parts.next(input), generalized: .any, input) else {
                throw DER.Fault("a revocation date is not in the form of RFC 5280")
            }
            revocationDate = date
            hasExtensions = !parts.isAtEnd
            guard hasExtensions else { return }
            let extensions = try parts.next(DER.Tag.sequence, input).content
            try parts.finish()
            for record in try ExtensionRecord.all(in: extensions, input) {
                if record.isCritical { hasCriticalExtension = true }
                switch record.standardNumber(input) {
                case 21:
                    let number = try DER.only(DER.Tag.enumerated, in: record.value, input)
                    guard let value = try DER.small(number, input) else {
                        throw DER.Fault("a reason that is negative or out of bounds")
                    }
                    reason = RevocationReason(rawValue: value)
                // Whoever is named there: no list with such an entry is used.
                case 29: namesIssuer = true
                default: break
                }
            }
        }
    }

    /// What the list says of the certificate with `serialNumber` of this list's issuer; nil where it does not list it.
    ///
    /// - Parameter serialNumber: Big endian, leading zero octets or not.
    /// - Returns: One of the entries with this number. "removeFromCRL" is an entry like any other: only delta lists may
    ///   carry it.
    package func entry(serialNumber: [UInt8]) -> Entry? {
        guard let place = serials.place(of: serialNumber) else { return nil }
        var reader = DER.Reader(place..<signedPart.upperBound)
        guard let entry = try? EntryPlaces(&reader, der.span) else { return nil }
        return Entry(revocationDate: entry.revocationDate, reason: entry.reason)
    }

    /// Whether the list has an entry for `serialNumber`, as ``entry(serialNumber:)``.
    package func lists(serialNumber: [UInt8]) -> Bool { serials.place(of: serialNumber) != nil }
}
