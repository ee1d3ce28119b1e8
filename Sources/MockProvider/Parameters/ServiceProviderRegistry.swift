import FoundationEssentials
import NemIDCrypto

/// The certificates that relying parties have enrolled, with the name shown to people.
struct ServiceProviderRegistry: Sendable {
    private struct Enrolment: Sendable {
        let certificate: Certificate
        let friendlyName: String
    }

    /// By the SHA-256 of the certificate.
    private var enrolments: [[UInt8]: Enrolment] = [:]

    mutating func enrol(_ certificate: Certificate, friendlyName: String) {
        enrolments[certificate.sha256] = Enrolment(certificate: certificate, friendlyName: friendlyName)
    }

    /// The name that goes with `certificate`.
    ///
    /// Only this very certificate counts, so that it is of the right type and issuer is settled by its enrolment.
    /// - Throws: `SRV010` where it is not enrolled, or not valid at `now` (both ends included).
    func friendlyName(of certificate: Certificate, at now: Date) throws(LoginRefusal) -> String {
        guard let enrolment = enrolments[certificate.sha256] else {
            throw LoginRefusal(.srv010, "the certificate in SP_CERT is not enrolled with this provider")
        }
        guard enrolment.certificate.notBefore <= now, now <= enrolment.certificate.notAfter else {
            throw LoginRefusal(.srv010, "the certificate in SP_CERT is not valid at this time")
        }
        return enrolment.friendlyName
    }
}
