import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Structure of a response")
struct StructureTests {
    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    /// An edit of the ordinary login: replaces `old` by `new`.
    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let old: String
        let new: String
        let code: RejectionCode?

        init(_ name: String, _ old: String, _ new: String, _ code: RejectionCode? = .structure) {
            testDescription = name
            self.old = old
            self.new = new
            self.code = code
        }
    }

    @Test("the login that the hostile ones are made from is accepted")
    func acceptsTheNeighbour() throws {
        #expect(scene.code(try scene.signedLogin()) == nil)
    }

    private func check(_ edit: Edit) throws {
        #expect(try scene.code(replacing: edit.old, with: edit.new) == edit.code)
    }

    static let signedInfoStart = "<ds:SignedInfo "
    static let decoy = "<ds:SignedInfo></ds:SignedInfo>"

    @Test(
        "DSG-01 DSG-02 other numbers of signatures and other roots",
        arguments: [
            Edit("no Signature", "ds:Signature ", "ds:Sign ", .wellFormed),
            Edit(
                "a decoy Signature before",
                "<ds:Signature ",
                "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/><ds:Signature "
            ),
            Edit(
                "a decoy Signature after",
                "</ds:Signature><",
                "</ds:Signature><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/><"
            ),
            Edit("another root name", "openoces:signature", "openoces:signatures"),
            Edit("the older namespace", "2006/07/signature#\" version", "2003/10/signature#\" version"),
            Edit("another version", "version=\"0.1\"", "version=\"0.2\""),
            Edit("no version", " version=\"0.1\"", ""),
            Edit("a foreign attribute on the root", " version=\"0.1\"", " version=\"0.1\" other=\"\""),
        ]
    )
    func refusesOtherRoots(_ edit: Edit) throws { try check(edit) }

    @Test("DSG-02 a signature without the wrapper around it is refused")
    func refusesBareSignature() throws {
        let text = String(decoding: try scene.signedLogin(), as: UTF8.self)
        let start = try #require(text.firstRange(of: "<ds:Signature "))
        let end = try #require(text.firstRange(of: "</openoces:signature>"))
        #expect(scene.code(String(text[start.lowerBound..<end.lowerBound])) == .structure)
    }

    @Test(
        "DSG-03 DSG-04 DSG-05 missing, duplicate and moved parts",
        arguments: [
            Edit("a second SignedInfo before", "<ds:SignedInfo ", decoy + "<ds:SignedInfo "),
            Edit("a second SignedInfo after", "</ds:SignedInfo>", "</ds:SignedInfo>" + decoy),
            Edit("a SignedInfo in KeyInfo", "<ds:KeyInfo>", "<ds:KeyInfo>" + decoy),
            Edit("a SignedInfo in the object", "<ds:SignatureProperties>", "<ds:SignatureProperties>" + decoy),
            Edit("a second SignatureValue", "<ds:KeyInfo>", "<ds:SignatureValue></ds:SignatureValue><ds:KeyInfo>"),
            Edit("a second KeyInfo", "<ds:KeyInfo>", "<ds:KeyInfo></ds:KeyInfo><ds:KeyInfo>"),
            Edit("a KeyInfo in SignedInfo", "<ds:Reference ", "<ds:KeyInfo></ds:KeyInfo><ds:Reference "),
            Edit("no KeyInfo", "ds:KeyInfo", "ds:KeyName"),
            Edit("no SignatureMethod", "ds:SignatureMethod", "ds:SignatureMeth"),
            Edit("two SignatureMethod", "<ds:SignatureMethod ", "<ds:SignatureMethod/><ds:SignatureMethod "),
            Edit("no CanonicalizationMethod", "ds:CanonicalizationMethod", "ds:C14NMethod"),
            Edit(
                "two CanonicalizationMethod",
                "<ds:SignatureMethod ",
                "<ds:CanonicalizationMethod/><ds:SignatureMethod "
            ),
            Edit("no DigestMethod", "ds:DigestMethod", "ds:DigestMeth"),
            Edit("two DigestMethod", "<ds:DigestMethod ", "<ds:DigestMethod/><ds:DigestMethod "),
            Edit("no DigestValue", "ds:DigestValue", "ds:DigestValues"),
            Edit("two DigestValue", "<ds:DigestValue>", "<ds:DigestValue></ds:DigestValue><ds:DigestValue>"),
            Edit("an empty Transforms", "<ds:DigestMethod ", "<ds:Transforms></ds:Transforms><ds:DigestMethod "),
        ]
    )
    func refusesOtherCardinality(_ edit: Edit) throws { try check(edit) }

    @Test(
        "DSG-06 DSG-07 stray text, stray elements, foreign namespaces and attributes",
        arguments: [
            Edit("text in the root", "version=\"0.1\">", "version=\"0.1\">x"),
            Edit("text in Signature", "<ds:KeyInfo>", "x<ds:KeyInfo>"),
            Edit("text in SignedInfo", "<ds:Reference ", "x<ds:Reference "),
            Edit("text in Reference", "<ds:DigestMethod ", "x<ds:DigestMethod "),
            Edit("text in KeyInfo", "<ds:X509Data>", "x<ds:X509Data>"),
            Edit("text in X509Data", "<ds:X509Certificate>", "x<ds:X509Certificate>"),
            Edit("text in the object", "<ds:SignatureProperties>", "x<ds:SignatureProperties>"),
            Edit("text in the properties", "<ds:SignatureProperty ", "x<ds:SignatureProperty "),
            Edit("an element in the root", "version=\"0.1\">", "version=\"0.1\"><a/>"),
            Edit("an element in Signature", "<ds:KeyInfo>", "<a/><ds:KeyInfo>"),
            Edit("an element in KeyInfo", "<ds:X509Data>", "<a/><ds:X509Data>"),
            Edit("an element in X509Data", "<ds:X509Certificate>", "<ds:X509SubjectName/><ds:X509Certificate>"),
            Edit("an element in the object", "<ds:SignatureProperties>", "<a/><ds:SignatureProperties>"),
            Edit("a foreign SignedInfo", "<ds:SignedInfo ", "<ds:SignedInfo xmlns:ds=\"urn:x\" ", .wellFormed),
            Edit("a foreign KeyInfo", "<ds:KeyInfo>", "<ds:KeyInfo xmlns:ds=\"urn:x\">"),
            Edit("a foreign X509Data", "<ds:X509Data>", "<ds:X509Data xmlns:ds=\"urn:x\">"),
            Edit("a foreign DigestValue", "<ds:DigestValue>", "<ds:DigestValue xmlns:ds=\"urn:x\">"),
            Edit(
                "a foreign SignatureProperties",
                "<ds:SignatureProperties>",
                "<ds:SignatureProperties xmlns:ds=\"urn:x\">"
            ),
            Edit("an attribute on KeyInfo", "<ds:KeyInfo>", "<ds:KeyInfo other=\"\">"),
            Edit("an attribute on SignatureValue", "<ds:SignatureValue>", "<ds:SignatureValue encoding=\"\">"),
            Edit("an attribute on the object", "Id=\"ToBeSigned\"", "Id=\"ToBeSigned\" other=\"\""),
            Edit("an attribute on Signature", "Id=\"signature\"", "Id=\"signature\" other=\"\""),
            Edit("a prefixed attribute", "Id=\"signature\"", "Id=\"signature\" openoces:Value=\"\""),
        ]
    )
    func refusesStrayContent(_ edit: Edit) throws { try check(edit) }

    @Test("DSG-08 other prefixes, the default namespace and redeclared prefixes are accepted")
    func acceptsOtherPrefixes() throws {
        for (old, new) in [("ds:", "sig:"), ("openoces:", "o:")] {
            #expect(
                try scene.code { response in
                    try response.replacing(old, with: new).replacing(
                        "xmlns:" + old.dropLast(),
                        with: "xmlns:" + new.dropLast()
                    )
                } == nil
            )
        }
        #expect(
            try scene.code { response in
                try response.replacing("<ds:", with: "<").replacing("</ds:", with: "</")
                    .replacing("xmlns:ds=", with: "xmlns=")
            } == nil
        )
        #expect(
            try scene.code { response in
                try response.replacing(
                    "<ds:KeyInfo>",
                    with: "<ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
                )
            } == nil
        )
    }

    @Test(
        "DSG-09 DSG-10 PRP-03 comments and processing instructions anywhere",
        arguments: [
            "<openoces:signature ", "<ds:Signature ", "<ds:SignedInfo ", "<ds:Reference ", "</ds:DigestValue>",
            "</ds:SignatureValue>", "</ds:X509Certificate>", "<ds:KeyInfo>", "</openoces:Value>", "</openoces:Name>",
            "<ds:SignatureProperty ", "</ds:Signature>", "</openoces:signature>",
        ]
    )
    func refusesComments(_ place: String) throws {
        for hostile in ["<!--x-->", "<?x?>"] {
            #expect(try scene.code(replacing: place, with: hostile + place) == .structure)
        }
    }

    @Test("DSG-09 comments and processing instructions after the root are refused")
    func refusesEpilog() throws {
        let signed = try scene.signedLogin()
        #expect(scene.code(signed + Array("<!--x-->".utf8)) == .structure)
        #expect(scene.code(signed + Array("<?x?>".utf8)) == .structure)
        #expect(scene.code(signed + Array("\n".utf8)) == nil)
    }

    @Test("DSG-10 elements in text-only elements are refused, CDATA is text")
    func refusesChildrenOfText() throws {
        for end in ["</ds:SignatureValue>", "</ds:X509Certificate>", "</ds:DigestValue>", "</openoces:Value>"] {
            #expect(try scene.code(replacing: end, with: "<a/>" + end) == .structure)
        }
        #expect(try scene.code(replacing: "</ds:SignatureValue>", with: "<![CDATA[]]></ds:SignatureValue>") == nil)
        #expect(
            try scene.code(replacing: "5577006791947779410", with: "<![CDATA[5577006791]]>947779410") == nil,
            "PRP-03 CDATA is part of the whole text"
        )
    }

    @Test(
        "DSG-11 damaged base64",
        arguments: [
            "*", "-", "_", "=", "=AAAA", "A", "AA", "AAA", "AAB=", "AB==", "\u{FF21}",
        ]
    )
    func refusesDamagedBase64(_ tail: String) throws {
        for end in ["</ds:SignatureValue>", "</ds:DigestValue>", "</ds:X509Certificate>"] {
            #expect(try scene.code(replacing: end, with: tail + end) == .structure, "\(end)")
        }
    }

    @Test(
        "DSG-12 base64 in lines of any length and with any white space is accepted",
        arguments: ["", "\n", "\r\n", "\t", " "]
    )
    func acceptsLineLengths(_ separator: String) throws {
        let text = String(decoding: try scene.signedLogin(), as: UTF8.self)
        for width in [64, 76, 1000] {
            var rebuilt = text
            for name in ["ds:SignatureValue", "ds:X509Certificate"] {
                rebuilt = try rewrap(rebuilt, name, width: width, separator: separator)
            }
            #expect(scene.code(rebuilt) == nil)
        }
    }

    private func rewrap(_ text: String, _ name: String, width: Int, separator: String) throws -> String {
        let start = try #require(text.firstRange(of: "<\(name)>")).upperBound
        let end = try #require(text.firstRange(of: "</\(name)>")).lowerBound
        let letters = text[start..<end].filter { !$0.isWhitespace }
        var lines: [Substring] = []
        var rest = letters[...]
        while !rest.isEmpty {
            lines.append(rest.prefix(width))
            rest = rest.dropFirst(width)
        }
        return text[..<start] + lines.joined(separator: separator) + text[end...]
    }
}
