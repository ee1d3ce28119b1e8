import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

extension WebServiceScene {
    /// What the plain service says, as text; nil is left out of the question.
    func plain(
        cpr: String? = nil,
        pid: String? = nil,
        serviceID: String? = "44",
        as caller: Caller = matching
    ) async throws -> String {
        var content = serviceID.map { "<serviceId>\($0)</serviceId>" } ?? ""
        content += "<pid>\(try pid ?? self.pid())</pid>"
        content += cpr.map { "<cpr>\($0)</cpr>" } ?? ""
        return try await plain(method: "<request id=\"req-1\">\(content)</request>", as: caller)
    }

    func plain(method content: String, as caller: Caller = matching) async throws -> String {
        try await post(
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<method name=\"pidCprRequest\" version=\"1.0\">"
                + content + "</method>",
            as: caller
        )
    }

    /// Posts a document, encoded as in a form.
    func post(_ document: String, as caller: Caller = matching) async throws -> String {
        let encoded = document.unicodeScalars.map { scalar -> String in
            if scalar == " " { return "+" }
            if scalar.isASCII, scalar.properties.isAlphabetic { return String(scalar) }
            return "%" + Hex.upper([UInt8(scalar.value)])
        }
        return try await post(body: Array(("PID_REQUEST=" + encoded.joined()).utf8), as: caller)
    }

    func post(body: [UInt8], as caller: Caller = matching) async throws -> String {
        let request = HTTPRequest(
            method: .post,
            target: Self.plainPath,
            fields: ["Content-Type": "application/x-www-form-urlencoded"],
            body: body
        )
        let response = try await send(request, as: caller)
        #expect(response.status == .ok)
        #expect(response.fields["Content-Type"] == "text/xml; charset=iso-8859-1")
        #expect(response.body.count < 4096)
        // Each octet is the character of its number.
        return String(String.UnicodeScalarView(response.body.map { Unicode.Scalar($0) }))
    }
}

@Suite("PID-CPR service in plain XML") struct PIDXMLServiceTests {
    private static func code(_ reply: String) -> String? {
        reply.firstMatch(of: /<response id="[^"]*"><status statusCode="(\d+)">/).map { String($0.1) }
    }

    @Test("A match is answered in the form that is known, octet for octet", arguments: Transport.allCases)
    func match(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let expected = """
            <?xml version="1.0" encoding="iso-8859-1"?>
            <method name="pidCprRequest" version="1.0"><response id="req-1"><status statusCode="0">\
            <statusText language="DK">OK</statusText><statusText language="UK">OK</statusText></status>\
            <pid>\(try scene.pid())</pid><cpr>\(try scene.cpr())</cpr><redirURL></redirURL></response></method>
            """
        #expect(try await scene.plain(cpr: scene.cpr()) == expected)
    }

    @Test("Each status that does not come from the form of the message", arguments: Transport.allCases)
    func statuses(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        #expect(Self.code(try await scene.plain(cpr: "0101010000")) == "1")
        #expect(Self.code(try await scene.plain(cpr: scene.cpr(), pid: "x")) == "2")
        #expect(Self.code(try await scene.plain()) == "8")
        #expect(Self.code(try await scene.plain(cpr: scene.cpr(), serviceID: nil)) == "17")
        #expect(Self.code(try await scene.plain(cpr: scene.cpr(), as: .nobody)) == "8195")
        let found = try await scene.plain(serviceID: "45", as: WebServiceScene.lookingUp)
        let cpr = try scene.cpr()
        #expect(Self.code(found) == "0" && found.contains("<cpr>\(cpr)</cpr>"))
        let bo = try ResponderScene.read(await scene.provider.certificate(of: "bo"))
        for (certificate, code) in [(Base64.encode(bo.der), "8194"), ("AAAA", "4")] {
            let content =
                "<request id=\"a\"><serviceId>44</serviceId><pid>\(try scene.pid())</pid>"
                + "<cpr>\(try scene.cpr())</cpr><b64Cert>\(certificate)</b64Cert></request>"
            #expect(Self.code(try await scene.plain(method: content)) == code)
        }
        await scene.provider.setWebServicesOutOfOrder(true)
        #expect(Self.code(try await scene.plain(cpr: scene.cpr())) == "16384")
    }

    @Test(
        "4096: what is no question to this service",
        arguments: [
            "", "<request id=\"a\"/><request id=\"b\"/>", "<response id=\"a\"/>", "<request id=\"a\"><x/></request>",
            "<request id=\"a\">x</request>", "<request><pid>1</pid><pid>1</pid></request>",
            "<request><pid>1<x/></pid></request>", "<request><!-- --></request>", "<request><?x?></request>",
            "<request xmlns=\"x\"/>",
        ]
    )
    func noQuestion(_ content: String) async throws {
        let scene = try WebServiceScene(.inProcess)
        #expect(Self.code(try await scene.plain(method: content)) == "4096")
    }

