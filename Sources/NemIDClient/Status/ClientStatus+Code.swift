extension ClientStatus {
    /// A code of the NemID client: two to five letters and three digits, in upper case.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// For example `CAN002`.
        public let rawValue: String

        /// For example `CAN002`.
        public var description: String { rawValue }

        /// The code that `text` spells, in any letter case; nil where it is none.
        ///
        /// Blanks and line ends around it are ignored.
        public init?(_ text: String) {
            let code = text.trimmingASCIIWhiteSpace
            let letters = code.utf8.prefix { (0x41...0x5A).contains($0 & 0xDF) && $0 < 0x80 }
            let digits = code.utf8.dropFirst(letters.count)
            guard (2...5).contains(letters.count), digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            rawValue = code.uppercased()
        }

        init(known rawValue: String) { self.rawValue = rawValue }
    }

    /// Every code on the provider's lists, in alphabetical order.
    public static let knownCodes: [Code] = ClientStatusEntry.known.keys.sorted().map(Code.init(known:))
}

extension String {
    /// Without blanks, tabs and line ends at both ends.
    fileprivate var trimmingASCIIWhiteSpace: String {
        let isBlank = { (octet: UInt8) in octet == 0x20 || (0x09...0x0D).contains(octet) }
        let tail = utf8.drop(while: isBlank)
        let blanks = tail.reversed().prefix(while: isBlank).count
        return String(decoding: tail.dropLast(blanks), as: UTF8.self)
    }
}
