/// Textual encoding of DER (RFC 7468).
///
/// Read by ourselves: OpenSSL stops at a hyphen within the base64 and drops the rest without a word.
package enum PEM {
    private static let begin = Array("-----BEGIN ".utf8)
    private static let end = Array("-----END ".utf8)
    private static let dashes = Array("-----".utf8)

    /// The content of all blocks with `label`, in order; blocks with other labels and text between are passed over.
    ///
    /// - Throws: `error` for a block within a block, one without its last or first line, and one with `label` that holds
    ///   anything but strict base64 and white space, so headers too (RFC 7468 §2).
    static func blocks(_ text: [UInt8], labelled label: String, error: CryptoError.Code) throws(CryptoError)
        -> [[UInt8]]
    {
        var blocks: [[UInt8]] = []
        var open: (label: ArraySlice<UInt8>, content: Int)?
        var start = 0
        while start < text.count {
            let lineEnd = text[start...].firstIndex(of: 0x0A) ?? text.count
            let line = text[start..<lineEnd]
            if let name = name(in: line, after: begin) {
                guard open == nil else { throw CryptoError(error, "a PEM block begins within another") }
                open = (name, lineEnd)
            } else if let name = name(in: line, after: end) {
                guard let block = open, block.label.elementsEqual(name) else {
                    throw CryptoError(error, "a PEM block ends that did not begin")
                }
                open = nil
                if name.elementsEqual(label.utf8) {
                    guard let der = Base64.decode(text[block.content..<start], whiteSpace: .xml) else {
                        throw CryptoError(error, "a PEM block is not base64")
                    }
                    blocks.append(der)
                }
            }
            start = lineEnd + 1
        }
        guard open == nil else { throw CryptoError(error, "a PEM block does not end") }
        return blocks
    }

    /// The label of a line that begins or ends a block, white space after it left out.
    private static func name(in line: ArraySlice<UInt8>, after prefix: [UInt8]) -> ArraySlice<UInt8>? {
        guard line.starts(with: prefix) else { return nil }
        let name = line[..<((line.lastIndex { $0 > 0x20 } ?? line.startIndex) + 1)].dropFirst(prefix.count)
        return name.suffix(dashes.count).elementsEqual(dashes) ? name.dropLast(dashes.count) : nil
    }

    /// One block of `label` around `der`.
    package static func text(_ der: [UInt8], label: String) -> String {
        "-----BEGIN \(label)-----\n\(Base64.encodeLines(der, width: 64))\n-----END \(label)-----\n"
    }
}
