import NemIDCrypto

/// Base64 in XML: the strict alphabet and padding, white space anywhere (XML Signature §4.0.2).
enum Base64Content {
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? { Base64.decode(text, whiteSpace: .xml) }
}
