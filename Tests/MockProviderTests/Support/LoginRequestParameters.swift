import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

/// A relying party's parameters, signed by its own reading of the guide: nothing of the provider is used.
struct LoginRequestParameters {
    var values: [(name: String, value: String)]
    var key: PrivateKey

    /// A login of the provider's own service provider at `time`.
    init(
        _ provider: IdentityProvider,
        at time: Date,
        _ more: [(String, String)] = []
    ) throws {
        let serviceProvider = try #require(provider.serviceProviders.first)
        key = try PrivateKey(pem: Array(serviceProvider.privateKeyPEM.utf8))
        let certificate = try Certificate.certificates(pem: Array(serviceProvider.certificatePEM.utf8))[0]
        values = [
            ("CLIENTFLOW", "OCESLOGIN2"),
            ("SP_CERT", Base64.encode(certificate.der)),
            ("TIMESTAMP", String(Int(time.timeIntervalSince1970) * 1000)),
        ]
        for (name, value) in more { self[name] = value }
    }

    subscript(name: String) -> String? {
        get { values.first { $0.name == name }?.value }
        set {
            values.removeAll { $0.name == name }
            if let newValue { values.append((name, newValue)) }
        }
    }

    var normalized: String {
        values.sorted { $0.name.lowercased() < $1.name.lowercased() }.map { $0.name + $0.value }.joined()
    }

    /// The values with digest and signature.
    func signed() throws -> [(name: String, value: String)] {
        let text = Array(normalized.utf8)
        return values + [
            ("PARAMS_DIGEST", Base64.encode(try Digest.sha256.hash(text))),
            ("DIGEST_SIGNATURE", Base64.encode(try key.sign(text))),
        ]
    }

    func json() throws -> String { Self.json(try signed()) }

    static func json(_ values: [(name: String, value: String)]) -> String {
        JSON.object(values.map { JSON.Member(name: $0.name, value: .string($0.value)) }).text
    }
}
