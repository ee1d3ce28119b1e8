/// A status code of the PID-CPR service.
///
/// The service's own numbers; one that is not among those below is kept as it is.
public struct PIDServiceStatus: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The number.
    public let rawValue: Int

    /// The status with this number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The number matches, or was found.
    public static let ok = Self(rawValue: 0)
    /// The number is not that of the person with this PID.
    public static let noMatch = Self(rawValue: 1)
    /// There is no such PID: another environment, perhaps.
    public static let noPID = Self(rawValue: 2)
    /// The certificate that was sent has no PID.
    public static let noPIDInCertificate = Self(rawValue: 4)
    /// The service provider may compare numbers and not look them up.
    public static let notAuthorizedForLookup = Self(rawValue: 8)
    /// The service takes the questions for systematic guessing: stop, and find out who asks.
    public static let bruteForceDetected = Self(rawValue: 16)
    /// The service id does not belong to the client certificate.
    public static let notAuthorizedForService = Self(rawValue: 17)
    /// The request is none that the service knows.
    public static let notAPIDServiceRequest = Self(rawValue: 4096)
    /// The request is not well-formed.
    public static let xmlParseError = Self(rawValue: 8192)
    /// The request has a version that the service does not know.
    public static let xmlVersionNotSupported = Self(rawValue: 8193)
    /// PID and certificate of the request disagree.
    public static let pidDoesNotMatchCertificate = Self(rawValue: 8194)
    /// The request came without a client certificate.
    public static let missingClientCertificate = Self(rawValue: 8195)
    /// Something failed at the provider.
    public static let internalError = Self(rawValue: 16384)

    /// Whether the same request may be sent again, later: after a failure at the provider, and for nothing else.
    public var mayBeRetried: Bool { self == .internalError }

    /// The number in decimal.
    public var description: String { String(rawValue) }
}
