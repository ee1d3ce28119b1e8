extension CertificateRevocationList {
    /// Reads the entries of a list, each once (RFC 5280 §5.1, §5.3).
    struct EntryWalk {
        let version: Int
        private(set) var index = SerialIndex(octets: 0, first: 0)
        private(set) var hasCriticalExtension = false
        private(set) var namesIssuers = false

        init(version: Int) { self.version = version }

        /// Reads the content of `revokedCertificates`.
        mutating func read(_ range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
            guard !range.isEmpty else { throw DER.Fault("the list of entries is present but empty") }
            var reader = DER.Reader(range)
            let first = try reader.next(input)
            var index = SerialIndex(octets: range.count, first: first.whole.count)
            let octets = input.bytes
            var place = range.lowerBound
            while place < range.upperBound {
                if let entry = UsualEntry(at: place, before: range.upperBound, allowsReason: version == 2, octets) {
                    index.add(place, number: entry.number)
                    place = entry.end
                } else {
                    var reader = DER.Reader(place..<range.upperBound)
                    let entry = try EntryPlaces(&reader, input)
                    guard !entry.hasExtensions || version == 2 else {
                        throw DER.Fault("an entry with extensions in a version 1 list")
                    }
                    index.add(place, number: entry.serialNumber.map { Self.lastOctets(of: $0, input) })
                    hasCriticalExtension = hasCriticalExtension || entry.hasCriticalExtension
                    namesIssuers = namesIssuers || entry.namesIssuer
                    place = reader.position
                }
            }
            index.connect()
            self.index = index
        }

        private static func lastOctets(of number: Range<Int>, _ input: Span<UInt8>) -> UInt64 {
            var value: UInt64 = 0
            for place in number.suffix(8) { value = value << 8 | UInt64(input[place]) }
            return value
        }
    }

    /// An entry as nearly all are: short lengths, a serial number above zero, UTCTime, and a reason or nothing.
    ///
    /// It only says yes: what it does not take is read by ``EntryPlaces``, which says what is wrong with it, if anything.
    private struct UsualEntry {
        /// The last eight octets of the serial number.
        let number: UInt64
        /// Where the entry ends.
        let end: Int

        /// Header of the entry, header of the number, its first octet, time.
        private static let fewestOctets = 20
        /// Extensions of one reason: headers and identifier, which end in the reason's own octet.
        private static let reasonOctets = 14
        private static let reasonStart: UInt64 = 0x300C_300A_0603_551D
        private static let reasonRest: UInt32 = 0x1504_030A

        @inline(__always)
        init?(at place: Int, before limit: Int, allowsReason: Bool, _ octets: RawSpan) {
            guard limit - place >= Self.fewestOctets else { return nil }
            let start = UInt32(bigEndian: octets.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
            let (length, count) = (Int(start >> 16 & 0xFF), Int(start & 0xFF))
            end = place + 2 + length
            let time = place + 4 + count
            let rest = end - time - DER.utcTimeOctets
            guard start & 0xFF00_FF00 == 0x3000_0200, length < 0x80, end <= limit, count > 0,
                rest == 0 || (rest == Self.reasonOctets && allowsReason)
            else { return nil }
            // The number, and the octets before it where it is shorter than eight; a list begins long before its entries.
            let tail = UInt64(bigEndian: octets.unsafeLoadUnaligned(fromByteOffset: time - 8, as: UInt64.self))
            let first = octets.unsafeLoadUnaligned(fromByteOffset: place + 4, as: UInt8.self)
            let second = octets.unsafeLoadUnaligned(fromByteOffset: place + 5, as: UInt8.self)
            guard first < 0x80, first != 0 || second >= 0x80, DER.isPlainUTCTime(at: time, octets) else { return nil }
            number = count >= 8 ? tail : tail & (1 << UInt64(8 * count) &- 1)
            guard rest != 0 else { return }
            let head = octets.unsafeLoadUnaligned(fromByteOffset: end - Self.reasonOctets, as: UInt64.self)
            let middle = octets.unsafeLoadUnaligned(fromByteOffset: end - 6, as: UInt32.self)
            let last = UInt16(bigEndian: octets.unsafeLoadUnaligned(fromByteOffset: end - 2, as: UInt16.self))
            guard UInt64(bigEndian: head) == Self.reasonStart, UInt32(bigEndian: middle) == Self.reasonRest,
                last & 0xFF80 == 0x0100
            else { return nil }
        }
    }
}
