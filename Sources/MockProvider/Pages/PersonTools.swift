import FoundationEssentials
import NemIDCrypto

/// What a person's page offers besides the facts and the key card: states to set, certificates, usage log.
struct PersonTools: Sendable {
    /// A certificate of the person, and what has become of it.
    struct HeldFile: Sendable {
        let userID: String
        let certificate: Certificate
        let isRevoked: Bool
        let hasEnded: Bool
    }

    let person: TestPerson
    let state: NemIDState
    let certificates: [HeldFile]
    /// Newest first.
    let log: [UsageEntry]
    let token: String
    let language: Language

    var html: String {
        PageTemplate(.personToolsHTML).filled([
            "address": .text(SitePage.address(person)),
            "token": .text(token),
            "langField": SitePage.langField(language),
            "stateTitle": text(SiteText.state),
            "stateLabel": text(DeveloperText.newState),
            "states": .markup(Self.options(state, language)),
            "setState": text(DeveloperText.setState),
            "stateText": text(DeveloperText.stateText),
            "unlock": text(DeveloperText.unlock),
            "sendCard": text(DeveloperText.sendCard),
            "temporaryPassword": text(DeveloperText.orderTemporaryPassword),
            "certificatesTitle": text(DeveloperText.certificates),
            "certificates": .markup(certificates.enumerated().map { section($0.offset + 1, $0.element) }.joined()),
            "logTitle": text(DeveloperText.usageLog),
            "logEmpty": log.isEmpty ? text(DeveloperText.usageLogEmpty) : "",
            "logTime": text(DeveloperText.logTime),
            "logSite": text(DeveloperText.logSite),
            "logUserID": text(FrameText.userID),
            "logKind": text(DeveloperText.logKind),
            "logEnd": text(DeveloperText.logEnd),
            "log": .markup(log.map(row).joined()),
        ])
    }

    /// The choices of a state, with the code of each.
    static func options(_ selected: NemIDState, _ language: Language) -> String {
        NemIDState.allCases.map { state in
            let code = state.code.map { " – \($0)" } ?? ""
            let title = PageTemplate.escaped(DeveloperText.title(of: state)[language] + code)
            return "<option value=\"\(state.rawValue)\"\(state == selected ? " selected" : "")>\(title)</option>\n"
        }.joined()
    }

    private func text(_ text: LocalizedText) -> PageTemplate.Value { .text(text[language]) }

    private func section(_ number: Int, _ file: HeldFile) -> String {
        let status =
            if file.isRevoked { DeveloperText.revokedCertificate } else if file.hasEnded {
                DeveloperText.endedCertificate
            } else { DeveloperText.good }
        return PageTemplate(.personCertificateHTML).filled([
            "address": .text(SitePage.address(person)),
            "token": .text(token),
            "langField": SitePage.langField(language),
            "userID": .text(file.userID),
            "status": text(status),
            "subject": .text(file.certificate.subject.rfc4514),
            "serialLabel": text(DeveloperText.serial),
            "serial": .text(file.certificate.serialHex),
            "validityLabel": text(DeveloperText.validity),
            "validity": .text(Self.day(file.certificate.notBefore) + " – " + Self.day(file.certificate.notAfter)),
            "file": .text("\(SitePage.address(person))/certificate-\(number)"),
            "download": .text("\(person.nemIDNumber)-\(file.certificate.serialHex)"),
            "derLink": .text(DeveloperText.download[language] + " DER (.cer)"),
            "pemLink": .text(DeveloperText.download[language] + " PEM"),
            "renew": text(DeveloperText.renew),
            "revoke": file.isRevoked ? "" : text(DeveloperText.revoke),
        ])
    }

    private func row(_ entry: UsageEntry) -> String {
        let end = entry.code.map { "<code>\(PageTemplate.escaped($0.rawValue))</code>" } ?? "OK"
        let time = CivilTime(entry.date).rfc3339.replacing("T", with: " ").dropLast()
        let cells = [
            String(time), PageTemplate.escaped(entry.serviceProvider), PageTemplate.escaped(entry.userID),
            PageTemplate.escaped(DeveloperText.text(entry.kind)[language]), end,
        ]
        return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    }

    private static func day(_ date: Date) -> String { String(CivilTime(date).rfc3339.prefix(10)) }
}
