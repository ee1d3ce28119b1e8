/// Base64 of RFC 4648 §4, strictly: the standard alphabet, full padding, pad bits zero.
package enum Base64 {
    /// Where white space may stand in encoded text.
    package enum WhiteSpace: Sendable {
        /// Nowhere.
        case refused
        /// Space, tab, CR and LF, anywhere (XML Signature §4.0.2).
        case xml
    }

    static let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    /// The text of `bytes` on one line.
    package static func encode(_ bytes: [UInt8]) -> String {
        let alphabet = alphabet
        return String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { output in
            var written = 0
            var index = 0
            func write(_ group: Int, letters: Int) {
                for position in 0..<4 {
                    output[written + position] =
                        position < letters ? alphabet[group >> (18 - 6 * position) & 63] : padding
                }
                written += 4
            }
            while bytes.count - index >= 3 {
                write(Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2]), letters: 4)
                index += 3
            }
            switch bytes.count - index {
            case 1: write(Int(bytes[index]) << 16, letters: 2)
            case 2: write(Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8, letters: 3)
            default: break
            }
            return written
        }
    }

    /// The text of `bytes` in lines of `width` letters, without a line end after the last.
    package static func encodeLines(_ bytes: [UInt8], width: Int = 76) -> String {
        let text = Array(encode(bytes).utf8)
        var lines: [UInt8] = []
        lines.reserveCapacity(text.count + text.count / max(1, width))
        for (index, letter) in text.enumerated() {
            if index > 0, index.isMultiple(of: width) { lines.append(0x0A) }
            lines.append(letter)
        }
        return String(decoding: lines, as: UTF8.self)
    }

    /// The octets that `text` encodes; nil for anything that is not strict base64.
    package static func decode(_ text: ArraySlice<UInt8>, whiteSpace: WhiteSpace = .refused) -> [UInt8]? {
        text.withUnsafeBufferPointer { decode($0, whiteSpace: whiteSpace) }
    }

    /// The octets that `text` encodes; nil for anything that is not strict base64.
    package static func decode(_ text: some Collection<UInt8>, whiteSpace: WhiteSpace = .refused) -> [UInt8]? {
        if let bytes = text.withContiguousStorageIfAvailable({ decode($0, whiteSpace: whiteSpace) }) { return bytes }
        return Array(text).withUnsafeBufferPointer { decode($0, whiteSpace: whiteSpace) }
    }

    private static func decode(_ text: UnsafeBufferPointer<UInt8>, whiteSpace: WhiteSpace) -> [UInt8]? {
        let most = text.count / 4 * 3 + 4
        guard most > shortText else { return decodeShort(text, most, whiteSpace) }
        var isStrict = true
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { output, count in
            var decoder = Base64Decoder(text, output, whiteSpaceIsRefused: whiteSpace == .refused)
            if let written = decoder.decode() { count = written } else { isStrict = false }
        }
        return isStrict ? bytes : nil
    }

    /// Up to how many octets are decoded on the stack and copied: an array of unknown content asks the runtime for its type,
    /// which takes longer.
    private static let shortText = 4096

    private static func decodeShort(
        _ text: UnsafeBufferPointer<UInt8>,
        _ most: Int,
        _ whiteSpace: WhiteSpace
    ) -> [UInt8]? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { output in
            var decoder = Base64Decoder(text, output, whiteSpaceIsRefused: whiteSpace == .refused)
            guard let written = decoder.decode() else { return nil }
            return Array(output[..<written])
        }
    }
}
