import FoundationEssentials
import NemIDCrypto
import NemIDNetwork
import NemIDTestSupport
import Testing

/// Two ends of a TLS connection in one process, without a socket.
@Suite struct TLSSessionTests {
    let scene: TLSScene

    init() throws { scene = try TLSScene() }

    /// Lets both talk until neither has anything more to say.
    private static func converse(
        _ client: inout TLSSession,
        _ server: inout TLSSession
    ) throws(NetworkError) {
        try client.goOn()
        while true {
            let question = client.takeOutput()
            if !question.isEmpty { try server.receive(question) }
            let answer = server.takeOutput()
            if !answer.isEmpty { try client.receive(answer) }
            if question.isEmpty, answer.isEmpty { return }
        }
    }

    private static func content(of session: inout TLSSession) throws(NetworkError) -> [UInt8] {
        var content: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 100, alignment: 1)
        defer { buffer.deallocate() }
        while case let count = try session.read(into: buffer), count > 0 { content += buffer[..<count] }
        return content
    }

    @Test("octets pass both ways in TLS 1.3, and each side hears that the other is done")
    func exchange() throws {
        var client = try TLSSession.connecting(try scene.client().context, to: "localhost", at: time)
        var server = try TLSSession(accepting: try scene.serverContext())
        try Self.converse(&client, &server)
        let question = [UInt8](repeating: 0x41, count: 100_000)
        try client.write(question)
        try server.receive(client.takeOutput())
        #expect(try Self.content(of: &server) == question)
        try server.write([0x42])
        server.end()
        try client.receive(server.takeOutput())
        #expect(try Self.content(of: &client) == [0x42])
        let (version, hasEnded, isEstablished) = (client.version, client.hasEnded, server.isEstablished)
        #expect(version == "TLSv1.3")
        #expect(hasEnded && isEstablished)
    }

    private var time: Int { Int(scene.pki.now.timeIntervalSince1970) }

    @Test("a handshake that goes on for more than 64 KiB is given up, and no octet of the application passes before")
    func endlessHandshake() throws {
        var server = try TLSSession(accepting: try scene.serverContext())
        // A greeting of 100 000 octets that comes in records of one octet each.
        var records: [[UInt8]] = [[0x16, 3, 1, 0, 4, 1, 0x01, 0x86, 0xA0]]
        records += Array(repeating: [0x16, 3, 1, 0, 1, 0], count: 20_000)
        var octets = 0
        var failure: NetworkError?
        for record in records where failure == nil {
            do throws(NetworkError) {
                try server.receive(record)
                octets += record.count
            } catch {
                failure = error
            }
        }
        #expect(failure?.code == .tls)
        #expect(octets <= TLSSession.maximumHandshakeOctets)
        #expect(try Self.content(of: &server) == [])
    }

    @Test("an octet changed on the way ends the connection, in whichever record it is")
    func changedOctet() throws {
        for place in [0, 3, 10, 40] {
            var client = try TLSSession.connecting(try scene.client().context, to: "localhost", at: time)
            var server = try TLSSession(accepting: try scene.serverContext())
            try Self.converse(&client, &server)
            try client.write(Array("a question that is long enough".utf8))
            var octets = client.takeOutput()
            octets[place] ^= 1
            let code = Self.code { () throws(NetworkError) in
                try server.receive(octets)
                // A record that has become longer only waits for more.
                if try Self.content(of: &server).isEmpty { throw NetworkError(.tls, "nothing came through") }
            }
            #expect(code == .tls, "octet \(place)")
        }
    }

    private static func code(_ body: () throws(NetworkError) -> Void) -> NetworkError.Code? {
        do throws(NetworkError) {
            try body()
            return nil
        } catch {
            return error.code
        }
    }
}
