public import NemIDVerification

/// The RID-CPR service: is this CPR number the one that a company has tied to its employee, or, for those who may ask, which one
/// is.
///
/// ```swift
/// let service = try RIDService(.init(address: address, credential: credential, serverRoots: roots))
/// if try await service.match(number, employee.cvr, employee.rid) { link(customer, to: employee) }
/// ```
///
/// The service has no statuses: who may not ask, or guesses, gets ``NemIDError/Code/ridServiceFault``, and an employee whom
/// nobody has tied to a number matches none. Its replies repeat nothing of the question, so that only the connection tells whose
/// they are; each question has one of its own, over TLS with the service provider's certificate as that of the client.
///
/// Not done here: counting wrong numbers for each person and session, and keeping what it said.
public struct RIDService: Sendable {
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
            .rid,
            address: configuration.address,
            transport: configuration.transport,
            credential: configuration.credential,
            serverRoots: configuration.serverRoots,
            timeout: configuration.timeout,
            now: configuration.now
        )
    }

    /// Asks whether the number is the one that the company has tied to the employee.
    ///
    /// - Parameters:
    ///   - number: what the person says.
    ///   - cvr: the company, from the login.
    ///   - rid: the employee, from the login.
    /// - Returns: Whether it is; false also for an employee who is unknown, or has no number.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/ridServiceConnection``,
    ///   ``NemIDError/Code/ridServiceServerCertificate``, ``NemIDError/Code/ridServiceClientCertificate``,
    ///   ``NemIDError/Code/ridServiceFault`` or ``NemIDError/Code/ridServiceReply``.
    public func match(_ number: CPRNumber, _ cvr: CVRNumber, _ rid: RID) async throws(NemIDError) -> Bool {
        let message = RIDServiceMessage(cvr, rid)
        return try await connection.answer(to: try message.comparison(with: number)) { reply throws(NemIDError) in
            try RIDServiceMessage.verdict(in: reply)
        }
    }

    /// Asks for the number that the company has tied to the employee, which authorities may.
    ///
    /// - Parameters:
    ///   - cvr: the company, from the login.
    ///   - rid: the employee, from the login.
    /// - Returns: The number; nil for an employee who is unknown, or has none.
    /// - Throws: as ``match(_:_:_:)``.
    public func lookUp(_ cvr: CVRNumber, _ rid: RID) async throws(NemIDError) -> CPRNumber? {
        let message = RIDServiceMessage(cvr, rid)
        return try await connection.answer(to: try message.lookUp) { reply throws(NemIDError) in
            try RIDServiceMessage.number(in: reply)
        }
    }
}
