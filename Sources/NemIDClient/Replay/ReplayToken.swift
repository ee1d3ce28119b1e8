import NemIDCrypto

/// The names under which a ``ReplayGuard`` remembers things.
enum ReplayToken {
    /// SHA-256 over `purpose` and `content`, in lower-case hexadecimal digits.
    ///
    /// - Throws: `internalFailure`.
    static func digest(_ purpose: String, _ content: [UInt8]) throws(NemIDError) -> String {
        do {
            return Hex.lower(try Digest.sha256.hash(Array("nemid \(purpose)\0".utf8) + content))
        } catch {
            throw NemIDError(code: .internalFailure, reason: "a digest could not be made: \(error.code)")
        }
    }
}
