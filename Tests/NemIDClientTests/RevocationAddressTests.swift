import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite struct RevocationAddressTests {
    @Test("CRL-17 OCS-19 a host that is not listed is not asked, and the report names it")
    func otherHost() async throws {
        let scene = try FetchScene { addresses, other in
            addresses.issuingList = "URI:http://\(other)/issuing.crl"
            addresses.responder = "OCSP;URI:http://\(other)/ocsp"
        }
        let listed = await scene.report(.crl, .endEntity)
        #expect(listed.code == .crlMissing)
        #expect(listed.remarks.contains { $0.contains(scene.other.host) && $0.contains("does not list") })
        #expect(await scene.report(.ocsp, .endEntity).code == .ocspMissing)
        #expect(scene.server.requests.isEmpty)
        #expect(try await scene.connectionsToOther() == 0)
    }

    @Test("the same host is asked once it is listed")
    func listedHost() async throws {
        let scene = try FetchScene { addresses, other in
            addresses.issuingList = "URI:http://\(other)/issuing.crl"
        }
        let environment = try scene.verifier.environment.replacingRevocationHosts([scene.other.host])
        let fetcher = RevocationFetcher(for: environment, scene.fetcher().configuration)
        #expect(await scene.report(.crl, .endEntity, by: fetcher).verdict == .accepted)
        #expect(scene.other.requests.map(\.target) == ["/issuing.crl"])
    }

    @Test(
        "CRL-17 addresses that are not plain http to a listed host and port are not asked",
        arguments: [
            "ldap://HOST/CN=CRL1?certificateRevocationList;binary", "https://HOST/issuing.crl",
            "ftp://HOST/issuing.crl", "file:///etc/passwd", "http:/HOST/issuing.crl", "//HOST/issuing.crl",
            "http://user@HOST/issuing.crl", "http://HOST@OTHER/issuing.crl", "http://OTHER#@HOST/issuing.crl",
            "http://OTHER?@HOST/issuing.crl", "http://127.0.0.1/issuing.crl", "http://127.0.0.1:/issuing.crl",
            "http://127.0.0.1:0/issuing.crl", "http://HOST0/issuing.crl", "http://localhost/issuing.crl",
            "http://2130706433/issuing.crl", "http://127.0.0.1.:80/issuing.crl", "http://[::1]/issuing.crl",
            "http://HOST/issuing.crl#fragment", "http://HOST/iss uing.crl", "http:", "http://", "http://:80/x",
        ]
    )
    func otherAddresses(_ written: String) async throws {
        let scene = try scene(asking: written)
        #expect(await scene.report(.crl, .endEntity).code == .crlMissing)
        #expect(scene.server.requests.isEmpty)
        #expect(try await scene.connectionsToOther() == 0)
    }

    @Test(
        "scheme and host are read whatever their case; path and query go as they are",
        arguments: [
            ("HTTP://HOST/issuing.crl", "/issuing.crl"), ("http://HOST/issuing.crl?a=/b", "/issuing.crl?a=/b"),
            ("http://HOST", "/"), ("http://HOST?q", "/?q"),
        ]
    )
    func ownAddresses(_ written: String, _ target: String) async throws {
        let scene = try scene(asking: written)
        _ = await scene.report(.crl, .endEntity)
        #expect(scene.server.requests.map(\.target) == [target])
    }

    @Test("of several places each is asked, of several addresses of one place the first that answers")
    func severalAddresses() async throws {
        let scene = try FetchScene { addresses, other in
            let host = addresses.issuingList.dropFirst("URI:http://".count).prefix { $0 != "/" }
            addresses.issuingList = "first,second"
            addresses.responder = ["down", "ocsp", "x"].map { "OCSP;URI:http://\(host)/\($0)" }.joined(separator: ",")
            addresses.furtherSections = [
                "[first]",
                "fullname = URI:http://\(host)/down.crl,URI:http://\(other)/a,URI:http://\(host)/issuing.crl",
                "[second]", "fullname = URI:http://\(host)/never",
            ]
        }
        #expect(await scene.report(.any, .endEntity).verdict == .accepted)
        #expect(
            scene.asked == ["GET /down.crl", "GET /issuing.crl", "GET /never", "POST /down", "POST /ocsp"]
        )
        #expect(try await scene.connectionsToOther() == 0)
    }

    @Test("issuers' certificates are never fetched from the addresses beside the responder's")
    func neverAsksForIssuers() async throws {
        let scene = try FetchScene { addresses, other in
            addresses.responder += ",caIssuers;URI:\(addresses.responder.dropFirst("OCSP;URI:".count))-ca"
            addresses.responder += ",caIssuers;URI:http://\(other)/ca.cer"
        }
        #expect(await scene.report(.any).verdict == .accepted)
        #expect(scene.asked == ["GET /issuing.crl", "GET /root.crl", "POST /ocsp"])
        #expect(try await scene.connectionsToOther() == 0)
    }

    @Test("built-in environments list their operator's hosts; another root lists none until told")
    func builtInHosts() throws {
        #expect(TrustEnvironment.production.revocationHosts.contains("crl.ica04.trust2408.com"))
        #expect(TrustEnvironment.production.revocationHosts.count == 9)
        #expect(TrustEnvironment.preproduction.revocationHosts.contains("ocsp.systemtest34.trust2408.com"))
        #expect(TrustEnvironment.preproduction.revocationHosts.count == 7)
        #expect(
            Set(TrustEnvironment.production.revocationHosts)
                .isDisjoint(with: TrustEnvironment.preproduction.revocationHosts)
        )
        let pki = try TestPKI()
        let own = try TrustEnvironment.production.replacingRoots(pem: [Array(pki.root.pem.utf8)])
        #expect(own.revocationHosts.isEmpty)
        #expect(
            try own.replacingRevocationHosts(["CRL.example", "ocsp.example:80", "[::1]:8080"]).revocationHosts
                == ["[::1]:8080", "crl.example", "ocsp.example"]
        )
        let malformed = [
            "", "a b", "http://a", "a/", "a:", "a:0", "a:65536", "a:+1", "a:080", "[::1", "[]", "user@a", "*",
        ]
        for text in malformed {
            let error = #expect(throws: TrustConfigurationError.self) { try own.replacingRevocationHosts([text]) }
            #expect(error?.code == .revocationHost, "\(text)")
        }
    }

    /// A scene whose end user's list is at the written address, HOST and OTHER standing for the two servers.
    private func scene(asking written: String) throws -> FetchScene {
        try FetchScene { addresses, other in
            let host = addresses.issuingList.dropFirst("URI:http://".count).prefix { $0 != "/" }
            let address = written.replacing("HOST", with: host).replacing("OTHER", with: other)
            addresses.issuingList = "one"
            addresses.furtherSections = ["[one]", "fullname = @names", "[names]", "URI = \"\(address)\""]
        }
    }
}
