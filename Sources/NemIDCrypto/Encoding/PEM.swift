import CNemIDOpenSSL

/// Textual encoding of DER (RFC 7468).
package enum PEM {
    /// The content of all blocks with `label`, in order; blocks with other labels and text between are passed over.
    static func blocks(_ text: [UInt8], labelled label: String, error: CryptoError.Code) throws(CryptoError)
        -> [[UInt8]]
    {
        var blocks: [[UInt8]] = []
        var isDamaged = false
        _ = MemoryBIO.reading(text) { bio -> Bool? in
            while true {
                var name: UnsafeMutablePointer<CChar>?
                var header: UnsafeMutablePointer<CChar>?
                var data: UnsafeMutablePointer<UInt8>?
                var count = 0
                guard PEM_read_bio(bio, &name, &header, &data, &count) == 1, let name, let data else { break }
                defer {
                    nemid_free(name)
                    nemid_free(header)
                    nemid_free(data)
                }
                if String(cString: name) == label {
                    blocks.append([UInt8](UnsafeBufferPointer(start: data, count: count)))
                }
            }
            isDamaged = !OpenSSLErrorQueue.contains(library: Int32(ERR_LIB_PEM), reason: PEM_R_NO_START_LINE)
            return nil
        }
        let reason = OpenSSLErrorQueue.drain("damaged PEM text")
        guard !isDamaged else { throw CryptoError(error, reason) }
        return blocks
    }

    /// One block of `label` around `der`.
    package static func text(_ der: [UInt8], label: String) -> String {
        "-----BEGIN \(label)-----\n\(Base64.encodeLines(der, width: 64))\n-----END \(label)-----\n"
    }
}
