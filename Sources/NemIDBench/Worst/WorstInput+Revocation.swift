import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

extension WorstInput {
    /// What evidence about revocation must do.
    ///
    /// It comes over the network unauthenticated: whoever is on the way can send it.
    static let revocation = [
        WorstInput("a list of 48 MiB", expected: "accepted") { scene in
            try listed(scene, try fullList(scene) { _ in [] }.der())
        },
        WorstInput("a list of 48 MiB with a reason in each entry", expected: "accepted") { scene in
            try listed(scene, try fullList(scene) { _ in LongRevocationList.unspecified }.der())
        },
        WorstInput("a list of 48 MiB that somebody else signed", expected: "crlSignature") { scene in
            try listed(scene, try fullList(scene, key: scene.pki.otherKey) { _ in [] }.der())
        },
        WorstInput("a list in 24 MiB of PEM", expected: "accepted") { scene in
            let pem = PEM.text(try fullList(scene, size: (24 << 20) / 66 * 48) { _ in [] }.der(), label: "X509 CRL")
            return try listed(scene, Array(pem.utf8))
        },
        WorstInput("a list of 24 MiB, another critical extension in each entry", expected: "crlScope") { scene in
            try listed(scene, try fullList(scene, size: 24 << 20, extensions: criticalExtension).der())
        },
        WorstInput("an OCSP response of 64 KiB of answers about the end user", expected: "accepted") { scene in
            let single = scene.pki.single()
            return try answered(scene, try scene.pki.answer((0..<570).map { _ in single }))
        },
        WorstInput("an OCSP response with 8 uncertified responders", expected: "ocspResponder") { scene in
            let responders = try (0..<8).map { index in
                try scene.pki.responder(signedBy: scene.pki.otherKey) { template, _ in
                    template.serialNumber = [0x5F, 1, 1, UInt8(index)]
                }
            }
            return try answered(
                scene,
                try scene.pki.answer(responder: responders[0]) { template in
                    template.certificates = Array(responders.dropFirst())
                }
            )
        },
    ]

    /// Entries without extensions take 25 octets.
    private static func fullList(
        _ scene: WorstScene,
        size: Int = 48 << 20,
        key: PrivateKey? = nil,
        extensions: @escaping (Int) -> [UInt8]
    ) throws -> LongRevocationList {
        var list = LongRevocationList(
            issuer: scene.pki.issuing,
            key: key ?? scene.pki.issuingKey,
            now: scene.pki.now,
            entries: (size - 1_000) / (25 + extensions(1 << 20).count)
        )
        list.extensions = extensions
        return list
    }

    /// The entry extension 1.2.3.`index`, critical and empty, always of the same length.
    private static func criticalExtension(_ index: Int) -> [UInt8] {
        let arc = [UInt8(0x81 + index >> 21), 0x80 | UInt8(index >> 14 & 0x7F), 0x80 | UInt8(index >> 7 & 0x7F)]
        let identifier = TestDER.element(0x06, [0x2A, 0x03] + arc + [UInt8(index & 0x7F)])
        return TestDER.sequence([TestDER.sequence([identifier, [0x01, 0x01, 0xFF], [0x04, 0x00]])])
    }

    private static func listed(_ scene: WorstScene, _ list: [UInt8]) throws -> (size: Int, work: () throws -> String) {
        scene.judging(
            try scene.login.signed(by: scene.pki.userKey),
            evidence: RevocationEvidence(crls: [list]),
            method: .crl,
            size: list.count
        )
    }

    private static func answered(
        _ scene: WorstScene,
        _ answer: [UInt8]
    ) throws -> (size: Int, work: () throws -> String) {
        scene.judging(
            try scene.login.signed(by: scene.pki.userKey),
            evidence: RevocationEvidence(ocspResponses: [answer]),
            method: .ocsp,
            size: answer.count
        )
    }
}
