import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// A provider whose web services are asked, in process or by TLS over a socket.
struct WebServiceScene: Sendable {
    /// Whose certificate the connection shows.
    enum Caller: Sendable {
        case nobody
        /// One of the two that are enrolled from the start.
        case site(String)
        /// Anybody, with a certificate in PEM and its key.
        case other(certificate: String, key: String)
    }

    /// A match, unless told otherwise: `postkassen` has the number 44, and may not look numbers up.
    static let matching = Caller.site("postkassen")
    /// A look-up: `proevekoebing` has the number 45, and may.
    static let lookingUp = Caller.site("proevekoebing")

    let provider: IdentityProvider
    let clock: ManualClock
    private let listener: Listener?

    init(_ transport: Transport, seed: UInt64 = 1) throws {
        let clock = ManualClock()
        let configuration = IdentityProvider.Configuration(seed: seed, now: { clock.now })
        self.clock = clock
        switch transport {
        case .inProcess:
            provider = try IdentityProvider(configuration)
            listener = nil
        case .socket:
            let listener = try Listener(webServicePort: 0, configuration: configuration)
            provider = listener.provider
            self.listener = listener
        }
    }

    func person(_ id: String) throws -> TestPerson { try #require(provider.people.first { $0.id == id }) }

    /// The PID of a citizen.
    func pid(_ id: String = "anna") throws -> String {
        guard case .citizen(let pid, _, _) = try person(id).identity else { throw NoCitizen() }
        return pid
    }

    func cpr(_ id: String = "anna") throws -> String { try person(id).cprNumber }

    private struct NoCitizen: Error {}

    // MARK: Sending

    func send(_ request: HTTPRequest, as caller: Caller = matching) async throws -> HTTPResponse {
        let identity = try identity(caller)
        guard let listener, let port = listener.webServicePort else {
            var request = request
            request.clientCertificate = identity?.certificate.der
            return await provider.respond(to: request)
        }
        let roots = try Certificate.certificates(pem: Array(provider.rootCertificatePEM.utf8))
        let time = Int(clock.now.timeIntervalSince1970)
        let security = TLSClientSettings(
            context: try .client(trusting: roots, identity: identity),
            now: { time }
        )
        return try await blocking {
            try HTTPClient(port: port, security: security).send(request, timeout: Patience.limit)
        }
    }

    private func identity(_ caller: Caller) throws -> TLSIdentity? {
        let (certificate, key): (String, String)
        switch caller {
        case .nobody: return nil
        case .site(let id):
            let site = try #require(provider.serviceProviders.first { $0.id == id })
            (certificate, key) = (site.certificatePEM, site.privateKeyPEM)
        case .other(let pem, let keyPEM): (certificate, key) = (pem, keyPEM)
        }
        return TLSIdentity(
            privateKey: try PrivateKey(pem: Array(key.utf8)),
            certificate: try ResponderScene.read(certificate)
        )
    }

    static let pidPath = "/pid_serviceprovider_server/pidws/"
    static let plainPath = "/pid_serviceprovider_server/pidxml/"
    static let ridPath = "/rid_serviceprovider_server/services/HandleSundhedsportalWSPort"

    /// Posts a message of SOAP.
    func soap(_ message: String, to path: String, as caller: Caller = matching) async throws -> HTTPResponse {
        let fields: HTTPFields = ["Content-Type": "text/xml; charset=utf-8", "SOAPAction": "\"\""]
        return try await send(
            HTTPRequest(method: .post, target: path, fields: fields, body: Array(message.utf8)),
            as: caller
        )
    }

    // MARK: PID-CPR in SOAP

    /// What one reply says, as texts; nil elements are not there.
    typealias Reply = [String: String]

    /// The reply to one question of these values, which are elements in the order given.
    func ask(_ values: KeyValuePairs<String, String>, as caller: Caller = matching) async throws -> Reply {
        let response = try await soap(Self.message(Self.request(values)), to: Self.pidPath, as: caller)
        try #require(response.status == .ok, "\(response.text)")
        #expect(response.fields["Content-Type"] == "text/xml; charset=utf-8")
        return try #require(Self.replies(response).first)
    }

    /// The status of one question for `anna`, with what is given in the place of the right values; empty to leave out.
    func status(
        pid: String? = nil,
        cpr: String? = nil,
        serviceID: String = "44",
        as caller: Caller = matching
    ) async throws -> String? {
        try await ask(
            ["CPR": cpr ?? self.cpr(), "PID": pid ?? self.pid(), "id": "x", "serviceId": serviceID],
            as: caller
        )["statusCode"]
    }

    static func request(_ values: KeyValuePairs<String, String>) -> String {
        let elements = values.map { "<pid:\($0.key)>\($0.value)</pid:\($0.key)>" }.joined()
        return "<pid:PIDRequest>\(elements)</pid:PIDRequest>"
    }

    static func message(_ requests: String) -> String {
        envelope("<loc:pid><loc:pIDRequests>\(requests)</loc:pIDRequests></loc:pid>")
    }

    static func envelope(_ content: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:loc="http://localhost/" \
        xmlns:pid="java:dk.certifikat.pid.webservices" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xmlns:xsd="http://www.w3.org/2001/XMLSchema">
          <soapenv:Body>\(content)</soapenv:Body>
        </soapenv:Envelope>
        """
    }

    static func replies(_ response: HTTPResponse) -> [Reply] {
        response.text.matches(of: /<pid:PIDReply>(.*?)<\/pid:PIDReply>/).map { reply in
            let values = reply.1.matches(of: /<pid:(\w+)>([^<]*)<\/pid:\w+>/)
            return Dictionary(values.map { (String($0.1), String($0.2)) }) { first, _ in first }
        }
    }

    /// The code of a fault; nil where there is none.
    static func fault(_ response: HTTPResponse) -> String? {
        guard let code = response.text.firstMatch(of: /<faultcode>soapenv:(\w+)<\/faultcode>/) else { return nil }
        #expect(response.status == .internalServerError)
        return String(code.1)
    }
}
