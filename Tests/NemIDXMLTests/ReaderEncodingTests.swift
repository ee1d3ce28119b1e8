import NemIDXML
import Testing

/// UTF-8 and nothing else; no document types.
@Suite struct ReaderEncodingTests {
    @Test(
        "XML-06 XML-07 XML-08 XML-09 XML-10 XML-11 a document type declaration is refused whatever it holds",
        arguments: [
            "<!DOCTYPE x>", "<!DOCTYPE", "<!DOCTYPE a><a/>",
            "<?xml version='1.0'?><!--c--><!DOCTYPE a [<!ENTITY e 'v'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY e 'ToBeSigned'>]><a Id='&e;'/>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>",
            "<!DOCTYPE a [<!ENTITY % p '<!ENTITY e \"v\">'> %p;]><a/>",
            "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'><!ENTITY z '&y;&y;'>]><a>&z;</a>",
            "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "ha", count: 500))'>]><a>&x;&x;&x;&x;&x;&x;&x;&x;</a>",
            "<!DOCTYPE a [<!ATTLIST b Id CDATA 'ToBeSigned'>]><a><b/></a>", "<a><!DOCTYPE a></a>", "<a/><!DOCTYPE a>",
        ]
    )
    func doctype(text: String) {
        #expect(refusal(text) == .doctype)
    }

    @Test(
        "XML-06 only that word makes a document type declaration",
        arguments: ["<!doctype a><a/>", "<!ENTITY a><a/>", "<!><a/>", "<! DOCTYPE a><a/>"]
    )
    func otherDeclarations(text: String) {
        #expect(refusal(text) == .wellFormed)
        #expect(refusal("<!--<!DOCTYPE a>--><a b='&lt;!DOCTYPE'><![CDATA[<!DOCTYPE a>]]></a>") == nil)
    }

    @Test("XML-24 a byte order mark is dropped, once")
    func byteOrderMark() throws {
        let document = try XML.Document(parsing: [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0'?><a>x</a>".utf8))
        #expect(document.root.text == "x")
        #expect(try CanonicalXML.bytes(of: document) == Array("<a>x</a>".utf8))
        #expect(document.root.sourceRange == 24..<32)
        #expect(refusal("\u{FEFF}\u{FEFF}<a/>") == .wellFormed)
        #expect(refusal("<a/>\u{FEFF}") == .wellFormed)
        #expect(try read("<a>\u{FEFF}</a>").root.text == "\u{FEFF}")
    }

    static let declarations = ["", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-16'?>"]

    @Test("XML-25 UTF-16 and UTF-32 are refused, with and without mark and declaration", arguments: declarations)
    func wideEncodings(declaration: String) {
        for text in [declaration + "<a>æ</a>", declaration + "<!--c--><a/>", declaration + "\n<a/>"] {
            let units = text.utf16.map { ($0 >> 8, $0 & 0xFF) }.map { (UInt8($0), UInt8($1)) }
            let littleEndian16: [UInt8] = units.flatMap { [$1, $0] }
            let bigEndian16: [UInt8] = units.flatMap { [$0, $1] }
            let littleEndian32: [UInt8] = units.flatMap { [$1, $0, 0, 0] }
            let bigEndian32: [UInt8] = units.flatMap { [0, 0, $0, $1] }
            #expect(refusal(littleEndian16) == .encoding)
            #expect(refusal([0xFF, 0xFE] + littleEndian16) == .encoding)
            #expect(refusal(bigEndian16) == .encoding)
            #expect(refusal([0xFE, 0xFF] + bigEndian16) == .encoding)
            #expect(refusal(littleEndian32) == .encoding)
            #expect(refusal([0xFF, 0xFE, 0, 0] + littleEndian32) == .encoding)
            #expect(refusal(bigEndian32) == .encoding)
            #expect(refusal([0, 0, 0xFE, 0xFF] + bigEndian32) == .encoding)
        }
    }

    @Test("XML-25 UTF-7, EBCDIC and ISO-8859-1 are refused, with and without declaration")
    func narrowEncodings() {
        #expect(refusal("+ADw-a/+AD4-") == .encoding)
        #expect(refusal("+/v8-+ADw-a/+AD4-") == .encoding)
        #expect(refusal("<?xml version='1.0' encoding='UTF-7'?><a/>") == .encoding)
        // <?xml, and <a>, in code page 037.
        #expect(refusal([0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40]) == .encoding)
        #expect(refusal([0x4C, 0x81, 0x6E, 0x4C, 0x61, 0x81, 0x6E]) == .encoding)
        #expect(refusal(Array("<a>".utf8) + [0xE6] + Array("</a>".utf8)) == .encoding)
        let declared = "<?xml version='1.0' encoding='ISO-8859-1'?><a>"
        #expect(refusal(Array(declared.utf8) + [0xE6] + Array("</a>".utf8)) == .encoding)
        #expect(refusal(declared + "</a>") == .encoding)
    }

    @Test(
        "XML-26 only UTF-8 may be declared",
        arguments: ["UTF8", "US-ASCII", "utf-16", "x-unknown", "UTF-8-", "UTF-7", "U", "utf_8", "UTF-9"]
    )
    func declaredEncoding(name: String) {
        #expect(refusal("<?xml version='1.0' encoding='\(name)'?><a/>") == .encoding)
    }

    @Test("XML-26 UTF-8 may be declared in any case", arguments: ["UTF-8", "utf-8", "Utf-8", "uTF-8"])
    func declaredUTF8(name: String) {
        #expect(refusal("<?xml version='1.0' encoding='\(name)'?><a/>") == nil)
    }

    @Test(
        "XML-27 octets that are not UTF-8 are refused wherever they stand",
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0x80], [0xBF], [0xC3], [0xE2, 0x82],
            [0xF0, 0x9F, 0x98],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC],
            [0xFE], [0xFF], [0xC1, 0xBF],
        ] as [[UInt8]]
    )
    func malformed(octets: [UInt8]) {
        func around(_ before: String, _ after: String) -> XMLError.Code? {
            refusal(Array(before.utf8) + octets + Array(after.utf8))
        }
        #expect(around("<a>", "</a>") == .encoding)
        #expect(around("<a>123456789", "123456789</a>") == .encoding)
        #expect(around("<a b='", "'/>") == .encoding)
        #expect(around("<a", "/>") == .encoding)
        #expect(around("<a><!--", "--></a>") == .encoding)
        #expect(around("<a><![CDATA[", "]]></a>") == .encoding)
        #expect(around("<a><?p ", "?></a>") == .encoding)
        #expect(around("", "<a/>") == .encoding)
        #expect(around("<a/>", "\n") == .encoding)
    }

    @Test("XML-27 the outermost characters of each length are read")
    func wellFormedUTF8() throws {
        let text = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}"
        #expect(try read("<a>\(text)</a>").root.text == text)
    }
}
