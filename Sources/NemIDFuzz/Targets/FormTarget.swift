import NemIDHTTP

/// Form fields against a plain decoding, and written and read again.
enum FormTarget {
    private static let mostFields = 16

    static func run(_ input: [UInt8]) throws {
        let plain = plainFields(input)
        let fields: FormFields
        do {
            fields = try FormFields(urlEncoded: input, maximumCount: mostFields)
        } catch {
            let isLimit = error.code == .formTooManyFields
            try require(plain == nil || isLimit, "a sound form is accepted")
            try require(!isLimit || input.count >= 2 * mostFields, "a short form is not too long")
            return
        }
        try require(fields.count <= mostFields, "there are no more fields than allowed")
        guard let plain else { throw Violation(rule: "an unsound form is refused") }
        try require(
            plain.count == fields.count
                && zip(plain, fields).allSatisfy {
                    $0.elementsEqual([Array($1.name.utf8), Array($1.value.utf8)])
                },
            "each field is what the form says"
        )
        let written = fields.urlEncoded
        try require(
            written.utf8.allSatisfy { (0x21...0x7E).contains($0) },
            "a form is written in visible ASCII"
        )
        let again = try? FormFields(urlEncoded: Array(written.utf8), maximumCount: mostFields)
        try require(again.map { octets($0) } == octets(fields), "a form that was written reads the same")
        for field in fields {
            let values = fields.values(field.name)
            try require(values.contains(field.value), "a field is found by its name")
            try require(
                fields[field.name] == (values.count == 1 ? field.value : nil),
                "a field there twice is not given"
            )
        }
    }

    private static func octets(_ fields: FormFields) -> [[UInt8]] {
        fields.flatMap { [Array($0.name.utf8), Array($0.value.utf8)] }
    }

    /// Name and value of each field; nil where a percent sign stands alone or the text is not UTF-8.
    private static func plainFields(_ input: [UInt8]) -> [[[UInt8]]]? {
        var fields: [[[UInt8]]] = []
        for pair in input.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = plainText(parts[0]), let value = plainText(parts.count > 1 ? parts[1] : []) else {
                return nil
            }
            fields.append([name, value])
        }
        return fields
    }

    private static func plainText(_ encoded: ArraySlice<UInt8>) -> [UInt8]? {
        let blanks = encoded.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }
        let pieces = blanks.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
        var octets = Array(pieces[0])
        for piece in pieces.dropFirst() {
            let digits = piece.prefix(2)
            guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
                let octet = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            octets.append(octet)
            octets += piece.dropFirst(2)
        }
        return String(validating: octets, as: UTF8.self) == nil ? nil : octets
    }
}
