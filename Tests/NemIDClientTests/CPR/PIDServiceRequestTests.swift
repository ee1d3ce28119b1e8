import NemIDClient
import NemIDVerification
import NemIDXML
import Testing

@Suite("Questions to the PID-CPR service")
struct PIDServiceRequestTests {
    let scene: PIDServiceScene

    init() throws { scene = try PIDServiceScene() }

    @Test("are the message of the service's description")
    func message() throws {
        // As published, but for white space between elements.
        let published = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:loc="http://localhost/" \
            xmlns:pid="java:dk.certifikat.pid.webservices" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <soapenv:Body><loc:pid><loc:pIDRequests><pid:PIDRequest><pid:CPR>0101010000</pid:CPR>\
            <pid:PID>9208-2002-2-123456789012</pid:PID><pid:b64Cert xsi:nil="true"/><pid:id>req-1</pid:id>\
            <pid:serviceId>44</pid:serviceId></pid:PIDRequest></loc:pIDRequests></loc:pid></soapenv:Body></soapenv:Envelope>
            """
        let expected = try CanonicalXML.bytes(of: XML.Document(parsing: Array(published.utf8)))
        #expect(try CanonicalXML.bytes(of: XML.Document(parsing: scene.match.message)) == expected)
    }

    @Test("leave the number out where it is to be looked up")
    func lookUp() throws {
        let text = String(decoding: try scene.lookUp.message, as: UTF8.self)
        #expect(text.contains("<pid:CPR xsi:nil=\"true\"></pid:CPR>"))
        #expect(text.contains("<pid:PID>9208-2002-2-123456789012</pid:PID>"))
    }

    @Test(
        "SOAP-11 have ids that need no escaping, and refuse others",
        arguments: [
            ("44", "a-Z_9", true), ("44", "a&b", false), ("44", "a<b", false), ("44", "]]>", false),
            ("44", "a\u{1}", false), ("44", "", false), ("44", "æ", false), ("44", "a b", false), ("", "a", false),
            ("4&4", "a", false),
            ("4４", "a", false), (String(repeating: "4", count: 20), "a", true),
            (String(repeating: "4", count: 21), "a", false), ("44", String(repeating: "a", count: 64), true),
            ("44", String(repeating: "a", count: 65), false),
        ]
    )
    func identifiers(_ service: String, _ id: String, _ isAccepted: Bool) throws {
        let pid = try #require(PID(PIDServiceScene.pid))
        let make = { () throws -> PIDServiceRequest in
            try PIDServiceRequest(asking: nil, of: pid, serviceID: service, id: id)
        }
        if isAccepted {
            let document = try XML.Document(parsing: try make().message)
            let texts = document.root.descendants().compactMap(\.textOnly)
            #expect(texts.contains(service) && texts.contains(id))
        } else {
            #expect { try make() } throws: { ($0 as? NemIDError)?.code == .parameterPIDService }
        }
    }
}
