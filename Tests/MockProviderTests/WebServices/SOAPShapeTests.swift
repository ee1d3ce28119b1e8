import MockProvider
import NemIDHTTP
import NemIDTestSupport
import Testing

/// Messages of the PID-CPR service that are built otherwise than they should be, and those that may be.
@Suite("Messages in SOAP 1.1") struct SOAPShapeTests {
    let scene: WebServiceScene
    let message: String

    init() throws {
        scene = try WebServiceScene(.inProcess)
        message = WebServiceScene.message(
            WebServiceScene.request([
                "CPR": try scene.cpr(), "PID": try scene.pid(), "b64Cert": "", "id": "a", "serviceId": "44",
            ])
        )
    }

    /// The fault that the message gets once each `text` in it has been replaced; nil where it is answered with a match.
    private func fault(_ text: String, _ replacement: String) async throws -> String? {
        try #require(message.contains(text))
        let changed = message.replacing(text, with: replacement)
        let response = try await scene.soap(changed, to: WebServiceScene.pidPath)
        if let fault = WebServiceScene.fault(response) {
            #expect(WebServiceScene.replies(response).isEmpty)
            let (cpr, pid) = (try scene.cpr(), try scene.pid())
            #expect(!response.text.contains(cpr) && !response.text.contains(pid))
            return fault
        }
        #expect(WebServiceScene.replies(response).map { $0["statusCode"] } == ["0"])
        return nil
    }

