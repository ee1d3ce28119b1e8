import NemIDTestSupport

/// Documents that differ from one by a single octet.
struct OctetChanges {
    /// Octets that mean something to a reader of XML, base64 or UTF-8.
    private static let telling: [UInt8] = Array("< &A>\"=-".utf8) + [0x0D, 0xC2, 0x80, 0x00]

    let octets: [UInt8]

    /// The octet at `position` with one bit flipped, which bit by the position; in the other letter case; and as any.
    ///
    /// All 255 other values where that is asked for.
    func changes(at position: Int, exhaustive: Bool = Thoroughness.isExhaustive, _ visit: ([UInt8], UInt8) -> Void) {
        let own = octets[position]
        let any = own &+ UInt8(truncatingIfNeeded: position * 37 % 255 + 1)
        let values = exhaustive ? Array(UInt8.min...UInt8.max) : [own ^ (1 << UInt8(position % 8)), own ^ 0x20, any]
        var changed = octets
        for value in values where value != own {
            changed[position] = value
            visit(changed, value)
        }
    }

    /// Without the octet at `position`.
    func deletion(at position: Int) -> [UInt8] {
        var changed = octets
        changed.remove(at: position)
        return changed
    }

    /// With an octet more before that at `position`, or at the end: two of those that mean something, which by the
    /// position; all 256 where that is asked for.
    func insertions(at position: Int, _ visit: ([UInt8], UInt8) -> Void) {
        let telling = [0, 5].map { Self.telling[(position + $0) % Self.telling.count] }
        for octet in Thoroughness.isExhaustive ? Array(UInt8.min...UInt8.max) : telling {
            var changed = octets
            changed.insert(octet, at: position)
            visit(changed, octet)
        }
    }

    /// The octets before `position`.
    func truncation(at position: Int) -> [UInt8] { Array(octets[..<position]) }
}
