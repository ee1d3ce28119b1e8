import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

/// A provider whose responder is asked.
struct ResponderScene: Sendable {
    let world: ProviderUnderTest
    /// The issuing CA.
    let issuing: Certificate
    let root: Certificate

    init(_ transport: Transport = .inProcess, seed: UInt64 = 1) throws {
        world = try ProviderUnderTest(transport, seed: seed)
        issuing = try Self.read(world.provider.issuingCertificatePEM)
        root = try Self.read(world.provider.rootCertificatePEM)
    }

    static func read(_ pem: String) throws -> Certificate { try Certificate.certificates(pem: Array(pem.utf8))[0] }

    func certificate(_ person: String = "anna") async throws -> Certificate {
        try Self.read(try await world.provider.certificate(of: person))
    }

    /// Posts `request` to the responder.
    func post(_ request: [UInt8], _ fields: HTTPFields = [:]) async throws -> HTTPResponse {
        var all: HTTPFields = ["Content-Type": "application/ocsp-request"]
        for field in fields { all[field.name] = field.value }
        return try await world.send(HTTPRequest(method: .post, target: "/ocsp", fields: all, body: request))
    }

    func response(_ request: [UInt8]) async throws -> OCSPResponse {
        let response = try await post(request)
        try #require(response.status == .ok)
        #expect(response.fields["Content-Type"] == "application/ocsp-response")
        return try OCSPResponse(der: response.body)
    }

    /// The one answer about a certificate of the issuing CA.
    func status(
        of certificate: Certificate,
        issuer: Certificate? = nil,
        hash: Digest = .sha256
    ) async throws -> OCSPSingleResponse.Status {
        let request = try OCSPRequest(
            serialNumber: certificate.serialNumber,
            issuer: issuer ?? issuing,
            hash: hash,
            nonce: nil
        )
        let basic = try #require(try await response(request.der).basic)
        return try #require(basic.responses.count == 1 ? basic.responses[0] : nil).status
    }
}

// Lists, by the addresses in certificates.
extension ResponderScene {
    /// The full list that `certificate` gives the address of.
    func fullList(of certificate: Certificate) async throws -> CertificateRevocationList {
        guard case .uri(let address)? = certificate.extensions.distributionPoints.first?.fullName.first else {
            throw AddressMissing()
        }
        #expect(address.hasPrefix(world.provider.publicOrigin + "/"))
        return try await list(String(address.dropFirst(world.provider.publicOrigin.count)))
    }

    /// The partition that `certificate` names, in the folder beside its full list.
    func partition(of certificate: Certificate) async throws -> CertificateRevocationList {
        guard case .uri(let address)? = certificate.extensions.distributionPoints.first?.fullName.first,
            case .directoryName(let name)? = certificate.extensions.distributionPoints.last?.fullName.first,
            let last = name.attributes(DistinguishedName.AttributeType.commonName).last?.text, last.hasPrefix("CRL")
        else { throw AddressMissing() }
        let folder = address.dropFirst(world.provider.publicOrigin.count).dropLast(".crl".count)
        return try await list("\(folder)/\(last.dropFirst(3)).crl")
    }

    func list(_ target: String) async throws -> CertificateRevocationList {
        let response = try await world.get(target)
        try #require(response.status == .ok, "\(target)")
        #expect(response.fields["Content-Type"] == "application/pkix-crl")
        return try CertificateRevocationList(der: response.body)
    }

    /// Where `certificate` says that its issuer's certificate is, read from its octets; nil where it does not say.
    func issuerTarget(in certificate: Certificate) -> String? {
        let text = String(decoding: certificate.der.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
        guard let address = text.firstMatch(of: /http:[\/a-z0-9.:]+(\/aia\/[a-z0-9-]+\.cer)/)?.output,
            address.0.hasPrefix(world.provider.publicOrigin)
        else { return nil }
        return String(address.1)
    }

    private struct AddressMissing: Error {}
}
