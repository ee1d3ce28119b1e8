extension CertificateRevocationList {
    /// Finds the entry of a serial number.
    ///
    /// A table of chains: a bucket holds the number of its last entry, and each entry the number of the one before it in the
    /// same bucket. Making it costs the same whatever the serial numbers are, also for numbers made to meet in one bucket;
    /// those make only their own lookup slower. An entry takes at least 20 octets of the list and at most 12 here, so that
    /// list and index together stay below twice the list.
    struct SerialIndex: Sendable {
        private struct Link {
            /// Where the entry stands.
            let place: UInt32
            /// While entries are added, what its bucket is made of; then the entry before it in its bucket, counted from
            /// 1 on, or 0 for none.
            var chain: UInt32
        }

        /// Of an entry with one octet of serial number and no extension.
        private static let fewestEntryOctets = 20

        private(set) var entryCount = 0
        private var links: [Link] = []
        private var buckets: [UInt32] = [0, 0]
        /// How far a hash is shifted to give its bucket.
        private var shift: UInt32 = 31

        /// An index of entries that take `octets` together, the first of them `first`.
        init(octets: Int, first: Int) {
            links.reserveCapacity(octets / max(first, Self.fewestEntryOctets) + 1)
        }

        /// How many octets the index takes.
        var octets: Int {
            links.capacity * MemoryLayout<Link>.stride + buckets.capacity * MemoryLayout<UInt32>.stride
        }

        /// Adds an entry, which is found after ``connect()`` only.
        ///
        /// - Parameters:
        ///   - place: Where the entry begins.
        ///   - number: The last eight octets of its serial number, big endian; nil for a negative one, which no certificate
        ///     has.
        @inline(__always)
        mutating func add(_ place: Int, number: UInt64?) {
            entryCount += 1
            guard let number else { return }
            links.append(Link(place: UInt32(truncatingIfNeeded: place), chain: Self.hash(number)))
        }

        /// Puts the entries into their buckets, one or two in each.
        ///
        /// Apart from the walk: the buckets of a long list are far from each other, and a loop that does nothing else waits
        /// for many of them at once.
        mutating func connect() {
            var bits: UInt32 = 1
            while bits < 31, links.count >> (bits + 1) > 0 { bits += 1 }
            shift = 32 - bits
            let shift = shift
            var buckets = [UInt32](repeating: 0, count: 1 << Int(bits))
            var entries = links.mutableSpan
            var heads = buckets.mutableSpan
            for index in 0..<entries.count {
                let bucket = Int(entries[index].chain &>> shift)
                entries[index].chain = heads[bucket]
                heads[bucket] = UInt32(truncatingIfNeeded: index + 1)
            }
            self.buckets = buckets
        }

        /// The first place, of those added with the last octets of `serialNumber`, that `isWanted` says yes to.
        func place(of serialNumber: ArraySlice<UInt8>, where isWanted: (Int) -> Bool) -> Int? {
            var number: UInt64 = 0
            for octet in serialNumber.suffix(8) { number = number << 8 | UInt64(octet) }
            var next = buckets[Int(Self.hash(number) &>> shift)]
            while next != 0 {
                let link = links[Int(next) - 1]
                if isWanted(Int(link.place)) { return Int(link.place) }
                next = link.chain
            }
            return nil
        }

        /// Serial numbers are often consecutive, which the multiplication spreads.
        @inline(__always)
        private static func hash(_ number: UInt64) -> UInt32 {
            UInt32(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) &>> 32)
        }
    }
}
