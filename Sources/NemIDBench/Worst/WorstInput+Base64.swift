import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

extension WorstInput {
    /// What decoding must do.
    static let base64 = [
        WorstInput("2 MiB of base64 with a line end after each second letter", expected: "accepted") { scene in
            let xml = try scene.login(
                further: TestResponse.Property("p", WorstScene.fill(WorstScene.room - 8_000, "0123456789")).text
            )
            return scene.judging(brokenLines(xml, width: 3))
        },
        WorstInput("2 MiB of line ends", expected: "wellFormed") { scene in
            scene.judging(Array(WorstScene.fill(2 << 20, "\n").utf8))
        },
        WorstInput("1 MiB of base64 that fails at its end", expected: "encoding") { scene in
            scene.judging(Array((WorstScene.fill((1 << 20) - 4, "AAAA") + "AA=A").utf8))
        },
        WorstInput("1 MiB of base64 with line ends in a signed value", expected: "accepted") { scene in
            let value = WorstScene.fill(WorstScene.room, "QUFB\n")
            return scene.judging(try scene.login(further: TestResponse.Property("p", value, encoding: "base64").text))
        },
        WorstInput("20 MiB of base64 with line ends as the signed text", expected: "accepted") { scene in
            scene.judging(
                try scene.signing(text: WorstScene.fill((20 << 20) - 8_000, "QUFB\n")),
                limits: .signing
            )
        },
        WorstInput("a signing response of 20 MiB, posted in base64", expected: "accepted") { scene in
            let xml = try scene.signing(text: WorstScene.fill((20 << 20) - 8_000, "QUFB"))
            return scene.judging(Array(Base64.encode(xml).utf8), limits: .signing)
        },
    ]

    private static func brokenLines(_ octets: [UInt8], width: Int) -> [UInt8] {
        var lines: [UInt8] = []
        for (index, letter) in Base64.encode(octets).utf8.enumerated() {
            if index.isMultiple(of: width), index > 0 { lines.append(UInt8(ascii: "\n")) }
            lines.append(letter)
        }
        return lines
    }
}
