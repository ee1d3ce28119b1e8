import FoundationEssentials
import NemIDHTTP
import NemIDXML

/// Posts messages of SOAP to one of the two services, and brings back what may be read as an answer.
struct CPRServiceConnection: Sendable {
    private let service: CPRService
    private let transport: any Transport
    private let server: ServerAddress
    private let target: String
    private let timeout: Duration

    /// - Parameters:
    ///   - service: which one.
    ///   - address: of https, with a path.
    ///   - transport: nil for a ``SecureTransport`` of the following.
    ///   - credential: the service provider's.
    ///   - serverRoots: in PEM.
    ///   - timeout: how long an answer may take.
    ///   - now: the clock for the server's certificate.
    /// - Throws: ``NemIDError/Code/configuration``.
    init(
        _ service: CPRService,
        address: String,
        transport: (any Transport)?,
        credential: ServiceProviderCredential,
        serverRoots: String,
        timeout: Duration,
        now: @escaping @Sendable () -> Date
    ) throws(NemIDError) {
        self.service = service
        self.timeout = timeout
        (server, target) = try Self.parts(of: address, service)
        if let transport {
            self.transport = transport
        } else {
            self.transport = try SecureTransport(trusting: serverRoots, credential: credential, now: now)
        }
    }

    /// What `read` makes of the reply to a message.
    ///
    /// A fault has the status 500 (SOAP 1.1 §6.2); whatever else has it is no answer, nor is anything under other statuses.
    func answer<Answer>(
        to message: [UInt8],
        _ read: ([UInt8]) throws(NemIDError) -> Answer
    ) async throws(NemIDError) -> Answer {
        let response = try await response(to: message)
        guard response.status == .ok || response.status == .internalServerError else {
            throw service.unreadable("the status \(response.status.rawValue) of HTTP")
        }
        let answer = try read(response.body)
        guard response.status == .ok else {
            throw service.unreadable("an answer under the status \(response.status.rawValue) of HTTP")
        }
        return answer
    }

    private func response(to message: [UInt8]) async throws(NemIDError) -> HTTPResponse {
        let request = HTTPRequest(
            method: .post,
            target: target,
            fields: ["Content-Type": PIDServiceRequest.contentType, "SOAPAction": PIDServiceRequest.soapAction],
            body: message
        )
        let bounds = TransportBounds(
            bodyOctets: SOAPMessage.limits.bytes,
            deadline: ContinuousClock.now + timeout
        )
        do {
            return try await transport.send(request, to: server, within: bounds)
        } catch {
            throw service.failure(error)
        }
    }

    private static func parts(
        of address: String,
        _ service: CPRService
    ) throws(NemIDError) -> (server: ServerAddress, target: String) {
        let hostStart = address.firstRange(of: "://")?.upperBound ?? address.startIndex
        let end = address[hostStart...].firstIndex(of: "/") ?? address.endIndex
        let target = address[end...]
        guard address.hasPrefix("https://"), let origin = try? WebOrigin(String(address[..<end])), !target.isEmpty,
            target.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
        else { throw service.noAddress }
        return (ServerAddress(origin), String(target))
    }
}
