import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// What a client makes of the certificate that a server shows.
@Suite struct TLSTrustTests {
    /// What becomes of a request to a server of `scene`.
    private func code(
        _ scene: TLSScene,
        _ security: TLSClientSettings,
        host: String = "127.0.0.1",
        showing identity: TLSIdentity? = nil
    ) async throws -> NetworkError.Code? {
        let context = try TLSContext.server(identity ?? scene.identity)
        let server = try HTTPServer(configuration: HTTPServerConfiguration(tls: { context })) { _ in .text("hello") }
        return try await blocking {
            do {
                let response = try HTTPClient(host: host, port: server.port, security: security).send(
                    HTTPRequest(target: "/"),
                    timeout: Patience.limit
                )
                #expect(response.status == .ok)
                return nil
            } catch let error as NetworkError {
                return error.code
            }
        }
    }

    @Test("SOAP-09 a certificate below another root is refused, and below the trusted one accepted")
    func root() async throws {
        let scene = try TLSScene()
        let other = try TestPKI.authority(
            "TEST2408 Primary CA",
            scene.pki.otherKey,
            serial: 1,
            now: scene.pki.now,
            by: nil,
            scene.pki.otherKey
        )
        #expect(try await code(scene, try scene.client(trusting: [other])) == .serverCertificate)
        #expect(try await code(scene, try scene.client(trusting: [other, scene.pki.root])) == nil)
        // A root that comes with the message is none for that.
        let bold = TLSIdentity(
            privateKey: scene.pki.userKey,
            certificate: scene.pki.endUser,
            issuers: [scene.pki.issuing, scene.pki.root]
        )
        #expect(try await code(scene, try scene.client(trusting: [other]), showing: bold) == .serverCertificate)
        let bare = TLSIdentity(privateKey: scene.pki.userKey, certificate: scene.pki.endUser)
        #expect(try await code(scene, try scene.client(), showing: bare) == .serverCertificate)
    }

    @Test(
        "SOAP-09 a certificate for another host is refused; the common name does not count",
        arguments: [
            ("DNS:localhost, IP:127.0.0.1", "127.0.0.1", true), ("DNS:localhost, IP:127.0.0.1", "localhost", true),
            ("DNS:localhost", "127.0.0.1", false), ("IP:127.0.0.1", "localhost", false),
            ("DNS:127.0.0.1", "127.0.0.1", false), ("DNS:pid.example", "localhost", false),
            ("DNS:localhost.example", "localhost", false), ("DNS:*", "localhost", false),
            ("DNS:local*", "localhost", false), ("IP:127.0.0.2", "127.0.0.1", false), (nil, "localhost", false),
        ]
    )
    func host(_ names: String?, _ host: String, _ isAccepted: Bool) async throws {
        let scene = try TLSScene(names: names)
        #expect(try await code(scene, try scene.client(), host: host) == (isAccepted ? nil : .serverCertificate))
    }

    @Test(
        "SOAP-09 a certificate counts between its dates, at the clock of the client",
        arguments: [(-86_401, false), (-86_400, true), (86_399, true), (86_401, false)]
    )
    func time(_ seconds: Double, _ isAccepted: Bool) async throws {
        let scene = try TLSScene()
        let security = try scene.client(at: seconds)
        #expect(try await code(scene, security) == (isAccepted ? nil : .serverCertificate))
    }

    @Test("SOAP-09 a certificate for another purpose is refused", arguments: ["clientAuth", "OCSPSigning"])
    func purpose(_ purpose: String) async throws {
        let scene = try TLSScene { $1.extendedKeyUsage = purpose }
        #expect(try await code(scene, try scene.client()) == .serverCertificate)
    }

    @Test("a client trusts somebody, and keys belong to certificates")
    func configuration() throws {
        let scene = try TLSScene()
        let nobody = #expect(throws: NetworkError.self) { try TLSContext.client(trusting: []) }
        #expect(nobody?.code == .tls)
        let mixed = TLSIdentity(privateKey: scene.pki.otherKey, certificate: scene.pki.endUser)
        let server = #expect(throws: NetworkError.self) { try TLSContext.server(mixed) }
        #expect(server?.code == .tls)
        let client = #expect(throws: NetworkError.self) {
            try TLSContext.client(trusting: [scene.pki.root], identity: mixed)
        }
        #expect(client?.code == .tls)
    }
}
