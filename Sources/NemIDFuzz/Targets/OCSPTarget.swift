import NemIDCrypto

/// The reader of OCSP responses: what it accepts, OpenSSL accepts, and reads the same in it.
///
/// Certificates sent along are read when they are needed; a response counts as accepted where all of them can be, and have
/// names of valid strings, which the verifier demands.
enum OCSPTarget {
    static func run(_ input: [UInt8]) throws {
        guard let ours = try? OCSPResponse(der: input) else { return }
        try require(OpenSSLErrorQueue.isEmpty, "no error stays behind in OpenSSL's queue")
        try require(ours.der == input, "the encoding is kept as it was")
        if let answer = ours.basic {
            for index in 0..<answer.certificateCount {
                guard let certificate = try? Certificate(der: answer.certificateEncoding(index)),
                    certificate.subject.hasOnlyValidStrings, certificate.issuer.hasOnlyValidStrings
                else { return }
            }
        }
        guard let theirs = OpenSSLOCSPResponse(input) else {
            throw Violation(rule: "OpenSSL accepts the responses that we accept")
        }
        try theirs.compare(ours)
    }
}
