import NemIDCrypto

/// HMAC (RFC 2104), which the verifier does not have: for forgeries that use it.
struct KeyedHash {
    private let digest: Digest

    /// - Parameter digest: One with blocks of 64 octets.
    init(_ digest: Digest) {
        self.digest = digest
    }

    func value(_ message: [UInt8], key: [UInt8]) throws -> [UInt8] {
        let short = key.count > 64 ? try digest.hash(key) : key
        let block = short + [UInt8](repeating: 0, count: 64 - short.count)
        let inner = try digest.hash(block.map { $0 ^ 0x36 } + message)
        return try digest.hash(block.map { $0 ^ 0x5C } + inner)
    }
}
