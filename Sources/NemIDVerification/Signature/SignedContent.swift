import NemIDCrypto
import NemIDXML

/// Canonical forms, hashed and compared.
enum SignedContent {
    /// Compares the digest of each object with the value in its reference, in constant time.
    ///
    /// - Throws: `canonicalization` or `digest`.
    static func checkDigests(_ references: [SignedReference]) throws(Rejection) {
        for reference in references {
            let digest = try sha256(try canonical(reference.object))
            guard ConstantTime.equal(digest, reference.digestValue) else {
                throw Rejection(.digest, mismatch(reference, octets: digest.count))
            }
        }
    }

    private static func mismatch(_ reference: SignedReference, octets: Int) -> String {
        let count = reference.digestValue.count
        return count == octets
            ? "the object #\(reference.id) with another SHA-256 than its DigestValue"
            : "a DigestValue of \(count) octets for the object #\(reference.id), not \(octets)"
    }

    /// The inclusive canonical form of one element in its context.
    ///
    /// - Throws: `canonicalization`. No octets at all count as a failure, never as an input.
    static func canonical(_ element: XML.Element) throws(Rejection) -> [UInt8] {
        let octets: [UInt8]
        do throws(XMLError) {
            octets = try CanonicalXML.bytes(of: element, method: .inclusive)
        } catch {
            throw Rejection(.canonicalization, error.reason)
        }
        guard !octets.isEmpty else { throw Rejection(.canonicalization, "an empty canonical form") }
        return octets
    }

    static func sha256(_ octets: [UInt8]) throws(Rejection) -> [UInt8] {
        do throws(CryptoError) {
            return try Digest.sha256.hash(octets)
        } catch {
            throw Rejection(.digest, error.reason)
        }
    }
}
