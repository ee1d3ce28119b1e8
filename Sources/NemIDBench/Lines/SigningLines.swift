import NemIDCrypto
import NemIDVerification

/// A signing response with a large document in it, against hashing what is signed and decoding the document.
enum SigningLines {
    static let documentSize = 10_000_000

    static func comparisons(_ scene: Scene, documentSize: Int = documentSize) throws -> [Comparison] {
        let signing = try SigningDocument(scene, size: documentSize)
        let policy = SigningDocument.policy(scene)
        let lists = try Product.inMemory([scene.issuingList, scene.rootList])
        let known = Product.experienced(scene.environment, signing.xml, policy, lists, at: Scene.now)
        let floor = try LoginFloor(LoginDocument(xml: signing.xml, root: scene.login.root), .issuerKnown)
        let base64 = FloorBase64(text: Array(Base64.encode(signing.document).utf8), size: signing.document.count)
        return [
            Comparison(
                "signing response with a PDF of 10 MB",
                .atMost(3, aim: 2),
                ours: {
                    let report = known.verify(signing.xml, policy: policy, evidence: lists, at: Scene.now)
                    return report.document?.signText?.bytes.count == documentSize
                },
                floor: { floor.verifies() && base64.decodes() }
            )
        ]
    }
}
