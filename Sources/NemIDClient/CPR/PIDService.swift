import NemIDCrypto
import NemIDHTTP
public import NemIDVerification
import NemIDXML

/// The PID-CPR service: is this number that of the person of a login, or, for those who may ask, which number is.
///
/// ```swift
/// let service = try PIDService(.init(address: address, serviceID: "44", credential: credential, serverRoots: roots))
/// switch try await service.match(number, person.pid) {
/// case .match: link(customer, to: person.pid)
/// case .noMatch: askAgain()
/// default: comeBackLater()
/// }
/// ```
///
/// Each question goes over TLS with the service provider's certificate as that of the client, once: nothing is repeated. One
/// serves a whole site, from any number of tasks.
///
/// Not done here: counting wrong numbers for each person and session, which the service counts too, and keeping what it said.
public struct PIDService: Sendable {
    /// The configuration, which has no problems.
    public let configuration: Configuration

    private let transport: any Transport
    private let server: ServerAddress
    private let target: String

    /// A service with a checked configuration.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/configuration`` for an address that is none of https, or roots that
    ///   cannot be read.
    public init(_ configuration: Configuration) throws(NemIDError) {
        self.configuration = configuration
        (server, target) = try Self.parts(of: configuration.address)
        if let transport = configuration.transport {
            self.transport = transport
        } else {
            transport = try SecureTransport(
                trusting: configuration.serverRoots,
                credential: configuration.credential,
                now: configuration.now
            )
        }
    }

    /// Asks whether the number is that of the person with the PID.
    ///
    /// - Parameters:
    ///   - number: what the person says.
    ///   - pid: from the login.
    /// - Returns: ``PIDServiceOutcome/match`` only where everything in the reply agrees; ``PIDServiceOutcome/noMatch``, or why
    ///   there is no answer.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/pidServiceConnection``,
    ///   ``NemIDError/Code/pidServiceServerCertificate``, ``NemIDError/Code/pidServiceClientCertificate``, the codes of
    ///   ``PIDServiceRequest/outcome(of:)``, ``NemIDError/Code/parameterPIDService`` or ``NemIDError/Code/random``.
    public func match(_ number: CPRNumber, _ pid: PID) async throws(NemIDError) -> PIDServiceOutcome {
        try await ask(number, pid)
    }

    /// Asks for the number of the person with the PID, which authorities may.
    ///
    /// - Parameter pid: from the login.
    /// - Returns: ``PIDServiceOutcome/found(_:)``, or why there is no answer.
    /// - Throws: as ``match(_:_:)``.
    public func lookUp(_ pid: PID) async throws(NemIDError) -> PIDServiceOutcome {
        try await ask(nil, pid)
    }

    private func ask(_ number: CPRNumber?, _ pid: PID) async throws(NemIDError) -> PIDServiceOutcome {
        let octets = try configuration.random(Self.idSize)
        guard octets.count == Self.idSize else {
            throw NemIDError(code: .random, reason: "the random source gave too few octets")
        }
        let question = try PIDServiceRequest(
            asking: number,
            of: pid,
            serviceID: configuration.serviceID,
            id: Hex.lower(octets)
        )
        let response = try await response(to: try question.message)
        // A fault has the status 500 (SOAP 1.1 §6.2); whatever else has it is no answer.
        guard response.status == .ok || response.status == .internalServerError else {
            throw SOAPMessage.unreadable("the status \(response.status.rawValue) of HTTP")
        }
        let outcome = try question.outcome(of: response.body)
        guard response.status == .ok else {
            throw SOAPMessage.unreadable("an answer under the status \(response.status.rawValue) of HTTP")
        }
        return outcome
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
            deadline: ContinuousClock.now + configuration.timeout
        )
        do {
            return try await transport.send(request, to: server, within: bounds)
        } catch {
            throw Self.failure(error)
        }
    }

    private static let idSize = 16

    private static func failure(_ error: any Error) -> NemIDError {
        guard let error = error as? TransportError else {
            return NemIDError(code: .pidServiceConnection, reason: "the transport failed", underlyingError: error)
        }
        switch error.kind {
        case .serverCertificate:
            return NemIDError(
                code: .pidServiceServerCertificate,
                reason: error.description,
                hint: "serverRoots must hold the root of the server's certificate, and the address its name"
            )
        case .clientCertificate:
            return NemIDError(
                code: .pidServiceClientCertificate,
                reason: error.description,
                hint: "the certificate must be the one enrolled with the service, of the same environment, and valid"
            )
        case .response:
            return NemIDError(
                code: .pidServiceReply,
                reason: error.description,
                hint: "nothing is known of the number: treat it as not compared"
            )
        default:
            return NemIDError(
                code: .pidServiceConnection,
                reason: error.description,
                hint: "the service takes questions from registered addresses only; ask again later"
            )
        }
    }

    private static func parts(of address: String) throws(NemIDError) -> (server: ServerAddress, target: String) {
        let hostStart = address.firstRange(of: "://")?.upperBound ?? address.startIndex
        let end = address[hostStart...].firstIndex(of: "/") ?? address.endIndex
        let target = address[end...]
        guard address.hasPrefix("https://"), let origin = try? WebOrigin(String(address[..<end])), !target.isEmpty,
            target.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
        else {
            throw NemIDError(
                code: .configuration,
                reason: "the address of the PID-CPR service is not https://host[:port]/path",
                hint: "take PIDService.Configuration.productionAddress, or that of the mock provider"
            )
        }
        return (ServerAddress(origin), String(target))
    }
}
