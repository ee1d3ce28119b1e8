public import FoundationEssentials

extension IdentityProvider {
    /// What a provider is started with.
    ///
    /// Two providers with equal values and clocks make the same people, cards and certificates, octet for octet.
    public struct Configuration: Sendable {
        /// Decides card numbers, codes, PIDs and serial numbers.
        public var seed: UInt64
        /// The one clock: for certificates, lists, time stamps, locks and sessions.
        public var now: @Sendable () -> Date
        /// Scheme, host and port under which browsers reach the provider, without a path; stands in the certificates.
        public var publicOrigin: String
        /// Scheme, host and port under which the web services are reached, without a path; stands in their descriptions, and the
        /// host in the certificate that they show.
        ///
        /// Nil where there is no TLS: then they have the public origin, and whoever calls
        /// ``IdentityProvider/respond(to:)`` says whose certificate a request came with.
        public var webServiceOrigin: String?
        /// Hosts, with port where it is not the scheme's own, to answer to besides that of `publicOrigin`.
        ///
        /// Any other gets 421, so that no foreign name can be pointed at this provider.
        public var furtherHosts: [String]
        /// Makes ids of logins, given a count of octets.
        ///
        /// Nil, and a result of another count, derive them from the seed, which is right in tests.
        public var random: (@Sendable (Int) -> [UInt8])?
        /// Logins under way at once; the one left alone longest gives way to a new one.
        public var maximumSessions: Int

        /// The values as given.
        ///
        /// - Parameters:
        ///   - seed: Decides card numbers, codes, PIDs and serial numbers.
        ///   - now: The one clock.
        ///   - publicOrigin: Scheme, host and port, such as `http://127.0.0.1:7788`.
        ///   - webServiceOrigin: The same of the web services, such as `https://127.0.0.1:7789`; nil without TLS.
        ///   - furtherHosts: More values of `Host` to answer to.
        ///   - random: Makes ids of logins; nil derives them from the seed.
        ///   - maximumSessions: Logins under way at once, at least 1.
        public init(
            seed: UInt64 = 1,
            now: @escaping @Sendable () -> Date,
            publicOrigin: String = "http://127.0.0.1:7788",
            webServiceOrigin: String? = nil,
            furtherHosts: [String] = [],
            random: (@Sendable (Int) -> [UInt8])? = nil,
            maximumSessions: Int = 1024
        ) {
            self.seed = seed
            self.now = now
            self.publicOrigin = publicOrigin
            self.webServiceOrigin = webServiceOrigin
            self.furtherHosts = furtherHosts
            self.random = random
            self.maximumSessions = maximumSessions
        }
    }
}
