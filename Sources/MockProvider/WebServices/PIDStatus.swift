/// A status of the PID-CPR service.
package enum PIDStatus: Int, Sendable, Hashable, CaseIterable {
    case ok = 0
    case noMatch = 1
    case noPID = 2
    case noPIDInCertificate = 4
    case notAuthorizedForCPRLookUp = 8
    case bruteForceAttemptDetected = 16
    case notAuthorizedForServiceLookUp = 17
    case notPIDServiceRequest = 4096
    case xmlParseError = 8192
    case xmlVersionNotSupported = 8193
    case pidDoesNotMatchCertificate = 8194
    case missingClientCertificate = 8195
    case internalError = 16384

    /// What comes back beside the number; the words are this provider's own, but for those of success.
    package var text: LocalizedText {
        switch self {
        case .ok: LocalizedText(danish: "OK", english: "OK")
        case .noMatch:
            LocalizedText(
                danish: "CPR-nummeret hører ikke til PID",
                english: "The CPR number does not belong to the PID"
            )
        case .noPID: LocalizedText(danish: "PID findes ikke", english: "There is no such PID")
        case .noPIDInCertificate:
            LocalizedText(danish: "Der er ingen PID i certifikatet", english: "There is no PID in the certificate")
        case .notAuthorizedForCPRLookUp:
            LocalizedText(danish: "Ikke adgang til CPR-opslag", english: "Not authorized for CPR look-up")
        case .bruteForceAttemptDetected:
            LocalizedText(danish: "Systematiske forsøg er opdaget", english: "Brute force attempt detected")
        case .notAuthorizedForServiceLookUp:
            LocalizedText(danish: "Ikke adgang til tjenesten", english: "Not authorized for this service")
        case .notPIDServiceRequest:
            LocalizedText(danish: "Ikke en forespørgsel til PID-tjenesten", english: "Not a PID service request")
        case .xmlParseError: LocalizedText(danish: "Fejl i XML", english: "XML parse error")
        case .xmlVersionNotSupported:
            LocalizedText(danish: "Versionen understøttes ikke", english: "XML version not supported")
        case .pidDoesNotMatchCertificate:
            LocalizedText(
                danish: "PID stemmer ikke med certifikatet",
                english: "The PID does not match the base64 certificate"
            )
        case .missingClientCertificate:
            LocalizedText(danish: "Klientcertifikat mangler", english: "Missing client certificate")
        case .internalError: LocalizedText(danish: "Intern fejl", english: "Internal error")
        }
    }
}
