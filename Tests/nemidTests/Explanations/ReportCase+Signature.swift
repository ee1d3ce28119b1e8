import NemIDCrypto
import NemIDTestSupport

// Algorithms, references, digest, signature.
extension ReportCase {
    static let signatures = [
        ReportCase("canonicalization", "A login with a relative namespace name in the signed object.") {
            let scene = try ReportScene()
            let id = " Id=\"ToBeSigned\""
            return try scene.outputs(scene.login(replacing: id, with: " xmlns:h=\"Hemmelig\"" + id))
        },
        ReportCase("algorithm", "A login that is signed over SHA-1.") {
            let scene = try ReportScene()
            let login = try scene.login().replacing("2001/04/xmldsig-more#rsa-sha256", with: "2000/09/xmldsig#rsa-sha1")
            return try scene.outputs(login.signed(by: scene.pki.userKey, signatureDigest: .sha1))
        },
        ReportCase("algorithm-unknown", "A login with an identifier that nobody knows.") {
            let scene = try ReportScene()
            let login = try scene.login().replacing("2001/04/xmlenc#sha256", with: "2001/04/xmlenc#Hemmelig")
            return try scene.outputs(login.signed(by: scene.pki.userKey))
        },
        ReportCase("algorithm-key", "A login with a certificate for an elliptic curve.") {
            let scene = try ReportScene()
            let encoded = Base64.decode(Array(OtherKindsOfKey.ellipticCurve.utf8), whiteSpace: .xml) ?? []
            return try scene.outputs(Self.login(scene, key: PublicKey(subjectPublicKeyInfo: encoded)))
        },
        ReportCase("reference", "A login with two references.") {
            let scene = try ReportScene()
            let further = TestResponse.reference("#Hemmelig")
            let login = TestResponse(certificates: [scene.pki.endUser.der], further: further)
            return try scene.outputs(login.signed(by: scene.pki.userKey))
        },
        ReportCase("reference-external", "A login whose reference leads to another host.") {
            let scene = try ReportScene()
            let login = try scene.login().replacing("\"#ToBeSigned\"", with: "\"http://hemmelig.example.invalid/\"")
            return try scene.outputs(login.signed(by: scene.pki.userKey))
        },
        ReportCase("transform", "A login whose reference has an XSLT transform.") {
            let scene = try ReportScene()
            let stylesheet = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>"
            return try scene.outputs(Self.transforms(stylesheet, scene))
        },
        ReportCase("transform-unknown", "A login whose reference has a transform that nobody knows.") {
            let scene = try ReportScene()
            return try scene.outputs(Self.transforms("<ds:Transform Algorithm=\"Hemmelig\"/>", scene))
        },
        ReportCase("digest", "A login in which the action was changed after signing.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login(replacing: ">logon<", with: ">sign<"))
        },
        ReportCase("digest-length", "A login whose digest is that of another hash function.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login().signed(by: scene.pki.userKey, digest: .sha1))
        },
        ReportCase("signature", "A login that another key signed.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login().signed(by: scene.pki.otherKey))
        },
    ]

    /// A login whose end-user certificate is for this key, whoever signed it.
    static func login(_ scene: ReportScene, key: PublicKey) throws -> [UInt8] {
        let pki = scene.pki
        let user = try TestPKI.endUser(key, now: pki.now, by: pki.issuing, pki.issuingKey)
        return try scene.login(certificates: [pki.issuing, user]).signed(by: pki.userKey)
    }
}
