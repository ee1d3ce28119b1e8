import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    private static let octetsOfPEM = "application/x-pem-file"

    /// Answers at the addresses inside the certificates, and with the certificates of the authorities in PEM.
    func pki(_ request: HTTPRequest) -> HTTPResponse {
        do throws(CryptoError) {
            if let response = try responder(request) { return response }
            guard let response = try pkiDocument(request.path) else {
                return .text("There is nothing here.\n", status: .notFound)
            }
            guard request.method == .get || request.method == .head else {
                return .methodNotAllowed(allow: [.get, .head])
            }
            return response
        } catch {
            return .text("\(error.reason)\n", status: .internalServerError)
        }
    }

    private func pkiDocument(_ path: String) throws(CryptoError) -> HTTPResponse? {
        if path == PKIPath.rootPEM { return Self.pem(issuer.root) }
        if path == PKIPath.issuingPEM { return Self.pem(issuer.issuing) }
        for authority in issuer.hierarchy.authorities {
            if let response = try document(path, of: authority) { return response }
        }
        return nil
    }

    private func document(_ path: String, of authority: Authority) throws(CryptoError) -> HTTPResponse? {
        if path == PKIPath.pem(of: authority.id) { return Self.pem(authority.certificate) }
        if path == PKIPath.certificate(of: authority.id) {
            return .content(authority.certificate.der, type: "application/pkix-cert")
        }
        if path == PKIPath.list(of: authority.id) { return try list(of: authority) }
        for partition in 1...PKIChoices.partitions where path == PKIPath.list(of: authority.id, partition: partition) {
            return try list(of: authority, partition: partition)
        }
        return nil
    }

    private func list(of authority: Authority, partition: Int? = nil) throws(CryptoError) -> HTTPResponse {
        .content(try issuer.list(of: authority, partition: partition, at: now()), type: "application/pkix-crl")
    }

    private static func pem(_ certificate: Certificate) -> HTTPResponse {
        .content(Array(certificate.pem.utf8), type: octetsOfPEM)
    }
}
