import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

@Suite("The certificate of the web services") struct WebServiceCertificateTests {
    /// What a client is shown at the port.
    private func certificate(_ listener: Listener) async throws -> Certificate {
        let port = try #require(listener.webServicePort)
        let roots = try Certificate.certificates(pem: Array(listener.provider.rootCertificatePEM.utf8))
        let der = try await blocking {
            let deadline = ContinuousClock.now + Patience.limit
            let socket = try ClientSocket(host: "127.0.0.1", port: port, deadline: deadline)
            let time = Int(ManualClock.start.timeIntervalSince1970)
            var session = try TLSSession.connecting(try .client(trusting: roots), to: "127.0.0.1", at: time)
            try session.goOn()
            while !session.isEstablished {
                try socket.send(session.takeOutput(), deadline: deadline)
                try session.receive(try socket.receive(deadline: deadline))
            }
            return session.peerCertificate
        }
        return try Certificate(der: try #require(der))
    }

    private func listener(
        seed: UInt64 = 1,
        origin: String? = nil,
        public publicOrigin: String? = "http://mock.example"
    ) throws -> Listener {
        try Listener(
            publicOrigin: publicOrigin,
            webServicePort: 0,
            webServiceOrigin: origin,
            configuration: .init(seed: seed, now: { ManualClock.start })
        )
    }

    @Test("It is a server's of the first issuing CA, valid as long as that, and good in OCSP")
    func profile() async throws {
        let listener = try listener()
        let certificate = try await certificate(listener)
        let issuing = try ResponderScene.read(listener.provider.issuingCertificatePEM)
        #expect(certificate.isSigned(by: issuing.publicKey) && certificate.issuer == issuing.subject)
        #expect(certificate.notBefore == issuing.notBefore && certificate.notAfter == issuing.notAfter)
        #expect(certificate.extensions.policies == nil, "nobody takes it for an end user's")
        let question = try OCSPRequest(
            serialNumber: certificate.serialNumber,
            issuer: issuing,
            hash: .sha256,
            nonce: nil
        )
        let answer = await listener.provider.respond(
            to: .init(
                method: .post,
                target: "/ocsp",
                fields: ["Content-Type": "application/ocsp-request"],
                body: question.der
            )
        )
        #expect(try OCSPResponse(der: answer.body).basic?.responses.map(\.status) == [.good])
    }

    @Test("It is a matter of the seed and the addresses, octet for octet")
    func deterministic() async throws {
        let first = try await certificate(try listener())
        #expect(try await certificate(try listener()) == first)
        #expect(try await certificate(try listener(seed: 2)) != first)
        let named = try await certificate(try listener(origin: "https://pid.example"))
        #expect(String(decoding: named.der, as: UTF8.self).contains("pid.example"))
    }

    @Test("An address without TLS is no address of the web services", arguments: ["http://127.0.0.1:1", "pid.example"])
    func origin(_ origin: String) {
        let error = #expect(throws: ProviderError.self) { try listener(origin: origin) }
        #expect(error?.code == .configuration)
    }

    @Test("A port that is taken is an error of its own")
    func port() throws {
        let first = try listener()
        let error = #expect(throws: ProviderError.self) {
            try Listener(webServicePort: first.webServicePort, configuration: .init(now: { ManualClock.start }))
        }
        #expect(error?.code == .listening)
    }
}
