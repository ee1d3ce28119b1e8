import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// A person's page.
    func personPage(
        _ account: Account,
        message: SiteMessage?,
        status: HTTPStatus = .ok,
        language: Language
    ) throws(SiteRefusal) -> HTTPResponse {
        let person = account.person
        do {
            let instant = now()
            var files: [PersonTools.HeldFile] = []
            for (label, _) in person.profiles {
                guard let certificate = try certificate(of: person, userID: UserDirectory.fold(label)) else { continue }
                files.append(
                    PersonTools.HeldFile(
                        userID: label,
                        certificate: certificate,
                        isRevoked: issuer.revocation(of: certificate, at: instant) != nil,
                        hasEnded: certificate.notAfter < instant
                    )
                )
            }
            let tools = PersonTools(
                person: person,
                state: try state(of: person.id),
                certificates: files,
                log: try usageLog(of: person.id).reversed(),
                token: formToken,
                language: language
            )
            return .html(
                SitePage.person(account, tools: tools, message: message, language: language),
                status: status
            )
        } catch {
            throw SiteRefusal(status: .internalServerError, text: "\(error)\n")
        }
    }

    /// A certificate as a file: `certificate-1.cer` in DER, `certificate-1.pem` in PEM; an employee has several.
    func certificateFile(_ name: String, of id: String) throws(SiteRefusal) -> HTTPResponse? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let person = account(userID: id)?.person, person.id == id, parts.count == 2,
            parts[0].hasPrefix("certificate-"), let number = Int(parts[0].dropFirst("certificate-".count)),
            person.profiles.indices.contains(number - 1)
        else { return nil }
        do {
            let label = UserDirectory.fold(person.profiles[number - 1].userID)
            guard let certificate = try certificate(of: person, userID: label) else { return nil }
            switch parts[1] {
            case "cer": return .content(certificate.der, type: "application/pkix-cert")
            case "pem": return .content(Array(certificate.pem.utf8), type: "application/x-pem-file")
            default: return nil
            }
        } catch {
            throw SiteRefusal(status: .internalServerError, text: "\(error.reason)\n")
        }
    }

    /// Does what a button of a person's page says.
    func personPost(_ request: HTTPRequest, id: String) throws(SiteRefusal) -> HTTPResponse? {
        guard let account = account(userID: id), account.person.id == id else { return nil }
        let form = try SiteForm(request, token: formToken)
        let action = form["do"] ?? ""
        do throws(ProviderError) {
            switch action {
            case "state": try setNemIDState(NemIDState(rawValue: form["state"] ?? "") ?? .active, of: id)
            case "unlock": try unlock(id)
            case "send-card": try sendKeyCard(to: id)
            case "temporary-password": _ = try orderTemporaryPassword(for: id)
            case "renew": try renewCertificate(of: try own(form["userID"], account.person))
            case "revoke": try revokeCertificate(of: try own(form["userID"], account.person))
            default: throw ProviderError(.invalid, "there is no such button")
            }
        } catch {
            let present = self.account(userID: id) ?? account
            let status: HTTPStatus = error.code == .conflict ? .conflict : .badRequest
            return try personPage(present, message: .failed(error), status: status, language: form.language)
        }
        return Self.back(to: SitePage.address(account.person), done: action, language: form.language)
    }

    /// A user id of that very person.
    private func own(_ userID: String?, _ person: TestPerson) throws(ProviderError) -> String {
        let userID = userID ?? person.id
        guard account(userID: UserDirectory.fold(userID))?.person.id == person.id else {
            throw ProviderError(.notFound, "that user id is not this person's")
        }
        return userID
    }

    static func back(to path: String, done: String, language: Language) -> HTTPResponse {
        .redirect(to: path + "?done=" + done + (language == .english ? "&lang=en" : ""))
    }
}