    @Test(
        "SOAP-01 document types, entities and what is outside are refused",
        arguments: [
            ("<soapenv:Envelope", "<!DOCTYPE x><soapenv:Envelope"),
            ("<soapenv:Envelope", "<!DOCTYPE x [<!ENTITY a \"b\">]><soapenv:Envelope"),
            ("<soapenv:Envelope", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><soapenv:Envelope"),
            ("<pid:id>a", "<pid:id>&a;"), ("<pid:id>a", "<pid:id>&nbsp;"), ("</soapenv:Envelope>", ""),
            ("encoding=\"UTF-8\"", "encoding=\"UTF-16\""),
        ]
    )
    func documentTypes(_ text: String, _ replacement: String) async throws {
        #expect(try await fault(text, replacement) == "Client")
    }

    @Test(
        "SOAP-02 another envelope, two bodies or operations, and parts in another order are refused",
        arguments: [
            (
                "http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope",
                "VersionMismatch"
            ),
            ("http://schemas.xmlsoap.org/soap/envelope/", "", "Client"),
            ("<soapenv:Body>", "<soapenv:Body/><soapenv:Body>", "Client"),
            ("</soapenv:Body>", "</soapenv:Body><soapenv:Header/>", "Client"),
            ("</soapenv:Body>", "</soapenv:Body><x/>", "Client"),
            ("<soapenv:Body>", "<soapenv:Header/><soapenv:Header/><soapenv:Body>", "Client"),
            ("<loc:pid>", "<loc:test/><loc:pid>", "Client"), ("soapenv:Body>", "loc:Body>", "Client"),
            ("xmlns:loc=\"http://localhost/\"", "xmlns:loc=\"http://localhost\"", "Client"),
            ("xmlns:pid=\"java:dk.certifikat.pid.webservices\"", "xmlns:pid=\"http://localhost/\"", "Client"),
            ("loc:pid>", "loc:pidRequest>", "Client"), ("loc:pIDRequests>", "loc:pidRequests>", "Client"),
            ("<loc:pIDRequests>", "<loc:pIDRequests/><loc:pIDRequests>", "Client"),
            ("<pid:PIDRequest>", "<pid:PIDRequests/><pid:PIDRequest>", "Client"),
            ("<loc:pid>", "text<loc:pid>", "Client"), ("<pid:CPR>", "text<pid:CPR>", "Client"),
        ]
    )
    func envelopes(_ text: String, _ replacement: String, _ code: String) async throws {
        #expect(try await fault(text, replacement) == code)
    }

    @Test(
        "SOAP-03 header entries that must be understood are not",
        arguments: [
            ("", nil), (" soapenv:mustUnderstand=\"0\"", nil), (" mustUnderstand=\"1\"", nil),
            (" soapenv:mustUnderstand=\"1\"", "MustUnderstand"), (" soapenv:mustUnderstand=\"true\"", "MustUnderstand"),
        ] as [(String, String?)]
    )
    func header(_ attribute: String, _ code: String?) async throws {
        let header = "<soapenv:Header><x\(attribute)/></soapenv:Header><soapenv:Body>"
        #expect(try await fault("<soapenv:Body>", header) == code)
    }

    @Test(
        "SOAP-04 a PID that is there twice, or holds a comment or an element, is refused",
        arguments: [
            ("<pid:id>", "<pid:PID>9208-2002-2-000000000000</pid:PID><pid:id>"), ("</pid:PID>", "<!-- --></pid:PID>"),
            ("</pid:PID>", "<x/></pid:PID>"), ("<pid:PID>", "<pid:PID xsi:nil=\"true\">"),
            ("</pid:PID>", "<?x ?></pid:PID>"),
        ]
    )
    func twice(_ text: String, _ replacement: String) async throws {
        #expect(try await fault(text, replacement) == "Client")
    }

    @Test(
        "What was seen to be left out may be, in any order, with any prefix, nil or empty",
        arguments: [
            ("<pid:b64Cert></pid:b64Cert>", ""), ("<pid:b64Cert></pid:b64Cert>", "<pid:b64Cert xsi:nil=\"true\"/>"),
            ("<pid:b64Cert></pid:b64Cert>", "<pid:b64Cert xsi:nil=\"1\"></pid:b64Cert>"), ("<pid:id>a</pid:id>", ""),
            ("soapenv:", "s:"), ("<loc:pid>", "\n<loc:pid>\n"), ("<pid:id>a", "<pid:id><![CDATA[a]]>"),
            ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", ""), ("<pid:id>a</pid:id>", "<pid:id>&#97;</pid:id>"),
        ]
    )
    func leniency(_ text: String, _ replacement: String) async throws {
        let prefix = text == "soapenv:" ? message.replacing("xmlns:soapenv", with: "xmlns:s") : message
        let changed = prefix.replacing(text, with: replacement)
        let response = try await scene.soap(changed, to: WebServiceScene.pidPath)
        #expect(WebServiceScene.replies(response).map { $0["statusCode"] } == ["0"], "\(response.text)")
    }

    @Test("Elements may come in another order")
    func order() async throws {
        let reply = try await scene.ask(["serviceId": "44", "PID": scene.pid(), "id": "a", "CPR": scene.cpr()])
        #expect(reply["statusCode"] == "0" && reply["id"] == "a")
    }

    @Test("SOAP-11 what is repeated from a question is escaped")
    func escaping() async throws {
        let reply = try await scene.ask([
            "CPR": scene.cpr(), "PID": scene.pid(), "id": "&lt;a&gt;&amp;]]&gt;\"", "serviceId": "44",
        ])
        #expect(reply["id"] == "&lt;a&gt;&amp;]]&gt;\"")
    }

    @Test("Messages have a size, a depth and a number of nodes, and no more")
    func limits() async throws {
        let size = (256 << 10) - message.utf8.count
        let padding = { (count: Int) in String(repeating: " ", count: count) }
        #expect(try await fault("</soapenv:Body>", padding(size) + "</soapenv:Body>") == nil)
        #expect(try await fault("</soapenv:Body>", padding(size + 1) + "</soapenv:Body>") == "Client")
        let deep = { (levels: Int) in
            "<soapenv:Header>" + String(repeating: "<x>", count: levels) + String(repeating: "</x>", count: levels)
                + "</soapenv:Header><soapenv:Body>"
        }
        #expect(try await fault("<soapenv:Body>", deep(14)) == nil)
        #expect(try await fault("<soapenv:Body>", deep(15)) == "Client")
        let wide = "<soapenv:Header>" + String(repeating: "<x/>", count: 4000) + "</soapenv:Header><soapenv:Body>"
        #expect(try await fault("<soapenv:Body>", wide) == "Client")
    }

    @Test("Signs of life are given to everybody", arguments: Transport.allCases)
    func signsOfLife(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let test = try await scene.soap(
            WebServiceScene.envelope("<loc:test/>"),
            to: WebServiceScene.pidPath,
            as: .nobody
        )
        #expect(test.text.contains("<soapenv:Body><loc:testResponse></loc:testResponse></soapenv:Body>"))
        for (value, result) in [("-7", "-7"), ("2147483647", "2147483647"), ("2147483648", nil), ("x", nil), ("", nil)]
        {
            let content = "<loc:testConnection><loc:intVal>\(value)</loc:intVal></loc:testConnection>"
            let response = try await scene.soap(
                WebServiceScene.envelope(content),
                to: WebServiceScene.pidPath,
                as: .nobody
            )
            if let result {
                #expect(response.text.contains("<loc:result>\(result)</loc:result>"))
            } else {
                #expect(WebServiceScene.fault(response) == "Client")
            }
        }
    }

    @Test("Only messages in XML are taken, by POST, at the services' own paths")
    func surroundings() async throws {
        func status(
            _ method: HTTPMethod,
            _ target: String,
            _ type: String? = "text/xml"
        ) async throws -> HTTPStatus {
            let fields: HTTPFields = type.map { ["Content-Type": $0] } ?? [:]
            let request = HTTPRequest(method: method, target: target, fields: fields, body: Array(message.utf8))
            return try await scene.send(request).status
        }
        let path = WebServiceScene.pidPath
        #expect(try await status(.post, path) == .ok)
        #expect(try await status(.post, String(path.dropLast())) == .ok)
        #expect(try await status(.post, path, "text/xml;charset=UTF-8") == .ok)
        #expect(try await status(.post, path, "text/plain") == .unsupportedMediaType)
        #expect(try await status(.post, path, nil) == .unsupportedMediaType)
        #expect(try await status(.get, path) == .methodNotAllowed)
        #expect(try await status(.delete, path) == .methodNotAllowed)
        #expect(try await status(.get, WebServiceScene.plainPath + "?wsdl") == .methodNotAllowed)
        #expect(try await status(.post, path + "/") == .notFound)
        #expect(try await status(.post, "/rid_serviceprovider_server/services/other") == .notFound)
    }
}
