import NemIDCrypto

/// What can be fuzzed, by the name that `make fuzz` and the folders in `Fixtures/Seeds` use.
enum FuzzTarget: String, CaseIterable {
    case xml
    case c14n
    case base64
    case verifier
    case resigned
    case path
    case certificate
    case crl
    case ocsp
    case httpRequest = "http-request"
    case httpResponse = "http-response"
    case chunked
    case form
    case cookies
    case pem
    case soap

    /// How inputs are changed besides octet by octet.
    enum Structure {
        case octets
        case der
        case xml
    }

    var structure: Structure {
        switch self {
        case .xml, .c14n, .verifier, .resigned, .soap: .xml
        case .path, .certificate, .crl, .ocsp: .der
        case .base64, .httpRequest, .httpResponse, .chunked, .form, .cookies, .pem: .octets
        }
    }

    /// Feeds `input` to the code under test.
    ///
    /// - Throws: `Violation` where an invariant does not hold; input that is merely refused is no error.
    func run(_ input: [UInt8]) throws {
        switch self {
        case .xml: try XMLReaderTarget.run(input)
        case .c14n: try CanonicalTarget.run(input)
        case .base64: try Base64Target.run(input)
        case .verifier: try VerifierTarget.run(input)
        case .resigned: try ResignedTarget.run(input)
        case .path: try PathTarget.run(input)
        case .certificate: try CertificateTarget.run(input)
        case .crl: try RevocationListTarget.run(input)
        case .ocsp: try OCSPTarget.run(input)
        case .httpRequest: try HTTPRequestTarget.run(input)
        case .httpResponse: try HTTPResponseTarget.run(input)
        case .chunked: try ChunkedTarget.run(input)
        case .form: try FormTarget.run(input)
        case .cookies: try CookieTarget.run(input)
        case .pem: try PEMTarget.run(input)
        case .soap: try SOAPTarget.run(input)
        }
        try require(OpenSSLErrorQueue.isEmpty, "no error stays behind in OpenSSL's queue")
    }
}
