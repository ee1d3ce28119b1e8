import FoundationEssentials
import NemIDCrypto
import Synchronization

/// A certificate authority of the provider, with its key.
///
/// Authorities are the same for every seed and every start, so that a relying party can keep the root of a provider at the
/// usual address; only the addresses of their lists depend on the public origin.
struct Authority: Sendable {
    /// Which authority it is.
    struct ID: Sendable, Hashable {
        enum Kind: String, Sendable, Hashable {
            case root
            case issuing
        }

        let kind: Kind
        /// From 1; one more with each rotation.
        let number: Int

        static func root(_ number: Int) -> ID { ID(kind: .root, number: number) }
        static func issuing(_ number: Int) -> ID { ID(kind: .issuing, number: number) }

        /// In names of files; the first of its kind has no number.
        var slug: String { number == 1 ? kind.rawValue : "\(kind.rawValue)-\(number)" }

        var commonName: String {
            let numeral = ["I", "II", "III", "IV"][number - 1]
            switch kind {
            case .root: return number == 1 ? OCES.rootName : "\(OCES.rootName) \(numeral)"
            case .issuing: return "\(OCES.issuingName) \(numeral)"
            }
        }
    }

    let id: ID
    let key: PrivateKey
    let certificate: Certificate

    /// How many roots there are keys for.
    static let rootCount = 2
    /// How many issuing CAs there are keys for.
    static let issuingCount = 4
    /// When the provider's clock may stand: the issuing CA must be valid, and three years later too.
    static let years = 2015...2040

    private static func key(_ id: ID) throws(CryptoError) -> PrivateKey {
        let texts: [String] =
            switch id.kind {
            case .root: [TestKeys.root, TestKeys.secondRoot]
            case .issuing:
                [TestKeys.issuing, TestKeys.secondIssuing, TestKeys.thirdIssuing, TestKeys.fourthIssuing]
            }
        return try PrivateKey(pem: Array(texts[id.number - 1].utf8))
    }

    /// Makes the root with that number, which must be at most `rootCount`.
    private init(root number: Int, at origin: PublicOrigin) throws(CryptoError) {
        id = .root(number)
        key = try Self.key(id)
        let name = try OCES.name([id.commonName])
        let serialNumber = [0x4B, 0x00, 0x24, 0x07 + UInt8(number)]
        certificate = try CertificateTemplate(
            serialNumber: serialNumber,
            issuer: name,
            subject: name,
            notBefore: try Self.date(2010, 3, 3),
            notAfter: try Self.date(2049, 12, 3),
            publicKey: key.publicKey,
            extensions: try ExtensionText(origin: origin).root(
                id,
                key: key.publicKey,
                partition: ListPartition.number(of: serialNumber)
            )
        ).signed(by: key, issuer: nil)
    }

    /// Makes the issuing CA with that number, which must be at most `issuingCount`, below `root`.
    private init(issuing number: Int, below root: Authority, at origin: PublicOrigin) throws(CryptoError) {
        id = .issuing(number)
        key = try Self.key(id)
        let serialNumber = [0x5B, 0x00, 0x24, 0x07 + UInt8(number)]
        certificate = try CertificateTemplate(
            serialNumber: serialNumber,
            issuer: root.certificate.subject,
            subject: try OCES.name([id.commonName]),
            notBefore: try Self.date(2014, 6, 6),
            notAfter: try Self.date(2044, 6, 6),
            publicKey: key.publicKey,
            extensions: ExtensionText(origin: origin).issuing(
                below: root.id,
                partition: ListPartition.number(of: serialNumber)
            )
        ).signed(by: root.key, issuer: root.certificate)
    }

    // MARK: Made once

    private struct Place: Sendable, Hashable {
        let origin: PublicOrigin
        let root: Int
        /// Nil for the root itself.
        let issuing: Int?
    }

    /// Signing with the root's key costs more than all else at the start, and the outcome never differs: test suites start
    /// many providers.
    private static let made = Mutex<[Place: Authority]>([:])
    private static let maximumMade = 128

    /// The root with that number, whose list is served at `origin`.
    static func root(_ number: Int, at origin: PublicOrigin) throws(CryptoError) -> Authority {
        try kept(Place(origin: origin, root: number, issuing: nil)) { () throws(CryptoError) in
            try Authority(root: number, at: origin)
        }
    }

    /// The issuing CA with that number below `root`.
    static func issuing(
        _ number: Int,
        below root: Authority,
        at origin: PublicOrigin
    ) throws(CryptoError) -> Authority {
        try kept(Place(origin: origin, root: root.id.number, issuing: number)) { () throws(CryptoError) in
            try Authority(issuing: number, below: root, at: origin)
        }
    }

    private static func kept(
        _ place: Place,
        _ make: () throws(CryptoError) -> Authority
    ) throws(CryptoError) -> Authority {
        if let known = made.withLock({ $0[place] }) { return known }
        let authority = try make()
        made.withLock { made in
            if made.count >= maximumMade { made = [:] }
            made[place] = authority
        }
        return authority
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) throws(CryptoError) -> Date {
        guard let time = CivilTime(year: year, month: month, day: day, hour: 9, minute: 0, second: 0) else {
            throw CryptoError(.issuing, "no such date")
        }
        return time.date
    }
}
