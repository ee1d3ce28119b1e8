// Octets of the identifier grammars. ASCII only: a full-width digit is no digit.
extension UInt8 {
    var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    var isASCIILetter: Bool {
        let folded = self | 0x20
        return folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")
    }

    var isASCIILetterDigitOrHyphen: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") }

    /// Space, tab, carriage return or line feed.
    var isXMLWhiteSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }

    /// The octet with A…Z folded to a…z.
    var asciiLowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}

extension String {
    /// The text with A…Z folded to a…z and everything else as it is.
    var asciiLowercased: String { String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self) }

    /// Whether both are the same octets once A…Z is folded to a…z.
    func isSameIgnoringASCIICase(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        for (mine, theirs) in zip(utf8, other.utf8) where mine != theirs {
            guard mine.asciiLowercased == theirs.asciiLowercased else { return false }
        }
        return true
    }

    /// Whether both are the same octets.
    ///
    /// Swift's `==` takes canonically equivalent text as equal; signed data is compared as it was signed.
    func isSameOctets(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
