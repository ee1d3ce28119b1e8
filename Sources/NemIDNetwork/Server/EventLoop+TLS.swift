import NemIDHTTP

extension EventLoop {
    /// The TLS of a new connection; nil where the server has none.
    func newSecurity() throws(NetworkError) -> ConnectionSecurity? {
        guard let tls = shared.configuration.tls else { return nil }
        guard let context = tls() else { throw NetworkError(.tls, "there is no context yet") }
        return try ConnectionSecurity(context)
    }

    /// Decrypts what came, of which the parser gets the content and the other side the answers that TLS itself makes.
    ///
    /// A handshake costs the loop's thread one signature: other connections of this server wait for that, those of other
    /// servers do not.
    mutating func read(_ octets: UnsafeRawBufferPointer, through security: ConnectionSecurity, _ id: ConnectionID) {
        let index = Int(id.descriptor)
        var isAdvancing = false
        do throws(NetworkError) {
            if try security.receive(octets) {
                connections[index]?.deadline = shared.configuration.now() + shared.configuration.headTimeout
            }
            // What came has been copied, so its buffer can be used again.
            while case let count = try security.session.read(into: buffer), count > 0 {
                connections[index]?.parser.receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                isAdvancing = true
            }
        } catch {
            // The alert that says why; nobody is left to care whether it arrives.
            _ = sendAtOnce(security.session.takeOutput(), id)
            close(id)
            return
        }
        guard sendAtOnce(security.session.takeOutput(), id) else {
            close(id)
            return
        }
        if isAdvancing { advance(id) }
        if security.session.hasEnded, case .reading? = connections[index]?.state { close(id) }
    }

    /// The octets as they go over the wire.
    ///
    /// - Parameters:
    ///   - bytes: what to send.
    ///   - isLast: whether nothing follows, which TLS says too, so that nobody can cut a response short unseen.
    ///   - id: of the connection.
    /// - Returns: `bytes` themselves where the connection has no TLS.
    func secured(_ bytes: [UInt8], isLast: Bool = false, _ id: ConnectionID) -> [UInt8] {
        guard let security = connections[Int(id.descriptor)]?.security else { return bytes }
        // What cannot be encrypted is not sent: the other side finds the connection at its end.
        try? security.session.write(bytes)
        if isLast { security.session.end() }
        return security.session.takeOutput()
    }
}
