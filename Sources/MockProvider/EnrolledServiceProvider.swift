public import FoundationEssentials
import NemIDCrypto

/// A relying party as the provider knows it.
public struct EnrolledServiceProvider: Sendable, Hashable, Identifiable {
    /// The name of the service provider in the control interface.
    public let id: String
    /// The number that it names to the web services (SPID).
    public let serviceID: String
    /// Whether the web services tell it CPR numbers, and not only whether one is a person's.
    public let mayLookUpCPR: Bool
    /// What people see at login; comes back as the property `RequestIssuer`.
    public let friendlyName: String
    /// The enrolled certificates in PEM, the first one first; each may sign parameters.
    public let certificatePEMs: [String]
    /// Whether its logins are served.
    public let isEnabled: Bool
    /// The last instant at which its logins are served; nil where the agreement has no end.
    public let end: Date?

    init(_ enrolment: ServiceProviderRegistry.Enrolment) {
        id = enrolment.id
        serviceID = enrolment.serviceID
        mayLookUpCPR = enrolment.mayLookUpCPR
        friendlyName = enrolment.friendlyName
        certificatePEMs = enrolment.certificates.map(\.pem)
        isEnabled = enrolment.isEnabled
        end = enrolment.end
    }
}
