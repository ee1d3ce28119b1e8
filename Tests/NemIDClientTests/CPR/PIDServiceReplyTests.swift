import NemIDClient
import NemIDVerification
import NemIDXML
import Testing

@Suite("Replies of the PID-CPR service")
struct PIDServiceReplyTests {
    let scene: PIDServiceScene

    init() throws { scene = try PIDServiceScene() }

    private func code(of reply: [UInt8], to request: PIDServiceRequest? = nil) -> NemIDError.Code? {
        do throws(NemIDError) {
            _ = try (request ?? scene.match).outcome(of: reply)
            return nil
        } catch {
            #expect(!error.description.contains(PIDServiceScene.number), "a reason holds the number")
            #expect(!error.description.contains(PIDServiceScene.pid), "a reason holds the PID")
            return error.code
        }
    }

    @Test("say that the number matches, does not, or what it is")
    func outcomes() throws {
        #expect(try scene.match.outcome(of: PIDServiceScene.reply()) == .match)
        let no = PIDServiceScene.reply(with: ["statusCode": "1", "statusTextDK": "Nej", "statusTextUK": "No"])
        #expect(try scene.match.outcome(of: no) == .noMatch)
        let number = try #require(CPRNumber(PIDServiceScene.number))
        #expect(try scene.lookUp.outcome(of: PIDServiceScene.reply()) == .found(number))
        let fictitious = try #require(CPRNumber("6101010000", accepting: .realOrFictitious))
        #expect(try scene.lookUp.outcome(of: PIDServiceScene.reply(with: ["CPR": "6101010000"])) == .found(fictitious))
        #expect(try scene.lookUp.outcome(of: no) == .refused(.noMatch))
    }

    @Test("tell why there is no answer", arguments: [2, 4, 8, 16, 17, 4096, 8192, 8193, 8194, 8195, 16384, 99999])
    func refusals(_ status: Int) throws {
        let reply = PIDServiceScene.reply(with: ["statusCode": "\(status)", "CPR": "", "PID": ""])
        #expect(try scene.match.outcome(of: reply) == .refused(PIDServiceStatus(rawValue: status)))
        #expect(PIDServiceStatus(rawValue: status).mayBeRetried == (status == 16384))
    }

    @Test("may leave values out, or have them nil or empty, and use any prefixes")
    func leniency() throws {
        for values in [["id": ""], ["CPR": ""], ["statusTextDK": "", "statusTextUK": ""]] {
            #expect(try scene.match.outcome(of: PIDServiceScene.reply(with: values)) == .match)
        }
        let few = PIDServiceScene.success.filter { ["PID", "statusCode"].contains($0.0) }
        #expect(try scene.match.outcome(of: PIDServiceScene.reply(few)) == .match)
        let others = PIDServiceScene.reply { $0.replacing("pid:", with: "x:").replacing("xmlns:pid", with: "xmlns:x") }
        #expect(try scene.match.outcome(of: others) == .match)
        let empty = PIDServiceScene.reply { $0.replacing(" xsi:nil=\"true\"", with: "") }
        #expect(try scene.match.outcome(of: empty) == .match)
    }

    @Test(
        "SOAP-06 about another PID, number or id are no answer, whatever their status",
        arguments: ["0", "1", "8", "16384"]
    )
    func mixUp(_ status: String) throws {
        let others = [
            ["id": "req-2"], ["id": "REQ-1"], ["PID": "9208-2002-2-123456789013"],
            ["PID": "PID:" + PIDServiceScene.pid], ["CPR": "0101010001"], ["CPR": "010101-0000"],
        ]
        for change in others {
            let reply = PIDServiceScene.reply(with: change.merging(["statusCode": status]) { $1 })
            #expect(code(of: reply) == .pidServiceMixUp)
        }
    }

    @Test(
        "SOAP-07 without a readable status are no answer",
        arguments: ["", "nul", "-0", "+0", " 0", "0.0", "000000", "00", "01", "０", "1e0"]
    )
    func status(_ status: String) {
        #expect(code(of: PIDServiceScene.reply(with: ["statusCode": status])) == .pidServiceReply)
    }

    @Test(
        "SOAP-07 of success that contradict themselves are no answer",
        arguments: [
            ["statusTextUK": "NO_MATCH"], ["statusTextDK": "Fejl"], ["PID": ""], ["statusTextUK": "ok"],
        ]
    )
    func contradictions(_ change: [String: String]) {
        #expect(code(of: PIDServiceScene.reply(with: change)) == .pidServiceReply)
        #expect(code(of: PIDServiceScene.reply(with: change), to: scene.lookUp) == .pidServiceReply)
    }

    @Test(
        "a look-up succeeds with ten digits that can be a number",
        arguments: ["", "010101-0000", "01010100001", "3113010000", "010101000a", "０１０１０１００００"]
    )
    func lookUp(_ number: String) {
        #expect(code(of: PIDServiceScene.reply(with: ["CPR": number]), to: scene.lookUp) == .pidServiceReply)
    }

