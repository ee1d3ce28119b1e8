/// Percent-encoding (RFC 3986 §2.1) and its form variant, where `+` is a blank.
enum PercentEncoding {
    /// The octets after decoding; nil where a `%` is not followed by two hexadecimal digits.
    static func decoded(_ bytes: some Collection<UInt8>, plusIsBlank: Bool = false) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = iterator.next().flatMap(ASCII.hexValue),
                    let low = iterator.next().flatMap(ASCII.hexValue)
                else { return nil }
                result.append(high << 4 | low)
            } else if plusIsBlank, byte == UInt8(ascii: "+") {
                result.append(0x20)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// A form's name or value; nil where it is malformed or not UTF-8.
    static func formDecoded(_ bytes: some Collection<UInt8>) -> String? {
        decoded(bytes, plusIsBlank: true).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// A path in which `%2F` and `%25` stay encoded; nil where it is malformed, not UTF-8, or has a NUL.
    static func decodedPath(_ bytes: Substring.UTF8View) -> String? {
        guard bytes.contains(UInt8(ascii: "%")) else { return String(Substring(bytes)) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(ASCII.hexValue),
                let low = iterator.next().flatMap(ASCII.hexValue)
            else { return nil }
            switch high << 4 | low {
            case 0: return nil
            case UInt8(ascii: "/"): result.append(contentsOf: "%2F".utf8)
            case UInt8(ascii: "%"): result.append(contentsOf: "%25".utf8)
            case let other: result.append(other)
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    /// A name or value as the URL standard's form serialiser writes it.
    static func formEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "):
                result.append("+")
            case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result.append("%")
                result.unicodeScalars.append(Unicode.Scalar(ASCII.hexDigit(byte >> 4)))
                result.unicodeScalars.append(Unicode.Scalar(ASCII.hexDigit(byte & 15)))
            }
        }
        return result
    }
}
