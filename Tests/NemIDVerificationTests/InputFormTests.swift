import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Forms of input")
struct InputFormTests {
    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    private func base64(_ octets: [UInt8]) -> [UInt8] { Array(Base64.encode(octets).utf8) }

    @Test("PRP-11 the document, base64 of it in any lines, with byte order mark and white space around")
    func acceptsForms() throws {
        let login = try scene.signedLogin()
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(scene.code(login) == nil)
        #expect(scene.code(mark + login) == nil)
        #expect(scene.code(base64(login)) == nil)
        #expect(scene.code(mark + base64(login)) == nil)
        #expect(scene.code(base64(mark + login)) == nil)
        #expect(scene.code(Array("\r\n  ".utf8) + base64(login) + Array("\n\n".utf8)) == nil)
        for width in [64, 76] { #expect(scene.code(Base64.encodeLines(login, width: width)) == nil) }
        let windows = Base64.encodeLines(login).split(separator: "\n").joined(separator: "\r\n")
        #expect(scene.code(windows + "\r\n") == nil)
    }

    @Test("PRP-11 base64 twice, URL-encoded, with blanks, without padding, and of nothing known")
    func refusesOtherForms() throws {
        let login = try scene.signedLogin()
        #expect(scene.code(base64(base64(login))) == .encoding)
        let text = Base64.encode(login)
        #expect(scene.code("%3C" + text) == .encoding)
        #expect(scene.code(text.prefix(40) + " " + text.dropFirst(40)) == .encoding)
        #expect(scene.code(text.prefix(40) + "\t" + text.dropFirst(40)) == .encoding)
        #expect(scene.code(text + "=") == .encoding)
        #expect(scene.code("AAAA") == .encoding)
        #expect(scene.code("response=" + text) == .encoding)
    }

    @Test("PRP-10 error codes, known and unknown, plain and in base64, in any letter case")
    func recognisesErrorCodes() throws {
        for (text, code) in [
            ("CAN002", "CAN002"), ("app001", "APP001"), ("Xyzzy999", "XYZZY999"), (" SRV003\n", "SRV003"),
        ] {
            for input in [Array(text.utf8), base64(Array(text.utf8))] {
                let report = scene.report(input)
                #expect(report.code == .clientError(code))
                #expect(report.code?.clientErrorCode == code)
                #expect(report.verdict == .ended)
                #expect(report.document == nil)
            }
        }
    }

    @Test("PRP-10 what is no error code, and never comes back in the report")
    func refusesOtherTexts() throws {
        #expect(scene.code("<script>alert(1)</script>") == .structure)
        #expect(scene.code("<script>") == .wellFormed)
        for text in [
            "C002", "CANCEL1002", "CAN0022", "CAN02", "CAN００２", "CAN002;", "CAN 002", "002CAN", "cancel", "ok",
        ] {
            #expect(scene.code(text) == .encoding, "\(text)")
        }
        let report = scene.report(Array("<marker-of-the-attacker".utf8))
        #expect(!report.reason.contains("marker"))
        #expect(!report.steps.contains { $0.found.contains("marker") })
    }

    @Test("XML-01 nothing and blanks are not well-formed, plain or in base64")
    func refusesNothing() {
        for text in ["", " ", "\r\n\t ", "\u{FEFF}", "ICAg"] { #expect(scene.code(text) == .wellFormed) }
    }

    @Test("XML-37 PRP-10 the size of a document: exactly the limit, one more, and a limit's worth of letters")
    func limitsSize() throws {
        let login = try scene.signedLogin()
        let filler = [UInt8](repeating: 0x0A, count: (1 << 20) - login.count)
        #expect(scene.code(login + filler) == nil)
        #expect(scene.code(base64(login + filler)) == nil)
        #expect(scene.code(login + filler + [0x0A]) == .limit)
        #expect(scene.code(base64(login + filler + [0x0A])) == .limit)
        #expect(scene.code([UInt8](repeating: 0x41, count: (1 << 20) + 1)) == .limit)
        #expect(scene.code([UInt8](repeating: 0x41, count: (2 << 20) + 1)) == .limit)
        var policy = scene.policy
        policy.limits = .signing
        #expect(scene.report(login + filler + [0x0A], policy: policy).code == nil)
    }

    @Test(
        "XML-04 XML-06 XML-08 XML-20 XML-25 XML-34 faults of the XML keep their code",
        arguments: [
            ("\n<?xml version=\"1.0\"?><a/>", RejectionCode.wellFormed), ("<!DOCTYPE a><a/>", .doctype),
            ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>", .doctype), ("<p:a/>", .namespace),
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", .encoding), ("<a>", .wellFormed),
            ("<a/>", .structure),
            (String(repeating: "<a>", count: 33), .limit),
        ]
    )
    func keepsReaderCodes(_ text: String, _ code: RejectionCode) {
        #expect(scene.code(text) == code)
    }

    @Test("XML-02 every truncation of a response is refused")
    func refusesTruncations() throws {
        let login = try scene.signedLogin()
        for count in stride(from: 0, to: login.count, by: 7) { #expect(scene.code(Array(login.prefix(count))) != nil) }
    }
}
