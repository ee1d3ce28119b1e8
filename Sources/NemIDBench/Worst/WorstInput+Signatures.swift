import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

extension WorstInput {
    /// What structure and references must do.
    static let signatures = [
        WorstInput("8 references with 8 transforms each", expected: "reference") { scene in
            let method = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
            let transform = "<ds:Transform Algorithm=\"\(method)\"></ds:Transform>"
            let transforms = "<ds:Transforms>\(String(repeating: transform, count: 8))</ds:Transforms>"
            let reference = TestResponse.reference("#ToBeSigned", digest: "AAAA")
                .replacing("<ds:DigestMethod", with: transforms + "<ds:DigestMethod")
            let login = TestResponse(
                certificates: [scene.pki.issuing.der, scene.pki.endUser.der],
                further: String(repeating: "\n" + reference, count: 7)
            )
            return scene.judging(try login.signed(by: scene.pki.userKey))
        },
        WorstInput("a login of 1 MiB", expected: "accepted") { scene in
            let value = WorstScene.fill(WorstScene.room, "0123456789abcdef")
            return scene.judging(try scene.login(further: TestResponse.Property("p", value).text))
        },
        WorstInput("a signing response of 20 MiB of nothing but ampersands", expected: "accepted") { scene in
            let value = WorstScene.fill((20 << 20) - 8_000, "&amp;")
            return scene.judging(
                try scene.login(further: TestResponse.Property("p", value).text),
                limits: .signing
            )
        },
    ]
}
