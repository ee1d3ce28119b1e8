import FoundationEssentials
import NemIDCrypto
import NemIDNetwork
import NemIDTestSupport

/// A server's certificate below a small hierarchy, and those who believe it or do not.
struct TLSScene: Sendable {
    let pki: TestPKI

    /// A server for `localhost` and `127.0.0.1`, unless told otherwise.
    ///
    /// - Parameters:
    ///   - names: what stands in the certificate as the names of the server; nil for no such extension.
    ///   - change: what else is otherwise.
    /// - Throws: where a certificate cannot be made.
    init(
        names: String? = "DNS:localhost, IP:127.0.0.1",
        _ change: (inout CertificateTemplate, inout TestExtensions) throws -> Void = { _, _ in }
    ) throws {
        pki = try TestPKI(changeEndUser: { template, extensions in
            template.subject = try TestNames.endUser("CVR:90000001-FID:1", commonName: "localhost")
            extensions.extendedKeyUsage = "serverAuth"
            if let names { extensions.further = ["subjectAltName = " + names] }
            try change(&template, &extensions)
        })
    }

    var identity: TLSIdentity {
        TLSIdentity(privateKey: pki.userKey, certificate: pki.endUser, issuers: [pki.issuing])
    }

    /// Somebody with a certificate that nobody here has heard of.
    static func stranger() throws -> TLSIdentity {
        let pki = try TestPKI()
        let certificate = try TestPKI.endUser(pki.otherKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey)
        return TLSIdentity(privateKey: pki.otherKey, certificate: certificate)
    }

    /// Settings of a client that trusts the scene's root.
    func client(
        trusting roots: [Certificate]? = nil,
        as identity: TLSIdentity? = nil,
        at seconds: Double = 0
    ) throws -> TLSClientSettings {
        let time = Int(pki.now.timeIntervalSince1970 + seconds)
        return TLSClientSettings(
            context: try .client(trusting: roots ?? [pki.root], identity: identity),
            now: { time }
        )
    }

    func serverContext(_ clientCertificates: TLSContext.ClientCertificates = .notAsked) throws -> TLSContext {
        try .server(identity, clientCertificates: clientCertificates)
    }
}
