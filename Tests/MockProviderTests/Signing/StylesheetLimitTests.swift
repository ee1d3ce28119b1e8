import MockProvider
import NemIDTestSupport
import Testing

/// How far a stylesheet may go: each limit with what reaches it, and what is beyond by one.
@Suite("Limits of stylesheets")
struct StylesheetLimitTests {
    private func html(
        _ templates: String,
        of document: String = "<a/>",
        _ change: (inout StylesheetLimits) -> Void = { _ in }
    ) throws(LoginRefusal) -> [UInt8] {
        var limits = StylesheetLimits()
        change(&limits)
        let stylesheet = StylesheetCase.stylesheet(templates)
        return try Transformation.html(of: Array(document.utf8), through: Array(stylesheet.utf8), limits: limits)
    }

    private func isRefused(
        _ templates: String,
        of document: String = "<a/>",
        _ change: (inout StylesheetLimits) -> Void = { _ in }
    ) -> Bool {
        do throws(LoginRefusal) {
            _ = try html(templates, of: document, change)
            return false
        } catch {
            return error.code == .app002
        }
    }

    private let plain = StylesheetCase.body("<p>x</p>")

    @Test("Octets of document, stylesheet and result")
    func sizes() throws {
        let size = StylesheetCase.stylesheet(plain).utf8.count
        #expect(!isRefused(plain) { $0.stylesheetSize = size })
        #expect(isRefused(plain) { $0.stylesheetSize = size - 1 })
        #expect(!isRefused(plain) { $0.documentSize = 4 })
        #expect(isRefused(plain) { $0.documentSize = 3 })
        let result = try html(plain).count
        #expect(!isRefused(plain) { $0.resultSize = result })
        #expect(isRefused(plain) { $0.resultSize = result - 1 })
    }

    @Test("Templates within each other, those built in included")
    func depth() {
        let body = "<xsl:template match=\"/\"><html><body><xsl:apply-templates/></body></html></xsl:template>"
        let nested = "<a><b><c><d>x</d></c></b></a>"
        // The one of the root, then one for each element.
        #expect(!isRefused(body, of: nested) { $0.depth = 5 })
        #expect(isRefused(body, of: nested) { $0.depth = 4 })
        let endless =
            StylesheetCase.body("<xsl:call-template name=\"x\"/>")
            + "<xsl:template name=\"x\"><p><xsl:call-template name=\"x\"/></p></xsl:template>"
        #expect(isRefused(endless), "one that calls itself for ever")
        let itself = body + "<xsl:template match=\"a\"><xsl:apply-templates select=\".\"/></xsl:template>"
        #expect(isRefused(itself), "and one that applies itself")
    }

    @Test("Parts of an expression within each other")
    func expressionDepth() {
        func expression(_ depth: Int) -> String {
            let brackets = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
            return StylesheetCase.body("<xsl:value-of select=\"\(brackets)\"/>")
        }
        #expect(!isRefused(expression(31)))
        #expect(isRefused(expression(32)))
        let conditions = String(repeating: "a[", count: 32) + "1" + String(repeating: "]", count: 32)
        #expect(isRefused(StylesheetCase.body("<xsl:value-of select=\"\(conditions)\"/>")))
    }

    @Test("Parts of an expression in all, in chains too")
    func expressionTokens() {
        func chain(_ count: Int, _ operation: String) -> String {
            StylesheetCase.body(
                "<xsl:value-of select=\"\(Array(repeating: "a", count: count).joined(separator: operation))\"/>"
            )
        }
        for operation in [" + ", " or ", " = ", "|", "/"] {
            #expect(!isRefused(chain(128, operation)), "\(operation)")
            #expect(isRefused(chain(129, operation)), "\(operation)")
        }
        let pattern = Array(repeating: "a", count: 129).joined(separator: "//")
        #expect(isRefused(plain + "<xsl:template match=\"\(pattern)\"/>"))
    }

    @Test("All depths at their limits at once")
    func allDepths() {
        let (open, close) = (String(repeating: "<div>", count: 28), String(repeating: "</div>", count: 28))
        let call =
            "<xsl:if test=\"\(Array(repeating: "1", count: 128).joined(separator: " + "))\"><xsl:call-template name=\"x\"/></xsl:if>"
        let templates =
            StylesheetCase.body("<xsl:call-template name=\"x\"/>")
            + "<xsl:template name=\"x\">\(open)\(call)\(close)</xsl:template>"
        #expect(isRefused(templates), "templates that call themselves for ever")
    }

    @Test("Steps: as many as it takes are enough, one fewer is not")
    func steps() throws {
        let templates = StylesheetCase.body(
            "<xsl:for-each select=\"//b\"><xsl:value-of select=\"count(//b)\"/></xsl:for-each>"
        )
        let document = "<a>" + String(repeating: "<b/>", count: 20) + "</a>"
        var (enough, tooFew) = (1 << 20, 0)
        while enough - tooFew > 1 {
            let middle = (enough + tooFew) / 2
            if isRefused(templates, of: document, { $0.steps = middle }) { tooFew = middle } else { enough = middle }
        }
        // 20 times 20 nodes and more, and not out of proportion.
        #expect((400...4000).contains(enough), "\(enough)")
        #expect(!isRefused(templates, of: document) { $0.steps = enough })
        #expect(isRefused(templates, of: document) { $0.steps = enough - 1 })
    }

    @Test("What grows with the cube of a document ends within the steps")
    func cube() {
        let document = "<a>" + String(repeating: "<b/>", count: 2000) + "</a>"
        let templates = StylesheetCase.body("<xsl:value-of select=\"count(//b[//b[//b = 'x']])\"/>")
        #expect(isRefused(templates, of: document) { $0.steps = 20_000 })
        let doubling = StylesheetCase.body("<xsl:value-of select=\"\(String(repeating: "//b/..", count: 20))\"/>")
        #expect(isRefused(doubling, of: document) { $0.steps = 20_000 })
        let text = "<a>" + String(repeating: "x", count: 10_000) + "</a>"
        let joined = "concat(\(Array(repeating: "/a", count: 60).joined(separator: ",")))"
        #expect(isRefused(StylesheetCase.body("<xsl:value-of select=\"\(joined)\"/>"), of: text) { $0.steps = 20_000 })
    }

    @Test("The limits that are in force")
    func inForce() {
        let limits = StylesheetLimits()
        #expect(limits.documentSize == 1 << 20 && limits.stylesheetSize == 1 << 18 && limits.resultSize == 1 << 21)
        #expect(
            limits.depth == 64 && limits.expressionDepth == 32 && limits.expressionTokens == 256
                && limits.steps == 1_000_000
        )
    }
}
