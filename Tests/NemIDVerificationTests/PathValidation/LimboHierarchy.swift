import NemIDCrypto
import NemIDTestSupport

/// The certificates and lists of a case with an RSA key in the place of each key.
///
/// Almost all of the published keys are elliptic, which no rule here admits. Each distinct key is exchanged for an RSA key
/// of ours, and each certificate and list is signed again with the key that stands for the one that signed it; one that
/// no key of the case signed gets the signature of a stranger. Names, dates, serial numbers and extensions, well-formed
/// or not, stay octet for octet what they are. So the rules in force judge the case, and no laxer ones made for it.
struct LimboHierarchy {
    let roots: [[UInt8]]
    let issuers: [[UInt8]]
    let peer: [UInt8]
    let lists: [[UInt8]]
    /// The key of the peer; nil where it is of a kind that RSA cannot stand for.
    let peerKey: PrivateKey?
    /// The kinds of key, by OpenSSL's names, that RSA cannot stand for; those that cannot be read do not count.
    let otherKinds: Set<String>

    init(_ limboCase: LimboCase) throws {
        var exchange = try KeyExchange()
        let roots = try limboCase.trustedCerts.map(LimboCase.der)
        let issuers = try limboCase.untrustedIntermediates.map(LimboCase.der)
        let peer = try LimboCase.der(limboCase.peerCertificate)
        for certificate in roots + issuers + [peer] { try exchange.add(keyOf: certificate) }
        self.roots = try roots.map { try exchange.certificate($0) }
        self.issuers = try issuers.map { try exchange.certificate($0) }
        self.peer = try exchange.certificate(peer)
        lists = try limboCase.crls.map { try exchange.list(LimboCase.der($0)) }
        peerKey = exchange.keys.first { $0.info == PublishedFields(peer).key }?.substitute
        otherKinds = exchange.otherKinds
    }
}
