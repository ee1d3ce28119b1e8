import NemIDCrypto
import NemIDXML

/// Canonical forms, hashed and compared.
enum SignedContent {
    /// Compares the digest of each object with the value in its reference, in constant time.
    ///
    /// - Throws: `canonicalization` or `digest`.
    static func checkDigests(_ references: [SignedReference], _ document: XML.Document) throws(Rejection) {
        for reference in references {
            guard try hash(of: reference.place, document).finish(equals: reference.digestValue) else {
                throw Rejection(.digest, mismatch(reference))
            }
        }
    }

    private static func mismatch(_ reference: SignedReference) -> String {
        let (count, octets) = (reference.digestValue.count, SHA256.count)
        return count == octets
            ? "the object #\(reference.object.id) with another SHA-256 than its DigestValue"
            : "a DigestValue of \(count) octets for the object #\(reference.object.id), not \(octets)"
    }

    /// SHA-256 of the inclusive canonical form of one element in its context.
    ///
    /// - Throws: `canonicalization` or `digest`. No octets at all count as a failure, never as an input.
    static func sha256(of place: XML.Place, _ document: XML.Document) throws(Rejection) -> [UInt8] {
        try hash(of: place, document).finish()
    }

    private static func hash(of place: XML.Place, _ document: XML.Document) throws(Rejection) -> SHA256 {
        var hash = SHA256()
        var count = 0
        do throws(XMLError) {
            try CanonicalXML.write(document.element(at: place)) { octets in
                hash.update(octets)
                count += octets.count
            }
        } catch {
            throw Rejection(.canonicalization, error.reason)
        }
        guard count > 0 else { throw Rejection(.canonicalization, "an empty canonical form") }
        return hash
    }
}
