import NemIDTestSupport
import NemIDVerification

extension WorstInput {
    /// What the reader and the canonical form must do.
    static let xml = [
        WorstInput("nesting without end", expected: "limit") { scene in
            scene.judging(Array(WorstScene.fill(1 << 20, "<a>").utf8))
        },
        WorstInput("20 000 empty elements", expected: "structure") { scene in
            scene.judging(Array(("<a>" + WorstScene.fill(19_998 * 4, "<b/>") + "</a>").utf8))
        },
        WorstInput("19 900 nodes in signed properties", expected: "accepted") { scene in
            let properties = (0..<3_950).map { TestResponse.Property("p\($0)", "v").text }
            return scene.judging(try scene.login(further: properties.joined()))
        },
        WorstInput("32 namespaces on 32 levels, again and again", expected: "structure") { scene in
            var text = "<r>"
            var round = 0
            while text.utf8.count < (1 << 20) - 40_000, round < 600 {
                for level in 0..<31 { text += "<e \(declarations(31, round * 31 + level))>" }
                text += String(repeating: "</e>", count: 31)
                round += 1
            }
            return scene.judging(Array((text + "</r>").utf8))
        },
        WorstInput("30 new namespaces on each signed property", expected: "accepted") { scene in
            var properties = ""
            var index = 0
            while properties.utf8.count < WorstScene.room - 1_500 {
                let text = TestResponse.Property("p\(index)", "v").text
                let start = "<ds:SignatureProperty "
                properties += text.replacing(start, with: start + declarations(30, index) + " ")
                index += 1
            }
            return scene.judging(try scene.login(further: properties))
        },
        WorstInput("32 attributes on every element", expected: "structure") { scene in
            let attributes = (0..<32).map { "a\($0)=\"\"" }.joined(separator: " ")
            return scene.judging(Array(("<a>" + WorstScene.fill((1 << 20) - 7, "<b \(attributes)/>") + "</a>").utf8))
        },
        WorstInput("an attribute of 1 MiB of character references, signed", expected: "accepted") { scene in
            let value = WorstScene.fill(WorstScene.room, "&#x41;")
            let identifier = " Id=\"ToBeSigned\""
            let login = try scene.login.replacing(identifier, with: "\(identifier) Encoding=\"\(value)\"")
            return scene.judging(try login.signed(by: scene.pki.userKey))
        },
        WorstInput("1 MiB of entity references in a signed value", expected: "accepted") { scene in
            let value = WorstScene.fill(WorstScene.room, "&amp;")
            return scene.judging(try scene.login(further: TestResponse.Property("p", value).text))
        },
        WorstInput("1 MiB of CDATA sections in a signed value", expected: "accepted") { scene in
            // As many as may be nodes.
            let value = WorstScene.fill(WorstScene.room, "<![CDATA[\(String(repeating: "&", count: 60))]]>")
            return scene.judging(try scene.login(further: TestResponse.Property("p", value).text))
        },
        WorstInput("1 MiB of carriage returns in a signed value", expected: "accepted") { scene in
            let value = WorstScene.fill(WorstScene.room, "\r\n&#13;")
            return scene.judging(try scene.login(further: TestResponse.Property("p", value).text))
        },
        WorstInput("an identifier on each of 3 950 signed properties", expected: "accepted") { scene in
            let properties = (0..<3_950).map { index in
                TestResponse.Property("p\(index)", "v").text
                    .replacing("<ds:SignatureProperty ", with: "<ds:SignatureProperty Id=\"i\(index)\" ")
            }
            return scene.judging(try scene.login(further: properties.joined()))
        },
        WorstInput("19 000 comments", expected: "structure") { scene in
            scene.judging(Array((WorstScene.fill(19_000 * 7, "<!---->") + "<a/>").utf8))
        },
        WorstInput("names of 256 octets", expected: "structure") { scene in
            let name = String(repeating: "n", count: 256)
            return scene.judging(Array(("<a>" + WorstScene.fill((1 << 20) - 7, "<\(name)></\(name)>") + "</a>").utf8))
        },
        WorstInput("1 MiB of text of three octets a character", expected: "structure") { scene in
            scene.judging(Array(("<a>" + WorstScene.fill((1 << 20) - 7, "€") + "</a>").utf8))
        },
    ]

    /// Declarations of `count` prefixes, with names that no other `round` has.
    private static func declarations(_ count: Int, _ round: Int) -> String {
        (0..<count).map { "xmlns:p\($0)=\"u:\(round)\"" }.joined(separator: " ")
    }
}
