import NemIDTestSupport

/// The octets that a signature covers, and the signature.
struct SignedOctets: Sendable, Hashable {
    let octets: [UInt8]
    let signature: [UInt8]

    init(octets: [UInt8], signature: [UInt8]) {
        self.octets = octets
        self.signature = signature
    }

    /// What is signed in a certificate, a revocation list or a basic OCSP response, all of which begin alike: what is signed,
    /// the algorithm, the signature (RFC 5280 §4.1, §5.1; RFC 6960 §4.2.1).
    ///
    /// - Throws: `BenchError` for anything else.
    init(der: [UInt8]) throws(BenchError) {
        let parts = TestDER.elements(within: der)
        guard parts.count >= 3, let signature = TestDER.bitStringContent(of: parts[2]) else {
            throw BenchError("not a signed structure")
        }
        octets = parts[0]
        self.signature = signature
    }
}
