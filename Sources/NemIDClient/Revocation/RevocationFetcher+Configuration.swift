import NemIDCrypto
public import NemIDVerification

extension RevocationFetcher {
    /// How evidence is fetched, and how much of it.
    public struct Configuration: Sendable {
        /// Whether an OCSP answer must repeat octets that were made for the question (RFC 9654).
        public enum Nonce: Sendable, Hashable {
            /// Sent, and an answer without it is refused: none of an earlier day can be passed off.
            case required
            /// Sent; an answer without it is taken, one with another is refused. For responders that answer in advance.
            case optional
            /// Not sent, so that an answer of an earlier moment is as good until its nextUpdate.
            case notSent
        }

        /// The hash function in which an OCSP question names the issuer; the answer comes in the same.
        public enum CertificateIDHash: Sendable, Hashable {
            /// Known to every responder (RFC 5019 §2.1.1). No signature is made with it.
            case sha1
            /// For responders that know it.
            case sha256
        }

        static let nonceOctets = 32

        /// How long everything for one login may take.
        public var timeout: Duration = .seconds(10)

        /// Whether OCSP answers must repeat a nonce.
        public var nonce = Nonce.required

        /// The hash function of CertID.
        public var certificateIDHash = CertificateIDHash.sha1

        /// The largest list and the largest OCSP answer accepted; the other limits are not used.
        public var limits = VerificationLimits.login

        /// For how many seconds of the verifier's clock a list in hand is used without asking for a newer one.
        ///
        /// After them the list is fetched again; where that fails, the one in hand serves until its nextUpdate.
        public var listReuse = 600

        /// The largest number of lists kept; 0 keeps none.
        public var keptLists = 32

        /// The largest number of octets kept, all lists together.
        public var keptListOctets = 64 << 20

        /// What carries questions and answers.
        public var transport: any Transport = PlainTransport()

        /// The source of nonces: as many unpredictable octets as asked for.
        public var random: @Sendable (Int) throws(NemIDError) -> [UInt8] = Configuration.systemRandom

        /// A configuration with the defaults.
        public init() {}

        @Sendable
        private static func systemRandom(_ count: Int) throws(NemIDError) -> [UInt8] {
            do {
                return try SystemRandom.bytes(count)
            } catch {
                throw NemIDError(code: .random, reason: "the system gave no random octets")
            }
        }
    }
}

extension RevocationFetcher.Configuration.CertificateIDHash {
    var digest: Digest {
        switch self {
        case .sha1: .sha1
        case .sha256: .sha256
        }
    }
}
