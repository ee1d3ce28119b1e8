/// JSON that can stand anywhere in an HTML page.
package enum ScriptSafeJSON {
    /// A flat object of strings in the given order.
    ///
    /// Everything but printable ASCII is escaped, and so are the characters that end a script element, open a comment
    /// or an attribute: the text holds none of `<`, `>`, `&`, `'`, U+2028 and U+2029, whatever the values are. What a
    /// JSON reader makes of it is unchanged, and so is the digest over the values.
    package static func object(_ parameters: [Parameter]) -> String {
        "{" + parameters.map { string($0.name) + ":" + string($0.value) }.joined(separator: ",") + "}"
    }

    /// One string with its quotes.
    package static func string(_ text: String) -> String {
        var json = "\""
        json.reserveCapacity(text.utf8.count + 2)
        for unit in text.utf16 {
            switch unit {
            case 0x22: json += "\\\""
            case 0x5C: json += "\\\\"
            case 0x26, 0x27, 0x3C, 0x3E: json += escaped(unit)
            case 0x20...0x7E: json.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default: json += escaped(unit)
            }
        }
        return json + "\""
    }

    private static func escaped(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
