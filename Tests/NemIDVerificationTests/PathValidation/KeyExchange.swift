import NemIDCrypto
import NemIDTestSupport

/// RSA keys of ours that stand for the keys of a published hierarchy.
struct KeyExchange {
    private static let rsaWithSHA256 = algorithm(0x0B)
    private static let rsaWithSHA384 = algorithm(0x0C)

    /// The published keys, each with what stands for it.
    private(set) var keys: [(info: [UInt8], substitute: PrivateKey?)] = []
    private(set) var otherKinds: Set<String> = []
    private let pool: [PrivateKey]
    private let stranger: PrivateKey
    private var used = 0

    init() throws {
        pool = try Array(TestKeys.eight().dropLast())
        stranger = try TestKeys.eight()[7]
    }

    /// Finds a substitute for the key of a certificate, unless it has one.
    ///
    /// Of more keys than the pool has, some share one; that only makes more signatures fit.
    mutating func add(keyOf certificate: [UInt8]) throws {
        let info = PublishedFields(certificate).key
        guard !keys.contains(where: { $0.info == info }) else { return }
        let kind = OpenSSLOracle.kind(ofKey: info)
        var substitute: PrivateKey?
        switch (kind?.name, kind?.bits) {
        case ("RSA", 1_024): substitute = try TestKeys.short()
        case ("RSA", 2_052): substitute = try TestKeys.uneven()
        case ("RSA", 2_048), ("RSA", 4_096), ("EC", 256), ("EC", 384):
            // An explicit curve is longer than the name of one.
            if info.count < 200 || kind?.name == "RSA" {
                substitute = pool[used % pool.count]
                used += 1
            }
        default: break
        }
        if substitute == nil, let kind { otherKinds.insert(kind.name) }
        keys.append((info, substitute))
    }

    /// A certificate of the hierarchy with its new key and signature.
    func certificate(_ der: [UInt8]) throws -> [UInt8] {
        var fields = PublishedFields(der)
        let signer = keys.first { OpenSSLOracle.isCertificate(der, signedBy: $0.info) }
        // What a key signed that has no substitute is left as it is.
        if let signer, signer.substitute == nil { return der }
        let areEqual = fields.algorithm == fields.signed[fields.first + 1]
        if let substitute = keys.first(where: { $0.info == fields.key })?.substitute {
            fields.signed[fields.first + 5] = substitute.publicKey.subjectPublicKeyInfo
        }
        fields.signed[fields.first + 1] = Self.rsaWithSHA256
        let signed = TestDER.sequence(fields.signed)
        let signature = try (signer?.substitute ?? stranger).sign(signed)
        return TestDER.sequence([
            signed, areEqual ? Self.rsaWithSHA256 : Self.rsaWithSHA384, TestDER.bitString(signature),
        ])
    }

    /// A revocation list of the hierarchy with its new signature.
    func list(_ der: [UInt8]) throws -> [UInt8] {
        let signer = keys.first { OpenSSLOracle.isRevocationList(der, signedBy: $0.info) }
        var parts = TestDER.elements(within: TestDER.elements(within: der)[0])
        parts[parts[0].first == 0x02 ? 1 : 0] = Self.rsaWithSHA256
        let signed = TestDER.sequence(parts)
        let signature = try (signer?.substitute ?? stranger).sign(signed)
        return TestDER.sequence([signed, Self.rsaWithSHA256, TestDER.bitString(signature)])
    }

    /// An algorithm of PKCS #1 with SHA-2, by the last number of its identifier.
    private static func algorithm(_ last: UInt8) -> [UInt8] {
        [0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, last, 0x05, 0x00]
    }
}
