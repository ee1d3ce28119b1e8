/// The TLS of one connection, which its loop's thread alone touches.
final class ConnectionSecurity {
    var session: TLSSession
    /// In DER, of the client; nil where it showed none, or has not yet.
    private(set) var peerCertificate: [UInt8]?

    init(_ context: TLSContext) throws(NetworkError) {
        session = try TLSSession(accepting: context)
    }

    /// Takes what came; true where that completed the handshake.
    func receive(_ octets: UnsafeRawBufferPointer) throws(NetworkError) -> Bool {
        let wasEstablished = session.isEstablished
        try session.receive(octets)
        guard session.isEstablished, !wasEstablished else { return false }
        peerCertificate = session.peerCertificate
        return true
    }
}
