public import FoundationEssentials
import NemIDCrypto
public import NemIDVerification

extension RelyingParty {
    /// Who the service provider is, whom it believes, and where time, chance and memory come from.
    public struct Configuration: Sendable {
        /// The NemID world.
        public var environment: NemIDEnvironment

        /// The service provider's key and certificate, issued in that world.
        public var credential: ServiceProviderCredential

        /// The name under which the provider knows this site, octet for octet.
        ///
        /// An answer made for another name is refused (`issuer`): it is the protocol's only way to tell for whom a
        /// login was meant. It also stands for the site in texts for users.
        public var friendlyName: String

        /// Names to accept beside ``friendlyName``, for example while it is being changed.
        public var formerFriendlyNames: [String] = []

        /// Citizens (``CertificateType/poces``), employees (``CertificateType/moces``) or both.
        public var acceptedTypes: Set<CertificateType> = [.poces, .moces]

        /// The least assurance level to accept; nil for any, also none.
        public var leastAssuranceLevel: AssuranceLevel?

        /// How revocation is established.
        ///
        /// On unless ``RevocationPolicy/Method/none`` is asked for by name; what cannot be established is refused.
        ///
        /// OCSP answers may be up to a minute ahead of the clock: clocks differ, and an answer that is fetched during a
        /// login is younger than the instant at which the login is judged.
        public var revocation = RevocationPolicy(ocspClockTolerance: 60)

        /// Where revocation lists and OCSP answers come from.
        ///
        /// Called once for each answer whose signature and chain hold, and for no other. What it returns is verified.
        /// If it throws, the login is refused with the code for missing evidence, the error beside it.
        /// ``RevocationFetcher/evidence(for:)`` fetches it from the addresses in the certificates.
        public var revocationEvidence: RevocationEvidenceSource?

        /// Issuing CAs for answers that carry only the user's certificate; never trusted by themselves.
        public var issuerCertificates = IssuerCertificates.none

        /// How long a pending login may wait for its answer, in seconds; 15 minutes unless told otherwise.
        public var pendingLife = 900

        /// How far the signed time stamp may lie behind the clock, in seconds.
        public var timestampBehind = 900

        /// How far the signed time stamp may lie ahead of the clock, in seconds.
        public var timestampAhead = 180

        /// How much of everything an answer may hold.
        public var limits = VerificationLimits.login

        /// How much of everything the answer to a signing may hold.
        public var signingLimits = VerificationLimits.signing

        /// Remembers challenges and answers that were used.
        ///
        /// The default serves one process. Copies of a configuration share it.
        public var replayGuard: any ReplayGuard = InMemoryReplayGuard()

        /// The clock for every check: certificates, evidence, time stamps, pending logins.
        public var now: @Sendable () -> Date = { SystemClock.now() }

        /// The source of challenges: as many unpredictable octets as asked for.
        public var random: @Sendable (Int) throws(NemIDError) -> [UInt8] = Configuration.systemRandom

        /// A configuration; everything else has a default and can be set afterwards.
        public init(
            environment: NemIDEnvironment,
            credential: ServiceProviderCredential,
            friendlyName: String,
            revocationEvidence: RevocationEvidenceSource? = nil
        ) {
            self.environment = environment
            self.credential = credential
            self.friendlyName = friendlyName
            self.revocationEvidence = revocationEvidence
        }

        @Sendable
        static func systemRandom(_ count: Int) throws(NemIDError) -> [UInt8] {
            do {
                return try SystemRandom.bytes(count)
            } catch {
                throw NemIDError(code: .random, reason: "the system gave no random octets")
            }
        }
    }
}

/// Brings revocation lists and OCSP answers for a login.
public typealias RevocationEvidenceSource = @Sendable (RevocationEvidenceRequest) async throws -> RevocationEvidence
