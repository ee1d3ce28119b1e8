import MockProvider
import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite("RID-CPR service") struct RIDServiceTests {
    private struct Employee {
        let linked: String
        let unlinked: String
        let cpr: String

        init(_ scene: WebServiceScene) throws {
            let finn = try scene.person("finn")
            guard case .employee(let employments) = finn.identity, employments.count == 2 else { throw NoEmployee() }
            let names = employments.map { "CVR:\($0.cvr)-RID:\($0.rid)" }
            #expect(employments.map(\.isLinkedToCPR) == [true, false])
            (linked, unlinked, cpr) = (names[0], names[1], finn.cprNumber)
        }

        private struct NoEmployee: Error {}
    }

    private static let encoding = "soapenv:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\""

    private func get(
        _ employee: String,
        _ scene: WebServiceScene,
        as caller: WebServiceScene.Caller = WebServiceScene.lookingUp
    ) async throws -> HTTPResponse {
        let content = "<loc:getCPR \(Self.encoding)><string xsi:type=\"xsd:string\">\(employee)</string></loc:getCPR>"
        return try await scene.soap(WebServiceScene.envelope(content), to: WebServiceScene.ridPath, as: caller)
    }

    private func match(
        _ employee: String,
        _ cpr: String,
        _ scene: WebServiceScene,
        as caller: WebServiceScene.Caller = WebServiceScene.matching
    ) async throws -> HTTPResponse {
        let content =
            "<loc:matchCPR \(Self.encoding)><subjectSerialNumber xsi:type=\"xsd:string\">\(employee)"
            + "</subjectSerialNumber><cPR xsi:type=\"xsd:string\">\(cpr)</cPR></loc:matchCPR>"
        return try await scene.soap(WebServiceScene.envelope(content), to: WebServiceScene.ridPath, as: caller)
    }

    private static func content(_ response: HTTPResponse) -> String? {
        response.text.firstMatch(of: /<soapenv:Body>(.*)<\/soapenv:Body>/).map { String($0.1) }
    }

    private static func result(_ text: String) -> String {
        "<loc:getCPRResponse \(encoding)><result xsi:type=\"xsd:string\">\(text)</result></loc:getCPRResponse>"
    }

    private static func verdict(_ isMatched: Bool) -> String {
        "<loc:matchCPRResponse \(encoding)><isMatched xsi:type=\"xsd:boolean\">\(isMatched)</isMatched>"
            + "</loc:matchCPRResponse>"
    }

    @Test(
        "getCPR tells the number that the company tied to the employee, and nothing else",
        arguments: Transport.allCases
    )
    func lookUp(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let finn = try Employee(scene)
        #expect(Self.content(try await get(finn.linked, scene)) == Self.result(finn.cpr))
        for none in [finn.unlinked, "CVR:90000001-RID:1", "", " " + finn.linked, "PID:" + (try scene.pid())] {
            #expect(Self.content(try await get(none, scene)) == Self.result(""))
        }
        #expect(WebServiceScene.fault(try await get(finn.linked, scene, as: WebServiceScene.matching)) == "Server")
    }

    @Test("matchCPR compares, and matches nobody without a number", arguments: Transport.allCases)
    func match(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let finn = try Employee(scene)
        #expect(Self.content(try await match(finn.linked, finn.cpr, scene)) == Self.verdict(true))
        for (employee, cpr) in [
            (finn.linked, "0101010000"), (finn.linked, ""), (finn.unlinked, finn.cpr), (finn.unlinked, ""),
            ("CVR:90000001-RID:1", finn.cpr), ("", ""),
        ] {
            #expect(Self.content(try await match(employee, cpr, scene)) == Self.verdict(false))
        }
    }

    @Test("SOAP-10 after five wrong numbers for an employee there is a fault, and the next day an answer")
    func bruteForce() async throws {
        let scene = try WebServiceScene(.inProcess)
        let finn = try Employee(scene)
        for _ in 0..<5 {
            #expect(Self.content(try await match(finn.linked, "0101010000", scene)) == Self.verdict(false))
        }
        #expect(WebServiceScene.fault(try await match(finn.linked, finn.cpr, scene)) == "Server")
        let other = try await match(finn.linked, finn.cpr, scene, as: WebServiceScene.lookingUp)
        #expect(Self.content(other) == Self.verdict(true))
        scene.clock.advance(86_400)
        #expect(Self.content(try await match(finn.linked, finn.cpr, scene)) == Self.verdict(true))
    }

    @Test(
        "SOAP-08 who shows no certificate, or one that opens nothing here, gets a fault",
        arguments: Transport.allCases
    )
    func callers(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        let finn = try Employee(scene)
        let person = WebServiceScene.Caller.other(
            certificate: try await scene.provider.certificate(of: "anna"),
            key: TestKeys.subject
        )
        for caller in [WebServiceScene.Caller.nobody, person] {
            #expect(WebServiceScene.fault(try await get(finn.linked, scene, as: caller)) == "Server")
            #expect(WebServiceScene.fault(try await match(finn.linked, finn.cpr, scene, as: caller)) == "Server")
        }
        try await scene.provider.revokeCertificates(serviceProvider: "postkassen")
        #expect(WebServiceScene.fault(try await match(finn.linked, finn.cpr, scene)) == "Server")
        await scene.provider.setWebServicesOutOfOrder(true)
        #expect(WebServiceScene.fault(try await get(finn.linked, scene)) == "Server")
    }

    @Test("Parts may have the operation's namespace; others, two of a kind and unknown operations get a fault")
    func shapes() async throws {
        let scene = try WebServiceScene(.inProcess)
        let finn = try Employee(scene)
        for (content, fault) in [
            ("<loc:getCPR><loc:string>\(finn.linked)</loc:string></loc:getCPR>", nil),
            ("<loc:getCPR><pid:string>\(finn.linked)</pid:string></loc:getCPR>", "Client"),
            ("<loc:getCPR><string>a</string><string>a</string></loc:getCPR>", "Client"),
            ("<loc:getCPR><cPR>a</cPR></loc:getCPR>", "Client"), ("<loc:getRID/>", "Client"),
            ("<pid:getCPR/>", "Client"), ("<loc:test/>", nil), ("<loc:test><x/></loc:test>", "Client"),
        ] {
            let response = try await scene.soap(
                WebServiceScene.envelope(content),
                to: WebServiceScene.ridPath,
                as: WebServiceScene.lookingUp
            )
            #expect(WebServiceScene.fault(response) == fault, "\(content)")
        }
    }
}
