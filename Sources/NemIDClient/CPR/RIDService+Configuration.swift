public import FoundationEssentials
import NemIDCrypto

extension RIDService {
    /// Where the service is, who asks, and whom to believe.
    public struct Configuration: Sendable {
        /// The address of the service in SOAP; https only.
        public var address: String

        /// The service provider's key and certificate, as for logins; nothing else says who asks.
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

        private static let path = "/rid_serviceprovider_server/services/HandleSundhedsportalWSPort"

        /// The address in production.
        public static let productionAddress = "https://ws-erhverv.certifikat.dk" + path

        /// The address in the provider's public test environment.
        public static let preproductionAddress = "https://ws-erhverv.pp.certifikat.dk" + path

        /// A configuration; everything else has a default and can be set afterwards.
        public init(address: String, credential: ServiceProviderCredential, serverRoots: String) {
            self.address = address
            self.credential = credential
            self.serverRoots = serverRoots
        }
    }
}
