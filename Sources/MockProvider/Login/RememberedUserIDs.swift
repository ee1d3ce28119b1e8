package import NemIDCrypto

/// The tokens that stand for a remembered user id at a relying party (`rememberUseridToken`, guide §8).
///
/// A token is a digest of the seed, the relying party and the user id: it says nothing to whoever does not know the seed, is
/// another at each relying party, and is known again after a new start with the same seed. Seed and people are no secret
/// here, so nor is a token.
package struct RememberedUserIDs: Sendable {
    private static let purpose = "nemid-mock remembered user id"

    private let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// The token of `userID`, which must be folded, in base64.
    ///
    /// - Parameters:
    ///   - userID: folded.
    ///   - serviceProvider: what tells the relying party from all others.
    /// - Returns: 44 characters.
    /// - Throws: `CryptoError` where OpenSSL fails.
    package func token(userID: String, serviceProvider: String) throws(CryptoError) -> String {
        var octets: [UInt8] = []
        for part in [Self.purpose, String(seed), serviceProvider, userID] {
            octets += Array("\(part.utf8.count):\(part)".utf8)
        }
        return Base64.encode(try Digest.sha256.hash(octets))
    }

    /// The user id among `userIDs` that `token` stands for at that relying party; nil where it stands for none.
    package func userID(
        token: String,
        serviceProvider: String,
        among userIDs: some Sequence<String>
    ) throws(CryptoError) -> String? {
        guard !token.isEmpty else { return nil }
        for userID in userIDs where try self.token(userID: userID, serviceProvider: serviceProvider) == token {
            return userID
        }
        return nil
    }
}