    @Test(
        "4096, 8192 and 8193: names, XML and versions",
        arguments: [
            ("<method name=\"pidCprRequest\" version=\"1.0\"><request id=\"a\"/></method>", "17"),
            ("<method name=\"pidCprAnswer\" version=\"1.0\"><request id=\"a\"/></method>", "4096"),
            ("<method version=\"1.0\"><request id=\"a\"/></method>", "4096"),
            ("<methods name=\"pidCprRequest\" version=\"1.0\"><request id=\"a\"/></methods>", "4096"),
            ("<method name=\"pidCprRequest\" version=\"1.1\"><request id=\"a\"/></method>", "8193"),
            ("<method name=\"pidCprRequest\" version=\"\"><request id=\"a\"/></method>", "8193"),
            ("<method name=\"pidCprRequest\"><request id=\"a\"/></method>", "8193"),
            ("<method name=\"pidCprRequest\" version=\"1.0\"><request id=\"a\"/>", "8192"), ("", "8192"),
            ("text", "8192"),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]><method name=\"pidCprRequest\" version=\"1.0\"/>", "8192"),
            ("<method name=\"pidCprRequest\" version=\"1.0\">&a;</method>", "8192"),
            ("<?xml version=\"1.0\" encoding=\"utf-16\"?><method/>", "8192"),
            ("<?xml version=\"1.1\" encoding=\"iso-8859-1\"?><method/>", "8192"),
            ("<?xml version=\"1.0\" encoding=\"utf-8\"?><method/>", "4096"),
            ("<?xml version='1.0' encoding='ISO-8859-1' ?><method/>", "4096"),
        ]
    )
    func forms(_ document: String, _ code: String) async throws {
        let scene = try WebServiceScene(.inProcess)
        #expect(Self.code(try await scene.post(document)) == code)
    }

    @Test("8195 is said whatever the message is, and before anything else")
    func nobody() async throws {
        let scene = try WebServiceScene(.inProcess)
        for document in ["", "<x", "<method name=\"pidCprRequest\" version=\"9\"/>"] {
            #expect(Self.code(try await scene.post(document, as: .nobody)) == "8195")
        }
    }

    @Test("The field may stand there as it is; a body without it, or with a bad escape, is no question")
    func field() async throws {
        let scene = try WebServiceScene(.inProcess)
        let document = "<method name=\"pidCprRequest\" version=\"1.0\"><request id=\"a+b%20\"/></method>"
        let raw = try await scene.post(body: Array(("PID_REQUEST=" + document).utf8))
        #expect(Self.code(raw) == "17" && raw.contains("id=\"a+b%20\""))
        for body in [
            "", "PID_REQUEST", "pid_request=%3Cx/%3E", "X=1&PID_REQUEST=%3Cx/%3E", "PID_REQUEST=%3", "PID_REQUEST=%zz",
        ] {
            #expect(Self.code(try await scene.post(body: Array(body.utf8))) == "4096", "\(body)")
        }
        let more = try await scene.post(body: Array("PID_REQUEST=%3Cmethod/%3E&X=1".utf8))
        #expect(Self.code(more) == "4096")
    }

    @Test("Letters of ISO 8859-1 go both ways; others come back as references")
    func letters() async throws {
        let scene = try WebServiceScene(.inProcess)
        let declared = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
        let document = { (id: String) in
            "<method name=\"pidCprRequest\" version=\"1.0\"><request id=\"\(id)\"/></method>"
        }
        #expect(try await scene.post(declared + document("æøå")).contains("<response id=\"æøå\">"))
        let reference = try await scene.post(document("&#x20AC;&lt;&amp;&quot;"))
        #expect(reference.contains("<response id=\"&#8364;&lt;&amp;&quot;\">"))
        // The same octets in a document that says nothing of its encoding are no UTF-8.
        #expect(Self.code(try await scene.post(document("æøå"))) == "8192")
    }

    @Test("How the service is can be asked, by those who may ask at all")
    func serverStatus() async throws {
        let scene = try WebServiceScene(.inProcess)
        let document = "<method name=\"pidCprServerStatus\" version=\"1.0\"></method>"
        let reply = try await scene.post(document)
        #expect(Self.code(reply) == "0" && !reply.contains("<pid>"))
        #expect(reply.contains("<method name=\"pidCprServerStatus\" version=\"1.0\">"))
        #expect(Self.code(try await scene.post(document, as: .nobody)) == "8195")
        await scene.provider.setWebServicesOutOfOrder(true)
        #expect(Self.code(try await scene.post(document)) == "16384")
    }
}
