import FoundationEssentials
import NemIDCrypto

/// A relying party that is enrolled from the start, with everything it needs to log people in.
///
/// The key is a test key that everybody can read.
public struct TestServiceProvider: Sendable, Identifiable {
    /// The name of the service provider in the control interface.
    public let id: String
    /// What people see at login; comes back as the property `RequestIssuer`.
    public let friendlyName: String
    /// Eight digits.
    public let cvr: String
    /// Whether the web services tell it CPR numbers, and not only whether one is a person's; the municipality may ask.
    public let mayLookUpCPR: Bool
    /// The VOCES certificate in PEM.
    public let certificatePEM: String
    /// The private key in PEM, unencrypted (PKCS#8).
    public let privateKeyPEM: String
    /// What opens ``pkcs12()``.
    public let passphrase: String

    let key: PrivateKey
    let certificate: Certificate
    let authorities: [Certificate]

    /// Key and certificate with those of the CAs as a PKCS#12 file.
    ///
    /// The salts in it are new each time, so two files are never alike.
    /// - Throws: `ProviderError` with code `internalFailure`.
    public func pkcs12() throws(ProviderError) -> [UInt8] {
        do {
            return try PKCS12.file(
                key: key,
                certificate: certificate,
                others: authorities,
                passphrase: passphrase,
                friendlyName: friendlyName
            )
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
    }
}

extension TestServiceProvider {
    /// Those that are enrolled from the start: the mailbox of the demo, a municipality, a tax office, a bank, an insurance.
    static func all(
        issuer: inout Issuer,
        seed: UInt64,
        at now: Date
    ) throws(CryptoError) -> [TestServiceProvider] {
        let ready: [(id: String, name: String, cvr: String, keyPEM: String)] = [
            ("postkassen", "Postkassen", "90000010", TestKeys.serviceProvider),
            (municipality, "Prøvekøbing Kommune", "90000011", TestKeys.secondServiceProvider),
            ("skattekontoret", "Skattekontoret Prøveland", "90000012", TestKeys.thirdServiceProvider),
            ("proevebanken", "Prøvebanken", "90000013", TestKeys.fourthServiceProvider),
            ("tryggesen", "Tryggesen Forsikring", "90000014", TestKeys.fifthServiceProvider),
        ]
        var all: [TestServiceProvider] = []
        for one in ready {
            all.append(
                try Self.ready(
                    one.id,
                    one.name,
                    cvr: one.cvr,
                    mayLookUpCPR: one.id == municipality,
                    keyPEM: one.keyPEM,
                    issuer: &issuer,
                    seed: seed,
                    at: now
                )
            )
        }
        return all
    }

    private static let municipality = "proevekoebing"

    private static func ready(
        _ id: String,
        _ name: String,
        cvr: String,
        mayLookUpCPR: Bool,
        keyPEM: String,
        issuer: inout Issuer,
        seed: UInt64,
        at now: Date
    ) throws(CryptoError) -> TestServiceProvider {
        let label = "service-provider/" + id
        var generator = SeededGenerator(seed: seed, label: label)
        let key = try PrivateKey(pem: Array(keyPEM.utf8))
        let profile = EndUserProfile.company(
            name,
            cvr: cvr,
            uid: String(1 + generator.next(below: 9)) + generator.digits(7),
            description: "NemID tjenesteudbyder"
        )
        let certificate = try issuer.certificate(for: profile, key: key.publicKey, label: label, at: now)
        return TestServiceProvider(
            id: id,
            friendlyName: name,
            cvr: cvr,
            mayLookUpCPR: mayLookUpCPR,
            certificatePEM: certificate.pem,
            privateKeyPEM: keyPEM,
            passphrase: id + "-test",
            key: key,
            certificate: certificate,
            authorities: [issuer.issuing, issuer.root]
        )
    }
}
