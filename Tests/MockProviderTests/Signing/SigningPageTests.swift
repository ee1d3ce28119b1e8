import MockProvider
import NemIDTestSupport
import Testing

/// `Docs/Provider.md` says what of XSLT is done.
@Suite("The page about the provider, on stylesheets")
struct SigningPageTests {
    private let rows: [String: String]

    init() throws {
        let page = String(decoding: try TestFile.bytes(SourceTree.root + "/Docs/Provider.md"), as: UTF8.self)
        let start = try #require(page.firstRange(of: "| Part | What there is |"))
        let table = page[start.upperBound...].split(separator: "\n").prefix { $0.hasPrefix("|") }
        rows = Dictionary(
            uniqueKeysWithValues: table.map { row in
                let cells = row.split(separator: " | ", maxSplits: 1).map(String.init)
                return (String(cells[0].dropFirst(2)), cells.last ?? "")
            }
        )
    }

    private func named(_ row: String) throws -> [String] {
        try #require(rows[row]).matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }

    private func isSupported(_ templates: String) -> Bool {
        let stylesheet = StylesheetCase.stylesheet(StylesheetCase.body("<p>x</p>") + templates)
        do throws(LoginRefusal) {
            _ = try Transformation.html(of: Array("<a/>".utf8), through: Array(stylesheet.utf8))
            return true
        } catch {
            return false
        }
    }

    @Test("The functions are those that there are")
    func functions() throws {
        #expect(try Set(named("Functions")) == Set(XPathFunction.allCases.map(\.rawValue)))
    }

    @Test("The axes on it are supported, the other ones of XPath are not")
    func axes() throws {
        let named = try self.named("Paths")
        for axis in [
            "child", "attribute", "self", "parent", "ancestor", "ancestor-or-self", "descendant", "descendant-or-self",
            "following", "following-sibling", "preceding", "preceding-sibling", "namespace",
        ] {
            let template = "<xsl:template match=\"x\"><xsl:value-of select=\"\(axis)::y\"/></xsl:template>"
            #expect(isSupported(template) == named.contains(axis), "\(axis)")
        }
    }

    @Test("The instructions on it are supported, the other ones of XSLT are not")
    func instructions() throws {
        let named = try self.named("Instructions")
        for (instruction, rest) in [
            ("apply-templates", "select=\"x\" mode=\"y\""), ("call-template", "name=\"n\""),
            ("for-each", "select=\"x\""),
            ("value-of", "select=\"x\""), ("if", "test=\"x\""), ("attribute", "name=\"x\""), ("text", ""), ("sort", ""),
            ("apply-imports", ""), ("element", "name=\"x\""), ("comment", ""), ("processing-instruction", "name=\"x\""),
            ("copy", ""), ("copy-of", "select=\"x\""), ("variable", "name=\"x\""), ("param", "name=\"x\""),
            ("message", ""),
            ("number", ""), ("fallback", ""), ("with-param", "name=\"x\""),
        ] {
            let template = "<xsl:template match=\"x\" name=\"n\"><xsl:\(instruction) \(rest)/></xsl:template>"
            #expect(isSupported(template) == named.contains("xsl:" + instruction), "\(instruction)")
        }
        #expect(named.contains("xsl:choose"))
        #expect(isSupported("<xsl:template match=\"x\"><xsl:choose><xsl:when test=\"1\"/></xsl:choose></xsl:template>"))
    }

    @Test("The limits on it are in force")
    func limits() throws {
        let limits = StylesheetLimits()
        let row = try #require(rows["Limits"])
        for text in [
            "\(limits.documentSize >> 20) MiB of XML", "\(limits.stylesheetSize >> 10) KiB of stylesheet",
            "\(limits.depth) templates",
            "\(limits.expressionDepth) parts of an expression within each other and \(limits.expressionTokens) in all",
            "\(limits.steps / 1_000_000),000,000 steps", "\(limits.resultSize >> 20) MiB of result",
            "32 elements within each other",
        ] {
            #expect(row.contains(text), "\(text)")
        }
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        let stylesheet = Array(StylesheetCase.stylesheet(StylesheetCase.body("<p>x</p>")).utf8)
        #expect(throws: Never.self) { try Transformation.html(of: Array(nested(32).utf8), through: stylesheet) }
        #expect(throws: LoginRefusal(.app002, "")) {
            try Transformation.html(of: Array(nested(33).utf8), through: stylesheet)
        }
    }
}
