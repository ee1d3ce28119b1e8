import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers at the addresses inside the certificates, and with the two CA certificates in PEM.
    func pki(_ request: HTTPRequest) -> HTTPResponse {
        do throws(CryptoError) {
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
        switch path {
        case PKIPath.rootPEM:
            .content(Array(rootCertificatePEM.utf8), type: "application/x-pem-file")
        case PKIPath.issuingPEM:
            .content(Array(issuingCertificatePEM.utf8), type: "application/x-pem-file")
        case PKIPath.issuingCertificate:
            .content(issuer.issuing.der, type: "application/pkix-cert")
        case PKIPath.issuingList:
            .content(try issuer.issuingList(at: now()), type: "application/pkix-crl")
        case PKIPath.rootList:
            .content(try issuer.rootList(at: now()), type: "application/pkix-crl")
        default: nil
        }
    }
}
