import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers below `/_mock/v1` about service providers; nil for any other path.
    func serviceProviderControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        switch (path.first, path.count) {
        case ("companies", 1): return try act(request) { () throws(Problem) in try issueCompanyCertificate(request) }
        case ("web-services", 1): return try act(request) { () throws(Problem) in try setWebServices(request) }
        case ("service-providers", 1) where request.method == .post:
            return try act(request) { () throws(Problem) in try enrol(request) }
        case ("service-providers", 3):
            guard let action = Action(rawValue: path[2]) else { return nil }
            return try act(request) { () throws(Problem) in try act(action, on: path[1], request) }
        default: return nil
        }
    }

    /// All that are enrolled, those with keys at hand with their keys.
    var serviceProviderDocuments: JSON { .array(enrolledServiceProviders().map(document)) }

    /// One of them, as JSON, or the ready key and certificate as PEM or PKCS#12.
    func serviceProviderDocument(_ file: String) throws(Problem) -> HTTPResponse {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        let ready = serviceProviders.first { $0.id == parts[0] }
        switch (Array(parts.dropFirst()), ready) {
        case ([], _):
            return .json(Array((try serviceProviderDocument(id: String(parts[0])).text + "\n").utf8))
        case (["pem"], let ready?):
            let text = ready.privateKeyPEM + ready.certificatePEM
            return .content(Array(text.utf8), type: "application/x-pem-file")
        case (["p12"], let ready?):
            let file = try perform { () throws(ProviderError) in try ready.pkcs12() }
            return .content(file, type: "application/x-pkcs12")
        default: throw Self.noServiceProvider
        }
    }

    private static let noServiceProvider = Problem(
        .notFound,
        "there is no such service provider, or no such file of it",
        hint: "GET /_mock/v1/service-providers lists them; those that are ready have {id}.pem and {id}.p12"
    )

    private enum Action: String {
        case enable, disable, end, revoke, renew, lookup
    }

    private func act(_ action: Action, on id: String, _ request: HTTPRequest) throws(Problem) -> JSON {
        guard registry[id] != nil else { throw Self.noServiceProvider }
        switch action {
        case .enable, .disable:
            _ = try JSONRequest(request, allowing: [])
            try perform { () throws(ProviderError) in try setEnabled(action == .enable, serviceProvider: id) }
        case .end:
            let message = try JSONRequest(request, allowing: ["at"])
            let end = try message.optionalText("at").map { (text) throws(Problem) in
                guard let time = CivilTime(rfc3339: text) else {
                    throw Problem(.badRequest, "at is no time", hint: "write 2021-06-01T09:00:00Z, or null for no end")
                }
                return time.date
            }
            try perform { () throws(ProviderError) in try setEnd(end, serviceProvider: id) }
        case .lookup:
            guard let mayLookUp = try JSONRequest(request, allowing: ["allowed"]).optionalFlag("allowed") else {
                throw Problem(.badRequest, "allowed is missing", hint: "write true or false")
            }
            try perform { () throws(ProviderError) in try setMayLookUpCPR(mayLookUp, serviceProvider: id) }
        case .revoke:
            let cause = try Self.cause(try JSONRequest(request, allowing: ["cause"]))
            try perform { () throws(ProviderError) in try revokeCertificates(serviceProvider: id, cause: cause) }
        case .renew:
            _ = try JSONRequest(request, allowing: [])
            let pem = try perform { () throws(ProviderError) in try renewCertificate(serviceProvider: id) }
            return ["certificate": .string(pem)]
        }
        return try serviceProviderDocument(id: id)
    }

    private func setWebServices(_ request: HTTPRequest) throws(Problem) -> JSON {
        guard let areOut = try JSONRequest(request, allowing: ["outOfOrder"]).optionalFlag("outOfOrder") else {
            throw Problem(.badRequest, "outOfOrder is missing", hint: "write true or false")
        }
        setWebServicesOutOfOrder(areOut)
        return ["outOfOrder": .boolean(areOut)]
    }

    private func enrol(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["id", "friendlyName", "certificate"])
        let (id, name) = (try message.text("id"), try message.text("friendlyName"))
        let pem = try message.text("certificate")
        try perform { () throws(ProviderError) in try enrol(certificatePEM: pem, id: id, friendlyName: name) }
        return try serviceProviderDocument(id: id)
    }

    private func issueCompanyCertificate(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["publicKey", "company", "cvr", "description"])
        let (key, company) = (try message.text("publicKey"), try message.text("company"))
        let (cvr, description) = (try message.text("cvr"), try message.text("description"))
        let pem = try perform { () throws(ProviderError) in
            try issueCompanyCertificate(publicKeyPEM: key, company: company, cvr: cvr, description: description)
        }
        return ["certificate": .string(pem)]
    }

    private func serviceProviderDocument(id: String) throws(Problem) -> JSON {
        guard let enrolment = registry[id] else { throw Self.noServiceProvider }
        return document(EnrolledServiceProvider(enrolment))
    }

    private func document(_ enrolled: EnrolledServiceProvider) -> JSON {
        var members: [JSON.Member] = [
            .init(name: "id", value: .string(enrolled.id)),
            .init(name: "friendlyName", value: .string(enrolled.friendlyName)),
            .init(name: "serviceId", value: .string(enrolled.serviceID)),
            .init(name: "mayLookUpCpr", value: .boolean(enrolled.mayLookUpCPR)),
            .init(name: "certificates", value: .array(enrolled.certificatePEMs.map { .string($0) })),
            .init(name: "enabled", value: .boolean(enrolled.isEnabled)),
            .init(name: "end", value: enrolled.end.map { .string(CivilTime($0).rfc3339) } ?? .null),
        ]
        if let ready = serviceProviders.first(where: { $0.id == enrolled.id }) {
            members += [
                .init(name: "cvr", value: .string(ready.cvr)),
                .init(name: "certificate", value: .string(ready.certificatePEM)),
                .init(name: "privateKey", value: .string(ready.privateKeyPEM)),
                .init(name: "passphrase", value: .string(ready.passphrase)),
            ]
        }
        return .object(members)
    }
}
