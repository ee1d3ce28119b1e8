/// The serial numbers of a list's entries, found by an index of places in it.
package final class ListedSerials: Sendable {
    let index: CertificateRevocationList.SerialIndex
    private let der: [UInt8]
    /// Where what is signed ends, and with it the last entry.
    private let end: Int

    init(_ index: CertificateRevocationList.SerialIndex, in signedPart: Range<Int>, of der: [UInt8]) {
        self.index = index
        self.der = der
        end = signedPart.upperBound
    }

    /// Whether the serial number of `certificate`, which is one of the list's issuer, is listed.
    package func contains(_ certificate: Certificate) -> Bool {
        place(ofMagnitude: certificate.content.der[certificate.content.places.serialNumber]) != nil
    }

    /// Where an entry for the number stands, big endian, leading zero octets or not; nil where it is not listed.
    func place(of serialNumber: [UInt8]) -> Int? {
        let digits = serialNumber.drop { $0 == 0 }
        // Zero is one octet.
        return place(ofMagnitude: digits.isEmpty ? [0] : digits)
    }

    private func place(ofMagnitude digits: ArraySlice<UInt8>) -> Int? {
        let der = der
        return index.place(of: digits) { place in
            let input = der.span
            var reader = DER.Reader(place..<end)
            guard let entry = try? reader.next(input) else { return false }
            var parts = DER.Reader(entry.content)
            guard let number = try? parts.next(input), let magnitude = try? DER.magnitude(number.content, input) else {
                return false
            }
            return Octets.areEqual(input.extracting(magnitude), digits.span)
        }
    }
}
