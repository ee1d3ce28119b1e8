import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport

extension WorstInput {
    /// What the choice of the signer and the search for a path must do.
    static let certificates = [
        WorstInput("8 certificates whose authorities issued each other", expected: "chain") { scene in
            try crossCertified(scene, key: scene.pki.issuingKey)
        },
        WorstInput("the same with exponents as long as the modulus", expected: "chain") { scene in
            try crossCertified(scene, key: try PrivateKey(pem: Array(SlowKey.pem.utf8)))
        },
        WorstInput("8 certificates of 80 kB each", expected: "chain") { scene in
            let certificates = try (0..<8).map { index in
                try TestPKI.authority(
                    "TEST2408 large \(index)",
                    scene.pki.otherKey,
                    serial: UInt8(index),
                    now: scene.pki.now,
                    by: nil,
                    scene.pki.otherKey
                ) { _, extensions in
                    let names = (0..<2_600).map { "URI:http://example.invalid/\($0)" }
                    extensions.further = ["subjectAltName = \(names.joined(separator: ","))"]
                }
            }
            return scene.judging(
                try TestResponse(certificates: certificates.dropFirst().map(\.der) + [scene.pki.endUser.der])
                    .signed(by: scene.pki.userKey)
            )
        },
        WorstInput("1 MiB of base64 texts in one X509Certificate", expected: "certificateParse") { scene in
            let login = TestResponse(certificates: [])
            let text = WorstScene.fill(WorstScene.room, "MA==")
            return scene.judging(
                try login.replacing(
                    "<ds:KeyInfo>\n",
                    with: "<ds:KeyInfo>\n<ds:X509Data>\n"
                        + "<ds:X509Certificate>\(text)</ds:X509Certificate>\n</ds:X509Data>"
                ).signed(by: scene.pki.userKey)
            )
        },
        WorstInput("a certificate of 700 kB of nested sequences", expected: "certificateParse") { scene in
            var der: [UInt8] = []
            for _ in 0..<174_000 { der += [0x30, 0x80] }
            return scene.judging(
                try TestResponse(certificates: [der, scene.pki.endUser.der]).signed(by: scene.pki.userKey)
            )
        },
    ]

    /// Two names that certified each other, four certificates of the one and three of the other, and no root among them:
    /// every way through them is a path that might yet lead somewhere.
    private static func crossCertified(
        _ scene: WorstScene,
        key: PrivateKey
    ) throws -> (size: Int, work: () throws -> String) {
        let now = scene.pki.now
        let (first, second) = (try TestNames.authority("TEST2408 A"), try TestNames.authority("TEST2408 B"))
        let authorities = try (0..<7).map { index in
            try TestPKI.authority("unused", key, serial: UInt8(10 + index), now: now, by: nil, key) { template, _ in
                template.subject = index < 4 ? first : second
                template.issuer = index < 4 ? second : first
            }
        }
        let endUser = try TestPKI.endUser(scene.pki.userKey.publicKey, now: now, by: authorities[0], key)
        return scene.judging(
            try TestResponse(certificates: (authorities + [endUser]).map(\.der)).signed(by: scene.pki.userKey)
        )
    }
}
