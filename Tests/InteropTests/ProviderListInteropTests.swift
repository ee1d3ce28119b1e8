import Foundation
import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

/// The provider's lists and chains, fetched from the addresses in its certificates and judged by OpenSSL.
@Suite(.enabled(if: Interop.isWanted))
struct ProviderListInteropTests {
    private let scene: ProviderPKIScene

    init() throws { scene = try ProviderPKIScene(at: Date(timeIntervalSince1970: 1_795_000_000)) }

    /// What `openssl verify` says of a person's certificate, every certificate of the chain looked up in `lists`.
    private func verify(_ person: String, _ lists: [String]) async throws -> ProcessResult {
        try await scene.run(
            "openssl",
            ["verify", "-x509_strict", "-crl_check_all", "-attime", scene.time, "-CAfile", scene.path("root.pem")]
                + ["-untrusted", scene.path("issuing.pem")] + lists.flatMap { ["-CRLfile", scene.path($0)] }
                + [scene.path("\(person).pem")]
        )
    }

    private func fetchLists() async throws {
        try await scene.fetchList("/crl/issuing.crl", "issuing.crl")
        try await scene.fetchList("/crl/root.crl", "root.crl")
    }

    @Test("openssl verify -crl_check_all: good, revoked from the next issue on, and others still good")
    func fullLists() async throws {
        let full = ["issuing.crl", "root.crl"]
        for person in ["anna", "bo", "finn"] { try await scene.write(person) }
        try await fetchLists()
        for person in ["anna", "bo", "finn"] { #expect(try await verify(person, full).status == .exited(0)) }
        #expect(try await verify("anna", ["issuing.crl"]).errorText.contains("unable to get certificate CRL"))

        try await scene.provider.revokeCertificate(of: "anna")
        try await fetchLists()
        #expect(try await verify("anna", full).status == .exited(0))
        scene.clock.advance(3600)
        try await fetchLists()
        let revoked = try await verify("anna", full)
        #expect(revoked.status != .exited(0) && revoked.errorText.contains("certificate revoked"))
        #expect(try await verify("bo", full).status == .exited(0))
        scene.clock.advance(13 * 3600)
        #expect(try await verify("bo", full).errorText.contains("CRL has expired"))
    }

    @Test("openssl verify takes the partition that a certificate names for its list, and no other partition")
    func partitions() async throws {
        let anna = try await scene.write("anna")
        let last = try #require(anna.serialNumber.last)
        let (own, other) = (1 + Int(last) % 4, 1 + (Int(last) + 1) % 4)
        for number in [own, other] { try await scene.fetchList("/crl/issuing/\(number).crl", "\(number).crl") }
        try await scene.fetchList("/crl/root/1.crl", "root.crl")
        #expect(try await verify("anna", ["\(own).crl", "root.crl"]).status == .exited(0))
        let wrong = try await verify("anna", ["\(other).crl", "root.crl"])
        #expect(wrong.status != .exited(0) && wrong.errorText.contains("different CRL scope"), "\(wrong.errorText)")

        try await scene.provider.revokeCertificate(of: "anna")
        scene.clock.advance(3600)
        try await scene.fetchList("/crl/issuing/\(own).crl", "\(own).crl")
        #expect(try await verify("anna", ["\(own).crl", "root.crl"]).errorText.contains("certificate revoked"))
    }

    @Test("openssl verify -crl_check_all finds a revoked issuing CA in the root's list, and its successor good")
    func revokedIssuing() async throws {
        try await scene.write("anna")
        try await scene.provider.revokeIssuingAuthority()
        scene.clock.advance(3600)
        try await fetchLists()
        let revoked = try await verify("anna", ["issuing.crl", "root.crl"])
        #expect(revoked.status != .exited(0) && revoked.errorText.contains("at 1 depth lookup: certificate revoked"))
        try await scene.provider.rotate(.issuing)
        try await scene.provider.renewCertificate(of: "anna")
        try await scene.write("anna")
        try await scene.fetch("/pki/issuing.pem", "issuing.pem")
        try await scene.fetchList("/crl/issuing-2.crl", "issuing.crl")
        #expect(try await verify("anna", ["issuing.crl", "root.crl"]).status == .exited(0))
    }

    @Test("openssl verify fetches the lists by the addresses in the certificates")
    func download() async throws {
        let present = try ProviderPKIScene()
        try await present.write("anna")
        let arguments = [
            "verify", "-x509_strict", "-crl_check_all", "-crl_download", "-CAfile", present.path("root.pem"),
            "-untrusted", present.path("issuing.pem"), present.path("anna.pem"),
        ]
        let result = try await present.run("openssl", arguments)
        #expect(result.status == .exited(0), "\(result.errorText)")
    }

    @Test("every list verifies by the certificate that AIA and the ready addresses give for its authority")
    func signatures() async throws {
        try await scene.provider.rotate(.issuing)
        try await scene.provider.rotate(.root)
        let lists = [
            ("/crl/root.crl", "/pki/root-1.pem"), ("/crl/root-2.crl", "/pki/root-2.pem"),
            ("/crl/issuing.crl", "/aia/issuing.cer"), ("/crl/issuing-2.crl", "/aia/issuing-2.cer"),
            ("/crl/issuing-3.crl", "/aia/issuing-3.cer"), ("/crl/issuing-3/4.crl", "/aia/issuing-3.cer"),
        ]
        for (list, authority) in lists {
            try await scene.fetch(list, "list.der")
            try await scene.fetch(authority, "authority.der")
            let isPEM = authority.hasSuffix(".pem")
            let converted = try await scene.run(
                "openssl",
                ["x509", "-inform", isPEM ? "PEM" : "DER", "-in", scene.path("authority.der")]
                    + ["-out", scene.path("authority.pem")]
            )
            try #require(converted.status == .exited(0), "\(converted.errorText)")
            let arguments = ["-inform", "DER", "-in", scene.path("list.der"), "-CAfile", scene.path("authority.pem")]
            let result = try await scene.run("openssl", ["crl", "-noout"] + arguments)
            #expect(result.errorText.contains("verify OK"), "\(list): \(result.errorText)")
        }
    }

    @Test("openssl verify accepts old chains under the old root and new ones under the new root, and neither crosswise")
    func rotation() async throws {
        try await scene.write("anna")
        try await scene.provider.rotate(.root)
        try await scene.provider.renewCertificate(of: "bo")
        try await scene.write("bo")
        for number in [1, 2] {
            try await scene.fetch("/pki/root-\(number).pem", "root-\(number).pem")
            try await scene.fetch("/pki/issuing-\(number).pem", "issuing-\(number).pem")
        }
        for (root, issuing, person, isGood) in [
            (1, 1, "anna", true), (2, 2, "bo", true), (2, 1, "anna", false), (1, 2, "bo", false),
        ] {
            let result = try await scene.run(
                "openssl",
                ["verify", "-x509_strict", "-attime", scene.time, "-CAfile", scene.path("root-\(root).pem")]
                    + ["-untrusted", scene.path("issuing-\(issuing).pem"), scene.path("\(person).pem")]
            )
            #expect((result.status == .exited(0)) == isGood, "\(result.errorText)")
        }
    }

    @Test("openssl pkcs12 opens the service providers' files, and openssl pkey finds key and certificate to match")
    func keyFiles() async throws {
        for site in scene.provider.serviceProviders {
            let file = scene.path("\(site.id).p12")
            try await scene.fetch("/_mock/v1/service-providers/\(site.id).p12", "\(site.id).p12")
            let opened = try await scene.run(
                "openssl",
                ["pkcs12", "-in", file, "-passin", "pass:" + site.passphrase, "-noenc"]
            )
            try #require(opened.status == .exited(0), "\(opened.errorText)")
            #expect(opened.text.components(separatedBy: "-----BEGIN CERTIFICATE-----").count == 4)
            let pem = try scene.folder.write(opened.text, "\(site.id).pem")
            let key = try await scene.run("openssl", ["pkey", "-in", pem, "-pubout"])
            let certificate = try await scene.run("openssl", ["x509", "-in", pem, "-noout", "-pubkey"])
            #expect(key.status == .exited(0) && key.text == certificate.text)
            let wrong = try await scene.run("openssl", ["pkcs12", "-in", file, "-passin", "pass:wrong", "-noenc"])
            #expect(wrong.status != .exited(0))
        }
    }
}
