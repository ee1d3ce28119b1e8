/// Base64 of RFC 4648 §4, strictly: the standard alphabet, full padding, pad bits zero.
package enum Base64 {
    /// Where white space may stand in encoded text.
    package enum WhiteSpace: Sendable {
        /// Nowhere.
        case refused
        /// Space, tab, CR and LF, anywhere (XML Signature §4.0.2).
        case xml
    }

    private static let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")
    private static let invalid: UInt8 = 0xFF
    private static let blank: UInt8 = 0xFE

    private static let values: [UInt8] = {
        var table = [UInt8](repeating: invalid, count: 256)
        for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
        for letter in [0x20, 0x09, 0x0A, 0x0D] { table[letter] = blank }
        return table
    }()

    /// The text of `bytes` on one line.
    package static func encode(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { output in
            var written = 0
            var index = 0
            while index < bytes.count {
                let available = min(3, bytes.count - index)
                var group = 0
                for offset in 0..<3 {
                    group = group << 8 | (offset < available ? Int(bytes[index + offset]) : 0)
                }
                for position in 0..<4 {
                    output[written] =
                        position <= available ? alphabet[group >> (18 - 6 * position) & 63] : padding
                    written += 1
                }
                index += 3
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
    package static func decode(_ text: some Collection<UInt8>, whiteSpace: WhiteSpace = .refused) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var letters = 0
        var pads = 0
        for letter in text {
            let value = values[Int(letter)]
            if value < 64 {
                guard pads == 0 else { return nil }
                group = group << 6 | UInt32(value)
                letters += 1
                if letters == 4 {
                    bytes.append(UInt8(truncatingIfNeeded: group >> 16))
                    bytes.append(UInt8(truncatingIfNeeded: group >> 8))
                    bytes.append(UInt8(truncatingIfNeeded: group))
                    group = 0
                    letters = 0
                }
            } else if value == blank {
                guard whiteSpace == .xml else { return nil }
            } else {
                guard letter == padding, letters >= 2 else { return nil }
                pads += 1
                guard letters + pads <= 4 else { return nil }
            }
        }
        switch (letters, pads) {
        case (0, 0): return bytes
        case (2, 2):
            guard group & 0xF == 0 else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: group >> 4))
        case (3, 1):
            guard group & 0x3 == 0 else { return nil }
            bytes.append(UInt8(truncatingIfNeeded: group >> 10))
            bytes.append(UInt8(truncatingIfNeeded: group >> 2))
        default: return nil
        }
        return bytes
    }
}
