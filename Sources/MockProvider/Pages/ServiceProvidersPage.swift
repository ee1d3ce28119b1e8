import FoundationEssentials
import NemIDCrypto

/// The relying parties that are enrolled.
struct ServiceProvidersPage: Sendable {
    let enrolled: [EnrolledServiceProvider]
    /// Those whose keys are here.
    let ready: [TestServiceProvider]
    let now: Date
    let token: String
    let language: Language

    func html(message: SiteMessage? = nil) -> String {
        var values = SitePage.common(path: "/service-providers", language: language, message: message)
        values["title"] = .text(DeveloperText.serviceProviders[language])
        values["lead"] = .text(DeveloperText.serviceProvidersLead[language])
        values["serviceProviders"] = .markup(enrolled.map(section).joined())
        return SitePage.page(.serviceProvidersHTML, values)
    }

    private func section(_ enrolled: EnrolledServiceProvider) -> String {
        let ready = ready.first { $0.id == enrolled.id }
        let hasEnded = enrolled.end.map { $0 < now } ?? false
        let state =
            if !enrolled.isEnabled { DeveloperText.disabled } else if hasEnded { DeveloperText.ended } else {
                DeveloperText.inForce
            }
        return PageTemplate(.serviceProviderHTML).filled([
            "id": .text(enrolled.id),
            "friendlyName": .text(enrolled.friendlyName),
            "state": .text(state[language]),
            "certificates": .markup(enrolled.certificatePEMs.map(line).joined()),
            "address": .text("/_mock/v1/service-providers/\(enrolled.id)"),
            "pemLink": .text(DeveloperText.keyAndCertificate[language]),
            "p12Link": .text(DeveloperText.pkcs12[language]),
            "passphraseLabel": .text("PKCS#12, \(SiteText.passphrase[language]):"),
            "ready": .text(ready?.passphrase ?? ""),
            "token": .text(token),
            "langField": SitePage.langField(language),
            "enable": .text(enrolled.isEnabled ? "" : DeveloperText.enable[language]),
            "disable": .text(enrolled.isEnabled ? DeveloperText.disable[language] : ""),
        ])
    }

    private func line(_ pem: String) -> String {
        guard let certificate = try? Certificate.certificates(pem: Array(pem.utf8)).first else { return "" }
        let end = CivilTime(certificate.notAfter).rfc3339.prefix(10)
        return "<p class=\"subject\">\(PageTemplate.escaped(certificate.subject.rfc4514)), "
            + "\(DeveloperText.serial[language]) <code>\(certificate.serialHex)</code>, \(DeveloperText.until[language]) \(end)</p>\n"
    }
}
