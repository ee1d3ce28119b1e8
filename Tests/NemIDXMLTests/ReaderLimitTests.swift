import NemIDXML
import Testing

/// Each limit with as much as it allows, and with one more.
@Suite struct ReaderLimitTests {
    @Test("The limits of a login and of a signing response are the documented ones")
    func documentedLimits() {
        let login = XML.Limits.login
        #expect(login.bytes == 1_048_576)
        #expect(login.depth == 32)
        #expect(login.attributesPerElement == 32)
        #expect(login.namespaceDeclarationsPerElement == 32)
        #expect(login.prefixesInScope == 32)
        #expect(login.nameBytes == 256)
        #expect(login.nodes == 20_000)
        var signing = XML.Limits.signing
        #expect(signing.bytes == 20_971_520)
        signing.bytes = login.bytes
        #expect(signing == login)
    }

    @Test("XML-34 depth")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(refusal(nested(32)) == nil)
        #expect(refusal(nested(33)) == .limit)
        #expect(refusal(String(repeating: "<a>", count: 32) + "<b/>" + String(repeating: "</a>", count: 32)) == .limit)
        #expect(refusal(String(repeating: "<a>", count: 300_000)) == .limit)
        #expect(refusal(String(repeating: "<a>", count: 1_000_000), limits: .signing) == .limit)
    }

    @Test("XML-34 a million elements within each other neither exhaust the stack in reading nor in canonical form")
    func greatDepth() throws {
        let depth = 1_000_000
        let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        let document = try read(text, limits: .unlimited)
        #expect(document.nodeCount == depth)
        #expect(try CanonicalXML.bytes(of: document) == document.bytes)
        #expect(try CanonicalXML.bytes(of: document, method: .exclusive(inclusivePrefixes: [])) == document.bytes)
    }

    @Test("XML-35 attributes of one element")
    func attributes() {
        func element(_ count: Int) -> String {
            "<a" + (0..<count).map { " b\($0)=''" }.joined() + "/>"
        }
        #expect(refusal(element(32)) == nil)
        #expect(refusal(element(33)) == .limit)
        #expect(refusal(element(50_000)) == .limit)
        // Declarations are counted apart.
        let declarations = (0..<32).map { " xmlns:p\($0)='u\($0)'" }.joined()
        #expect(refusal(element(32).replacing("<a", with: "<a" + declarations)) == nil)
    }

    @Test("XML-35 octets of a name")
    func names() {
        let longest = String(repeating: "n", count: 256)
        #expect(refusal("<\(longest) \(longest)=''><?\(longest)?></\(longest)>") == nil)
        #expect(refusal("<\(longest)n/>") == .limit)
        #expect(refusal("<a \(longest)n=''/>") == .limit)
        #expect(refusal("<a><?\(longest)n?></a>") == .limit)
        let local = String(repeating: "n", count: 254)
        #expect(refusal("<p:\(local) xmlns:p='u'/>") == nil)
        #expect(refusal("<p:n\(local) xmlns:p='u'/>") == .limit)
        #expect(refusal("<a xmlns:\(String(repeating: "n", count: 250))='u'/>") == nil)
        #expect(refusal("<a xmlns:\(String(repeating: "n", count: 251))='u'/>") == .limit)
        #expect(refusal("<" + String(repeating: "æ", count: 128) + "/>") == nil)
        #expect(refusal("<" + String(repeating: "æ", count: 128) + "n/>") == .limit)
        #expect(refusal("<" + String(repeating: "n", count: 1_000_000) + "/>") == .limit)
    }

    @Test("XML-35 XML-37 octets of the input")
    func bytes() {
        func document(_ count: Int) -> String {
            "<a b='" + String(repeating: "x", count: count - 9) + "'/>"
        }
        #expect(refusal(document(1_048_576)) == nil)
        #expect(refusal(document(1_048_577)) == .limit)
        #expect(refusal(document(1_048_577), limits: .signing) == nil)
        // Judged before anything in it is.
        #expect(refusal([UInt8](repeating: 0xFF, count: 1_048_577)) == .limit)
        #expect(refusal([UInt8](repeating: 0xFF, count: 20_971_521), limits: .signing) == .limit)
    }

    @Test("XML-36 namespace declarations of one element")
    func declarations() {
        func element(_ count: Int) -> String {
            "<a" + (0..<count).map { " xmlns:p\($0)='u'" }.joined() + "/>"
        }
        #expect(refusal(element(32)) == nil)
        #expect(refusal(element(33)) == .limit)
        #expect(refusal(element(20_000)) == .limit)
    }

    @Test("XML-36 prefixes in scope, of which neither xml nor the default namespace is one")
    func prefixesInScope() throws {
        let half = (0..<16).map { " xmlns:p\($0)='u'" }.joined()
        let other = (16..<32).map { " xmlns:p\($0)='u'" }.joined()
        #expect(refusal("<a\(half)><b\(other)/></a>") == nil)
        #expect(refusal("<a\(half)><b\(other) xmlns:p32='u'/></a>") == .limit)
        #expect(refusal("<a\(half)><b\(other)><c xmlns:p32='u'/></b></a>") == .limit)
        #expect(refusal("<a\(half)><b\(other) xmlns:xml='http://www.w3.org/XML/1998/namespace' xmlns='u'/></a>") == nil)
        // Out of scope is out of count, and a prefix bound anew is no second one.
        #expect(refusal("<a\(half)><b\(other)/><c\(other)><d\(half)/></c></a>") == nil)
        #expect(refusal("<a\(half)><b\(other)/><c\(other)><d xmlns:p32='u'/></c></a>") == .limit)
        #expect(try read("<a\(half)><b\(other)/><c\(other)><d\(half)/></c></a>").nodeCount == 4)
    }

    @Test("XML-36 32 declarations at each of 32 levels")
    func declarationsAtEachLevel() throws {
        func nested(_ prefix: (Int, Int) -> String) -> String {
            let starts = (0..<32).map { level in
                "<e" + (0..<32).map { " xmlns:\(prefix(level, $0))='u\(level)'" }.joined() + ">"
            }
            return starts.joined() + String(repeating: "</e>", count: 32)
        }
        #expect(refusal(nested { "p\($0)-\($1)" }) == .limit)
        let document = try read(nested { "p\($1)" })
        // At most one comparison with each prefix in scope.
        #expect(document.prefixComparisons <= 32 * 32 * 32)
    }

    @Test("XML-36 long namespace names behind many prefixes are looked at once, not at every attribute")
    func longNamespaceNames() throws {
        let prefixes = (10..<40).map { "p\($0)" }
        let stem = "u:" + String(repeating: "x", count: 1_000)
        let declarations = prefixes.map { " xmlns:\($0)='\(stem)\($0)'" }.joined()
        let element = "<b" + prefixes.map { " \($0):a=''" }.joined() + "/>"
        func work(_ count: Int) throws -> Int {
            try read("<a\(declarations)>" + String(repeating: element, count: count) + "</a>").namespaceWork
        }
        let octets = 30 * (stem.utf8.count + 3)
        #expect(try work(1) >= octets)
        #expect(try work(1) <= 7 * octets)
        #expect(try work(1_000) == work(1))
        // Names are told apart by all of their octets all the same.
        let twice = "<b xmlns:q='\(stem)p11' p10:a='' p11:a='' q:a=''/>"
        #expect(refusal("<a\(declarations)>\(twice)</a>") == .namespace)
        #expect(refusal("<a\(declarations)>\(twice.replacing(" q:a=''", with: " q:b=''"))</a>") == nil)
    }

    @Test(
        "XML-38 elements, text runs, comments and processing instructions together",
        arguments: ["<b/>", "<!---->", "<?p?>", "<![CDATA[]]>"]
    )
    func nodes(node: String) {
        func document(_ count: Int) -> String {
            "<a>" + String(repeating: node, count: count) + "</a>"
        }
        #expect(refusal(document(19_999)) == nil)
        #expect(refusal(document(20_000)) == .limit)
        #expect(refusal(document(500_000), limits: .signing) == .limit)
    }

    @Test("XML-38 text runs and what stands beside the root count too")
    func textAndTopLevelNodes() throws {
        func document(_ count: Int) -> String {
            "<!--c--><?p?><a>" + String(repeating: "t<b/>", count: count) + "</a>"
        }
        #expect(try read(document(2)).nodeCount == 7)
        #expect(refusal(document(9_998) + "<!--c-->") == nil)
        #expect(refusal(document(9_998) + "<!--c--><?p?>") == .limit)
    }

    @Test("Work grows with the input: twice the document, twice the comparisons")
    func linearWork() throws {
        func document(_ count: Int) -> String {
            let element = "<p:b q:c='1' r:d='2'><q:e/></p:b>"
            return "<a xmlns:p='1' xmlns:q='2' xmlns:r='3'>" + String(repeating: element, count: count) + "</a>"
        }
        let once = try read(document(1_000)).prefixComparisons
        let twice = try read(document(2_000)).prefixComparisons
        #expect(once > 0)
        #expect(twice <= 2 * once)
    }
}
