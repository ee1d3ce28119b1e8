/// Finds ids of the acceptance matrix in text: a section's letters, a hyphen, two digits.
enum MatrixID {
    /// The sections of the matrix.
    static let sections = ["XML", "C14", "DSG", "XSW", "CRT", "CRL", "OCS", "PAR", "PRP", "SES", "HTTP", "SOAP"]

    /// Every id in `text`, in order; an id that is part of a longer word is none.
    static func all(in text: some StringProtocol) -> [String] {
        // ASCII throughout, so that words are split without a look at Unicode's tables.
        text.utf8.split { !isWordOctet($0) }.compactMap { word in
            let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].count == 2, parts[1].allSatisfy(isDigit) else { return nil }
            let section = String(decoding: parts[0], as: UTF8.self)
            return sections.contains(section) ? String(decoding: word, as: UTF8.self) : nil
        }
    }

    private static func isWordOctet(_ octet: UInt8) -> Bool {
        isDigit(octet) || octet == UInt8(ascii: "-") || octet == UInt8(ascii: "_")
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet & ~0x20)
    }

    private static func isDigit(_ octet: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) }
}