    @Test("SOAP-07 that are a fault are no answer, wherever they come from")
    func fault() {
        let fault = "<soapenv:Fault><faultcode>soapenv:Server</faultcode></soapenv:Fault>"
        let alone = PIDServiceScene.reply { $0.replacing(#/<loc:pidResponse>.*</loc:pidResponse>/#, with: fault) }
        #expect(code(of: alone) == .pidServiceFault)
        let beside = PIDServiceScene.reply { $0.replacing("<loc:pidResponse>", with: fault + "<loc:pidResponse>") }
        #expect(code(of: beside) == .pidServiceReply)
    }

    private static let shapes = [
        ("<soapenv:Envelope", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><soapenv:Envelope"),
        ("<pid:CPR>", "<!-- --><pid:CPR>"), ("</pid:CPR>", "<?x ?></pid:CPR>"), ("<pid:CPR>", "x<pid:CPR>"),
        ("<soapenv:Body>", "<soapenv:Body/><soapenv:Body>"), ("</soapenv:Body>", "</soapenv:Body><soapenv:Header/>"),
        ("<soapenv:Body>", "<soapenv:Header/><soapenv:Header/><soapenv:Body>"),
        ("</soapenv:Body>", "</soapenv:Body><x/>"), ("<loc:pidResponse>", "<loc:pidResponse/><loc:pidResponse>"),
        ("soap/envelope/", "soap/envelope"), ("http://localhost/", "http://localhost"),
        ("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"),
        ("dk.certifikat.pid", "dk.certifikat.PID"), ("<pid:statusCode>0", "<pid:statusCode>0<x/>"),
        ("<pid:statusCode>", "<pid:statusCode>1</pid:statusCode><pid:statusCode>"),
        ("<pid:CPR>", "<pid:other/><pid:CPR>"), ("<pid:statusCode>", "<statusCode>0</statusCode><pid:statusCode>"),
        ("<pid:statusCode>", "<pid:statusCode xsi:nil=\"true\">"), ("<pid:PIDReply>", "<pid:PIDReply/><pid:PIDReply>"),
        ("<loc:result>", "<loc:result/><loc:result>"), ("</soapenv:Envelope>", ""),
        ("<soapenv:Body>", "\u{0}<soapenv:Body>"),
    ]

    @Test("of another shape than one reply in one body are no answer", arguments: shapes)
    func shape(_ text: String, _ replacement: String) {
        let changed = PIDServiceScene.reply { original in
            #expect(original.contains(text))
            return original.replacing(text, with: replacement)
        }
        #expect(code(of: changed) == .pidServiceReply)
    }

    @Test(
        "may have a header whose entries need not be understood",
        arguments: [
            ("", true), (" soapenv:mustUnderstand=\"0\"", true), (" mustUnderstand=\"1\"", true),
            (" soapenv:mustUnderstand=\"1\"", false), (" soapenv:mustUnderstand=\"true\"", false),
        ]
    )
    func header(_ attribute: String, _ isAccepted: Bool) throws {
        let reply = PIDServiceScene.reply {
            $0.replacing("<soapenv:Body>", with: "<soapenv:Header><x\(attribute)/></soapenv:Header><soapenv:Body>")
        }
        #expect(code(of: reply) == (isAccepted ? nil : .pidServiceReply))
    }

    @Test("have 16 KiB, 12 levels and 400 nodes at most")
    func limits() throws {
        let size = PIDServiceScene.reply().count
        let room = (16 << 10) - size
        let padded = { (count: Int) in PIDServiceScene.reply { $0 + String(repeating: "\n", count: count) } }
        #expect(code(of: padded(room)) == nil)
        #expect(code(of: padded(room + 1)) == .pidServiceReply)
        let deep = { (levels: Int) in
            PIDServiceScene.reply {
                $0.replacing(
                    "<soapenv:Body>",
                    with: "<soapenv:Header>" + String(repeating: "<x>", count: levels)
                        + String(repeating: "</x>", count: levels) + "</soapenv:Header><soapenv:Body>"
                )
            }
        }
        #expect(code(of: deep(10)) == nil)
        #expect(code(of: deep(11)) == .pidServiceReply)
        let wide = { (count: Int) in
            PIDServiceScene.reply {
                $0.replacing(
                    "<soapenv:Body>",
                    with: "<soapenv:Header>" + String(repeating: "<x/>", count: count)
                        + "</soapenv:Header><soapenv:Body>"
                )
            }
        }
        let most = try #require((300...400).last { code(of: wide($0)) == nil })
        #expect(try XML.Document(parsing: wide(most)).nodeCount == 400)
        #expect(code(of: wide(most + 1)) == .pidServiceReply)
    }
}
