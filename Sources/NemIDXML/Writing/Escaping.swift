extension XML {
    /// The text as character data in canonical form: `&amp;`, `&lt;`, `&gt;` and `&#xD;` (Canonical XML §2.3).
    ///
    /// Characters that XML does not allow at all are not looked for.
    package static func escapeText(_ text: String) -> String {
        var output: [UInt8] = []
        output.appendEscapedText(Array(text.utf8).span)
        return String(decoding: output, as: UTF8.self)
    }

    /// The text as an attribute value in canonical form, to stand between double quotes: `&amp;`, `&lt;`, `&quot;`,
    /// `&#x9;`, `&#xA;` and `&#xD;` (Canonical XML §2.3).
    ///
    /// Characters that XML does not allow at all are not looked for.
    package static func escapeAttribute(_ text: String) -> String {
        var output: [UInt8] = []
        output.appendEscapedAttribute(Array(text.utf8).span)
        return String(decoding: output, as: UTF8.self)
    }
}
