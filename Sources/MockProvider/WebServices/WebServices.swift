import FoundationEssentials
import NemIDHTTP

/// The PID-CPR and RID-CPR services: everything that an answer depends on, and what it changes.
struct WebServices: Sendable {
    let people: [TestPerson]
    let registry: ServiceProviderRegistry
    let issuer: Issuer
    let seed: UInt64
    /// Scheme, host and port that the services are reached under; stands in their descriptions.
    let origin: String
    let now: Date
    var state: WebServiceState

    /// The service at a path, with a solidus at its end or without.
    enum Service: String, Sendable, Hashable, CaseIterable {
        case pidSOAP
        case pidXML
        case ridSOAP

        /// Nil where there is none.
        init?(path: String) {
            let path = path.hasSuffix("/") ? String(path.dropLast()) : path
            guard let service = Self.allCases.first(where: { $0.path == path }) else { return nil }
            self = service
        }

        var path: String {
            switch self {
            case .pidSOAP: WebServiceChoices.Path.pidSOAP
            case .pidXML: WebServiceChoices.Path.pidXML
            case .ridSOAP: WebServiceChoices.Path.ridSOAP
            }
        }

        /// Its description, in which the address is to be put; nil where it has none.
        var description: PageFile? {
            switch self {
            case .pidSOAP: .pidWSDL
            case .pidXML: nil
            case .ridSOAP: .ridWSDL
            }
        }
    }

    /// Answers a question, or gives a service's description.
    mutating func respond(to request: HTTPRequest) -> HTTPResponse {
        guard let service = Service(path: request.path) else {
            return .text("There is no web service here.\n", status: .notFound)
        }
        switch request.method {
        case .get, .head:
            guard let response = description(of: service, request) else { return .methodNotAllowed(allow: [.post]) }
            return response
        case .post: return answer(request, service)
        default: return .methodNotAllowed(allow: [.post])
        }
    }

    private func description(of service: Service, _ request: HTTPRequest) -> HTTPResponse? {
        guard let mark = request.target.firstIndex(of: "?"),
            request.target[mark...].dropFirst().lowercased() == "wsdl", let file = service.description
        else { return nil }
        let text = file.text.replacing("{{address}}", with: origin + service.path + (service == .pidSOAP ? "/" : ""))
        return .content(Array(text.utf8), type: "text/xml; charset=utf-8")
    }

    private mutating func answer(_ request: HTTPRequest, _ service: Service) -> HTTPResponse {
        let caller = WebServiceCaller(
            showing: request.clientCertificate,
            registry: registry,
            issuer: issuer,
            at: now
        )
        let pidService = PIDService(
            caller: caller,
            people: people,
            issuer: issuer,
            seed: seed,
            now: now,
            state: state
        )
        switch service {
        case .pidSOAP:
            guard Self.isXML(request) else { return Self.unsupported }
            var soap = PIDSOAPService(service: pidService)
            defer { state = soap.service.state }
            return soap.respond(to: request.body)
        case .pidXML:
            var plain = PIDXMLService(service: pidService)
            defer { state = plain.service.state }
            return plain.respond(to: request.body)
        case .ridSOAP:
            guard Self.isXML(request) else { return Self.unsupported }
            var soap = RIDService(caller: caller, people: people, now: now, state: state)
            defer { state = soap.state }
            return soap.respond(to: request.body)
        }
    }

    /// SOAP 1.1 §6 has `text/xml`; which characters are meant is judged by the reader.
    private static func isXML(_ request: HTTPRequest) -> Bool {
        let types = request.fields.values("Content-Type")
        guard types.count == 1, let type = types[0].split(separator: ";").first else { return false }
        return ["text/xml", "application/xml", "application/soap+xml"].contains(
            type.lowercased().filter { $0 != " " }
        )
    }

    private static let unsupported = HTTPResponse.text(
        "Send Content-Type: text/xml; charset=utf-8.\n",
        status: .unsupportedMediaType
    )
}
