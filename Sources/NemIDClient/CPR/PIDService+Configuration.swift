public import FoundationEssentials
import NemIDCrypto

extension PIDService {
    /// Where the service is, who asks, and whom to believe.
    public struct Configuration: Sendable {
        /// The address of the service in SOAP; https only.
        public var address: String

        /// The service provider's number with the service (SPID), 1 to 20 digits.
        public var serviceID: String

        /// The service provider's key and certificate, as for logins.
        public var credential: ServiceProviderCredential

        /// The roots in PEM that the server's certificate must lead to.
        ///
        /// For ``SecureTransport``; another ``transport`` has its own.
        public var serverRoots: String

        /// How long an answer may take, connecting included; looking up a name is outside it.
        public var timeout: Duration = .seconds(10)

        /// Carries questions and answers; nil for a ``SecureTransport``.
        public var transport: (any Transport)?

        /// The clock for the server's certificate.
        public var now: @Sendable () -> Date = { SystemClock.now() }

        /// The source of ids, which tell answers apart: as many octets as asked for.
        public var random: @Sendable (Int) throws(NemIDError) -> [UInt8] = RelyingParty.Configuration.systemRandom

        /// The address in production.
        public static let productionAddress = "https://pidws.certifikat.dk/pid_serviceprovider_server/pidws/"

        /// The address in the provider's public test environment.
        public static let preproductionAddress = "https://pidws.pp.certifikat.dk/pid_serviceprovider_server/pidws/"

        /// A configuration; everything else has a default and can be set afterwards.
        public init(
            address: String,
            serviceID: String,
            credential: ServiceProviderCredential,
            serverRoots: String
        ) {
            self.address = address
            self.serviceID = serviceID
            self.credential = credential
            self.serverRoots = serverRoots
        }
    }
}
