import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers at the responder's address (RFC 6960 §A.1); nil for any other.
    ///
    /// The request is the content of a POST, or stands behind the address in base64 with percent signs where they are
    /// needed. An error of OCSP is content of a response of status 200.
    func responder(_ request: HTTPRequest) throws(CryptoError) -> HTTPResponse? {
        let path = request.path
        guard path == PKIPath.responder || path.hasPrefix(PKIPath.responder + "/") else { return nil }
        let octets: [UInt8]
        switch request.method {
        case .post:
            guard path == PKIPath.responder || path == PKIPath.responder + "/" else { return nil }
            guard request.fields.values("Content-Type") == ["application/ocsp-request"] else {
                return .text("Send Content-Type: application/ocsp-request.\n", status: .unsupportedMediaType)
            }
            octets = request.body
        case .get, .head:
            octets = Self.question(in: path.dropFirst(PKIPath.responder.count + 1))
        default:
            return .methodNotAllowed(allow: [.get, .head, .post])
        }
        return .content(
            try issuer.ocspResponse(to: octets, at: now()),
            type: "application/ocsp-response"
        )
    }

    /// What stands in the path, decoded; nothing where it is not base64, which is no request either.
    ///
    /// Of the octets in base64 only the solidus stays encoded in a decoded path; many clients leave it as it is.
    private static func question(in path: Substring) -> [UInt8] {
        Base64.decode(path.replacing("%2F", with: "/").utf8) ?? []
    }
}
