import FoundationEssentials
import NemIDCrypto
import Synchronization

/// A root and an issuing CA below it, with their keys.
///
/// They are the same for every seed and every start, so that a relying party can keep the root of a provider at the usual
/// address; only the addresses of their lists depend on the public origin.
struct Authorities: Sendable {
    let rootKey: PrivateKey
    let issuingKey: PrivateKey
    let root: Certificate
    let issuing: Certificate

    /// When the provider's clock may stand: the issuing CA must be valid, and three years later too.
    static let years = 2015...2040

    private init(at origin: PublicOrigin) throws(CryptoError) {
        let extensions = ExtensionText(origin: origin)
        rootKey = try PrivateKey(pem: Array(TestKeys.root.utf8))
        issuingKey = try PrivateKey(pem: Array(TestKeys.issuing.utf8))
        let rootName = try Self.name(OCES.rootName)
        root = try CertificateTemplate(
            serialNumber: [0x4B, 0x00, 0x24, 0x08],
            issuer: rootName,
            subject: rootName,
            notBefore: try Self.date(2010, 3, 3),
            notAfter: try Self.date(2049, 12, 3),
            publicKey: rootKey.publicKey,
            extensions: extensions.root
        ).signed(by: rootKey, issuer: nil)
        issuing = try CertificateTemplate(
            serialNumber: [0x5B, 0x00, 0x24, 0x08],
            issuer: rootName,
            subject: try Self.name(OCES.issuingName),
            notBefore: try Self.date(2014, 6, 6),
            notAfter: try Self.date(2044, 6, 6),
            publicKey: issuingKey.publicKey,
            extensions: extensions.issuing
        ).signed(by: rootKey, issuer: root)
    }

    /// Signing with the root's key costs more than all else at the start, and the outcome never differs: test suites start
    /// many providers.
    private static let made = Mutex<[PublicOrigin: Authorities]>([:])
    private static let maximumMade = 64

    /// The authorities whose lists are served at `origin`.
    static func at(_ origin: PublicOrigin) throws(CryptoError) -> Authorities {
        if let known = made.withLock({ $0[origin] }) { return known }
        let authorities = try Authorities(at: origin)
        made.withLock { made in
            if made.count >= maximumMade { made = [:] }
            made[origin] = authorities
        }
        return authorities
    }

    private static func name(_ commonName: String) throws(CryptoError) -> DistinguishedName {
        typealias AttributeType = DistinguishedName.AttributeType
        return try DistinguishedName([
            [.init(AttributeType.country, printable: "DK")],
            [.init(AttributeType.organization, utf8: OCES.organization)],
            [.init(AttributeType.commonName, utf8: commonName)],
        ])
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) throws(CryptoError) -> Date {
        guard let time = CivilTime(year: year, month: month, day: day, hour: 9, minute: 0, second: 0) else {
            throw CryptoError(.issuing, "no such date")
        }
        return time.date
    }
}
