import NemIDCrypto
public import NemIDVerification

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

    private let connection: CPRServiceConnection

    /// A service with a checked configuration.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/configuration`` for an address that is none of https, or roots that
    ///   cannot be read.
    public init(_ configuration: Configuration) throws(NemIDError) {
        self.configuration = configuration
        connection = try CPRServiceConnection(
            .pid,
            address: configuration.address,
            transport: configuration.transport,
            credential: configuration.credential,
            serverRoots: configuration.serverRoots,
            timeout: configuration.timeout,
            now: configuration.now
        )
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
        return try await connection.answer(to: try question.message) { reply throws(NemIDError) in
            try question.outcome(of: reply)
        }
    }

    private static let idSize = 16
}
