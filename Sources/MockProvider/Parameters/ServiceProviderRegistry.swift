import FoundationEssentials
import NemIDCrypto

/// The relying parties that are enrolled: their certificates, and the name shown to people.
struct ServiceProviderRegistry: Sendable {
    struct Enrolment: Sendable, Hashable {
        let id: String
        /// The number (SPID) that the web services know it by.
        let serviceID: String
        var friendlyName: String
        /// The first one first; all are good at once, so that a new one can be enrolled before it is used.
        var certificates: [Certificate]
        var isEnabled = true
        /// The last instant of the agreement; nil where it has no end.
        var end: Date?
        /// Whether it may ask for the CPR number of a person, as authorities may, and not only whether one is theirs.
        var mayLookUpCPR = false
    }

    /// In the order of enrolment.
    private(set) var enrolments: [Enrolment]

    init(_ ready: [TestServiceProvider]) {
        enrolments = []
        for provider in ready {
            set(
                Enrolment(
                    id: provider.id,
                    serviceID: nextServiceID,
                    friendlyName: provider.friendlyName,
                    certificates: [provider.certificate],
                    mayLookUpCPR: provider.mayLookUpCPR
                )
            )
        }
    }

    /// The number of whoever is enrolled next.
    var nextServiceID: String { String(WebServiceChoices.firstServiceID + enrolments.count) }

    subscript(id: String) -> Enrolment? { enrolments.first { $0.id == id } }

    /// Whose certificate it is; nil where it is nobody's.
    func holder(of certificate: Certificate) -> Enrolment? {
        enrolments.first { $0.certificates.contains(certificate) }
    }

    /// Puts `enrolment` in the place of the one with its id, or at the end.
    mutating func set(_ enrolment: Enrolment) {
        if let place = enrolments.firstIndex(where: { $0.id == enrolment.id }) {
            enrolments[place] = enrolment
        } else {
            enrolments.append(enrolment)
        }
    }

    /// The name that goes with `certificate`.
    ///
    /// Only this very certificate counts, so that it is of the right type and issuer is settled by its enrolment.
    ///
    /// - Parameters:
    ///   - certificate: as it came in `SP_CERT`.
    ///   - now: the time of the login.
    ///   - issuer: says whether it is revoked.
    /// - Returns: what people see.
    /// - Throws: `SRV010` where it is not enrolled; where its service provider is disabled, or the agreement has ended; where
    ///   it is not valid at `now` (both ends included), or is revoked.
    func friendlyName(of certificate: Certificate, at now: Date, issuer: Issuer) throws(LoginRefusal) -> String {
        try enrolment(of: certificate, at: now, issuer: issuer).friendlyName
    }

    /// The enrolment that goes with `certificate`, judged in the same way.
    ///
    /// - Throws: as ``friendlyName(of:at:issuer:)``.
    func enrolment(of certificate: Certificate, at now: Date, issuer: Issuer) throws(LoginRefusal) -> Enrolment {
        guard let enrolment = holder(of: certificate) else {
            throw LoginRefusal(.srv010, "the certificate in SP_CERT is not enrolled with this provider")
        }
        guard enrolment.isEnabled else {
            throw LoginRefusal(.srv010, "the service provider \(enrolment.id) is disabled")
        }
        guard enrolment.end.map({ now <= $0 }) ?? true else {
            throw LoginRefusal(.srv010, "the enrolment of the service provider \(enrolment.id) has ended")
        }
        guard certificate.notBefore <= now, now <= certificate.notAfter else {
            throw LoginRefusal(.srv010, "the certificate in SP_CERT is not valid at this time")
        }
        guard issuer.revocation(of: certificate, at: now) == nil else {
            throw LoginRefusal(.srv010, "the certificate in SP_CERT is revoked")
        }
        return enrolment
    }
}
