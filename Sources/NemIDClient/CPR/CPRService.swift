/// The two services that tie logins to CPR numbers, and what their failures are called.
enum CPRService: Sendable {
    case pid
    case rid

    private var name: String {
        switch self {
        case .pid: "PID-CPR"
        case .rid: "RID-CPR"
        }
    }

    private func code(_ pid: NemIDError.Code, _ rid: NemIDError.Code) -> NemIDError.Code {
        switch self {
        case .pid: pid
        case .rid: rid
        }
    }

    /// What came is no reply.
    func unreadable(_ found: String) -> NemIDError {
        NemIDError(
            code: code(.pidServiceReply, .ridServiceReply),
            reason: "expected a reply of the \(name) service in SOAP 1.1; found \(found)",
            hint: "nothing is known of the number: treat it as not compared"
        )
    }

    /// What came is a fault.
    var fault: NemIDError {
        NemIDError(
            code: code(.pidServiceFault, .ridServiceFault),
            reason: "the service answered with a SOAP fault",
            hint: "its text is in the reply; it may hold what was sent, so keep it out of logs"
        )
    }

    /// Nothing came.
    func failure(_ error: any Error) -> NemIDError {
        guard let error = error as? TransportError else {
            return NemIDError(
                code: code(.pidServiceConnection, .ridServiceConnection),
                reason: "the transport failed",
                underlyingError: error
            )
        }
        let (code, hint): (NemIDError.Code, String)
        switch error.kind {
        case .serverCertificate:
            code = self.code(.pidServiceServerCertificate, .ridServiceServerCertificate)
            hint = "serverRoots must hold the root of the server's certificate, and the address its name"
        case .clientCertificate:
            code = self.code(.pidServiceClientCertificate, .ridServiceClientCertificate)
            hint = "the certificate must be the one enrolled with the service, of the same environment, and valid"
        case .response:
            code = self.code(.pidServiceReply, .ridServiceReply)
            hint = "nothing is known of the number: treat it as not compared"
        default:
            code = self.code(.pidServiceConnection, .ridServiceConnection)
            hint = "the service takes questions from registered addresses only; ask again later"
        }
        return NemIDError(code: code, reason: error.description, hint: hint)
    }

    /// The address is none.
    var noAddress: NemIDError {
        NemIDError(
            code: .configuration,
            reason: "the address of the \(name) service is not https://host[:port]/path",
            hint: "take productionAddress, or that of the mock provider"
        )
    }
}
