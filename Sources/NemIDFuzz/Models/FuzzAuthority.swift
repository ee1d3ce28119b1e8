import NemIDCrypto
import NemIDTestSupport

/// The authority that issued the seeds.
enum FuzzAuthority {
    static let key = Result<PublicKey, any Error> { try TestKeys.issuing().publicKey }
}
