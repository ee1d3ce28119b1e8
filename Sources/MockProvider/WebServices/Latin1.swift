/// ISO 8859-1, in which the plain service writes and is written to.
enum Latin1 {
    /// The text that the octets stand for: each for the character of its number.
    static func text(_ octets: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for octet in octets { scalars.append(Unicode.Scalar(octet)) }
        return String(scalars)
    }

    /// The octets of a text of XML; characters that have none are written as references.
    static func octets(_ xml: String) -> [UInt8] {
        xml.unicodeScalars.flatMap { scalar in
            UInt8(exactly: scalar.value).map { [$0] } ?? Array("&#\(scalar.value);".utf8)
        }
    }
}
