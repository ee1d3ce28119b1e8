import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport

// The choice of the signer, keys, path and dates.
extension ReportCase {
    static let certificates = [
        ReportCase("signerBinding", "A login with two certificates that could be the end user's.") {
            let scene = try ReportScene()
            let pki = scene.pki
            let other = try TestPKI.endUser(pki.otherKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey) {
                template,
                _ in template.serialNumber = [7]
            }
            let login = scene.login(certificates: [pki.endUser, other, pki.issuing])
            return try scene.outputs(login.signed(by: pki.userKey))
        },
        ReportCase("noCertificate", "A login without certificates.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login(certificates: []).signed(by: scene.pki.userKey))
        },
        ReportCase("certificateParse", "A login with PEM armour around a certificate.") {
            let scene = try ReportScene()
            let login = try scene.login().replacing(
                "<ds:X509Certificate>",
                with: "<ds:X509Certificate>-----BEGIN CERTIFICATE-----"
            )
            return try scene.outputs(login.signed(by: scene.pki.userKey))
        },
        ReportCase("weakKey", "A login with a certificate for a key of 1024 bits.") {
            let scene = try ReportScene()
            return try scene.outputs(
                Self.login(scene, modulus: [0x80] + [UInt8](repeating: 0xA5, count: 127), exponent: [1, 0, 1])
            )
        },
        ReportCase("weakKey-exponent", "A login with a certificate for a key of exponent 3.") {
            let scene = try ReportScene()
            return try scene.outputs(Self.login(scene, modulus: scene.pki.userKey.publicKey.modulus, exponent: [3]))
        },
        ReportCase("chain", "A login without the issuing CA.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login(certificates: [scene.pki.endUser]).signed(by: scene.pki.userKey))
        },
        ReportCase("chain-root", "A login of another hierarchy, which brings its root along.") {
            let scene = try ReportScene()
            let pki = scene.pki
            let root = try TestPKI.authority("Other CA", pki.otherKey, serial: 1, now: pki.now, by: nil, pki.otherKey)
            let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: root, pki.otherKey)
            return try scene.outputs(scene.login(certificates: [user, root]).signed(by: pki.userKey))
        },
        ReportCase("chain-signature", "A login with a certificate that its issuer did not sign.") {
            let scene = try ReportScene()
            let pki = scene.pki
            let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: pki.issuing, pki.otherKey)
            return try scene.outputs(scene.login(certificates: [user, pki.issuing]).signed(by: pki.userKey))
        },
        ReportCase("chain-keyIdentifier", "A login whose certificate names another key of its issuer.") {
            try ReportScene(endUser: { _, extensions in Self.nameAnotherKey(&extensions) }).outputs()
        },
        ReportCase("chain.noAuthorityKeyIdentifier", "A login whose certificate names no key of its issuer.") {
            try ReportScene(endUser: { _, extensions in extensions.authorityKeyIdentifier = nil }).outputs()
        },
        ReportCase("chain.noSubjectKeyIdentifier", "A login whose issuing CA does not name its own key.") {
            try ReportScene(
                issuing: { _, extensions in extensions.subjectKeyIdentifier = nil },
                endUser: { _, extensions in Self.nameAnotherKey(&extensions) }
            ).outputs()
        },
        ReportCase("expired", "A login judged a second after its certificate had expired.") {
            try ReportScene().outputs(nil, ["--at", "2021-04-21T13:26:06Z"])
        },
        ReportCase("expired-authority", "A login whose issuing CA had expired.") {
            try ReportScene(issuing: { template, _ in
                template.notAfter = Date(timeIntervalSince1970: 1_618_925_164)
            }).outputs()
        },
        ReportCase("notYetValid", "A login judged a second before its certificate is valid.") {
            try ReportScene().outputs(nil, ["--at", "2021-04-19T13:26:04Z"])
        },
        ReportCase("notACA", "A login whose issuer is no certificate authority.") {
            try ReportScene(issuing: { _, extensions in extensions.basicConstraints = "critical,CA:FALSE" }).outputs()
        },
        ReportCase("keyUsage-authority", "A login whose issuing CA may not sign certificates.") {
            try ReportScene(issuing: { _, extensions in extensions.keyUsage = "critical,cRLSign" }).outputs()
        },
        ReportCase("pathLength", "A login under a root that allows no issuing CA.") {
            try ReportScene(root: { _, extensions in
                extensions.basicConstraints = "critical,CA:TRUE,pathlen:0"
            }).outputs()
        },
        ReportCase("nameConstraint", "A login whose issuing CA may name others only.") {
            try ReportScene(issuing: { _, extensions in
                extensions.further = ["nameConstraints = critical,permitted;dirName:constrained"]
                extensions.sections = ["[constrained]", "C = DK", "O = Hemmelig"]
            }).outputs()
        },
        ReportCase("criticalExtension", "A login whose certificate has a critical extension that nobody knows.") {
            try ReportScene(endUser: { _, extensions in
                extensions.further = ["1.2.3.4 = critical,DER:0500"]
            }).outputs()
        },
        ReportCase("weakHash", "A login whose certificate is signed over SHA-1.") {
            let scene = try ReportScene()
            let pki = scene.pki
            let user = try TestPKI.endUser(
                pki.userKey.publicKey,
                now: pki.now,
                by: pki.issuing,
                pki.issuingKey,
                digest: .sha1
            )
            return try scene.outputs(scene.login(certificates: [user, pki.issuing]).signed(by: pki.userKey))
        },
    ]

    private static func nameAnotherKey(_ extensions: inout TestExtensions) {
        extensions.authorityKeyIdentifier = nil
        extensions.further = ["authorityKeyIdentifier = DER:30068004DEADBEEF"]
    }

    private static func login(_ scene: ReportScene, modulus: [UInt8], exponent: [UInt8]) throws -> [UInt8] {
        let encoded = TestDER.rsaKey(modulus: modulus, exponent: exponent)
        return try login(scene, key: PublicKey(subjectPublicKeyInfo: encoded))
    }
}
