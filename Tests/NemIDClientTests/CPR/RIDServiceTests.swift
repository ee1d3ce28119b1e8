import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Asking the RID-CPR service") struct RIDServiceTests {
    private let listener: Listener
    private let now = Date(timeIntervalSince1970: 1_622_538_000)

    init() throws {
        let now = now
        listener = try Listener(webServicePort: 0, configuration: .init(now: { now }))
    }

    private func service(
        _ id: String = "postkassen",
        _ change: (inout RIDService.Configuration) throws -> Void = { _ in }
    ) throws -> RIDService {
        let site = try #require(listener.provider.serviceProviders.first { $0.id == id })
        var configuration = RIDService.Configuration(
            address: listener.provider.webServiceAddress
                + "/rid_serviceprovider_server/services/HandleSundhedsportalWSPort",
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            serverRoots: listener.provider.rootCertificatePEM
        )
        configuration.timeout = Patience.limit
        let now = now
        configuration.now = { now }
        try change(&configuration)
        return try RIDService(configuration)
    }

    /// The two employments of `finn`, of which the first is tied to his number.
    private func finn() throws -> (number: CPRNumber, places: [(cvr: CVRNumber, rid: RID)]) {
        let finn = try #require(listener.provider.people.first { $0.id == "finn" })
        guard case .employee(let employments) = finn.identity else { throw NoEmployee() }
        let number = try #require(CPRNumber(finn.cprNumber, accepting: .realOrFictitious))
        return (number, try employments.map { (try #require(CVRNumber($0.cvr)), try #require(RID($0.rid))) })
    }

    private struct NoEmployee: Error {}

    private func code<Answer>(_ body: () async throws -> Answer) async throws -> NemIDError.Code? {
        do {
            _ = try await body()
            return nil
        } catch let error as NemIDError {
            return error.code
        }
    }

    @Test("a number matches where the company has tied it to the employee, and those who may look it up find it")
    func outcomes() async throws {
        let finn = try finn()
        let other = try #require(CPRNumber("0101010000"))
        let nobody = try #require(RID("1"))
        let site = try service()
        #expect(try await site.match(finn.number, finn.places[0].cvr, finn.places[0].rid))
        #expect(try await !site.match(other, finn.places[0].cvr, finn.places[0].rid))
        #expect(try await !site.match(finn.number, finn.places[1].cvr, finn.places[1].rid))
        #expect(try await !site.match(finn.number, finn.places[0].cvr, nobody))
        let authority = try service("proevekoebing")
        #expect(try await authority.lookUp(finn.places[0].cvr, finn.places[0].rid) == finn.number)
        #expect(try await authority.lookUp(finn.places[1].cvr, finn.places[1].rid) == nil)
        #expect(try await authority.lookUp(finn.places[0].cvr, nobody) == nil)
        let refused = try await code { try await site.lookUp(finn.places[0].cvr, finn.places[0].rid) }
        #expect(refused == .ridServiceFault)
    }

    @Test("SOAP-08, SOAP-10 who is not entitled, or guesses, gets a fault and no verdict")
    func refusals() async throws {
        let (finn, site) = (try finn(), try service())
        let (cvr, rid) = finn.places[0]
        let other = try #require(CPRNumber("0101010000"))
        for _ in 0..<5 { #expect(try await !site.match(other, cvr, rid)) }
        #expect(try await code { try await site.match(finn.number, cvr, rid) } == .ridServiceFault)
        try await listener.provider.revokeCertificates(serviceProvider: "proevekoebing")
        let revoked = try service("proevekoebing")
        #expect(try await code { try await revoked.lookUp(cvr, rid) } == .ridServiceFault)
    }

    @Test("SOAP-09 a server below another root, or none, is told apart")
    func server() async throws {
        let (cvr, rid) = try finn().places[0]
        let root = try TestPKI().root.pem
        let distrustful = try service { $0.serverRoots = root }
        #expect(try await code { try await distrustful.lookUp(cvr, rid) } == .ridServiceServerCertificate)
        let lost = try service { $0.address = "https://127.0.0.1:1/" }
        #expect(try await code { try await lost.lookUp(cvr, rid) } == .ridServiceConnection)
        let error = #expect(throws: NemIDError.self) { try service { $0.address = "http://127.0.0.1/" } }
        #expect(error?.code == .configuration)
    }

    // MARK: Replies

    private struct Scripted: Transport {
        let answer: HTTPResponse

        func send(_: HTTPRequest, to _: ServerAddress, within _: TransportBounds) async throws -> HTTPResponse {
            answer
        }
    }

    private static func envelope(_ content: String) -> HTTPResponse {
        let text =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:l=\"http://localhost/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><s:Body>\(content)</s:Body></s:Envelope>"
        return .content(Array(text.utf8), type: "text/xml")
    }

    @Test(
        "SOAP-07 a verdict is one boolean and nothing else",
        arguments: [
            ("<l:matchCPRResponse><isMatched>true</isMatched></l:matchCPRResponse>", true),
            ("<l:matchCPRResponse><isMatched>1</isMatched></l:matchCPRResponse>", true),
            ("<l:matchCPRResponse><l:isMatched>false</l:isMatched></l:matchCPRResponse>", false),
            ("<l:matchCPRResponse><isMatched>0</isMatched></l:matchCPRResponse>", false),
            ("<l:matchCPRResponse><isMatched> true</isMatched></l:matchCPRResponse>", nil),
            ("<l:matchCPRResponse><isMatched>TRUE</isMatched></l:matchCPRResponse>", nil),
            ("<l:matchCPRResponse><isMatched/></l:matchCPRResponse>", nil), ("<l:matchCPRResponse/>", nil),
            ("<l:matchCPRResponse><isMatched xsi:nil=\"true\">true</isMatched></l:matchCPRResponse>", nil),
            ("<l:matchCPRResponse><isMatched>true</isMatched><isMatched>true</isMatched></l:matchCPRResponse>", nil),
            ("<l:matchCPRResponse><isMatched>true<x/></isMatched></l:matchCPRResponse>", nil),
            ("<l:matchCPRResponse><isMatched>true<!-- --></isMatched></l:matchCPRResponse>", nil),
            ("<l:matchCPRResponse>x<isMatched>true</isMatched></l:matchCPRResponse>", nil),
            ("<l:matchCPRResponse><other>true</other></l:matchCPRResponse>", nil),
            ("<matchCPRResponse><isMatched>true</isMatched></matchCPRResponse>", nil),
            ("<l:getCPRResponse><isMatched>true</isMatched></l:getCPRResponse>", nil), ("", nil),
        ] as [(String, Bool?)]
    )
    func verdicts(_ content: String, _ verdict: Bool?) async throws {
        let site = try service { $0.transport = Scripted(answer: Self.envelope(content)) }
        let finn = try finn()
        if let verdict {
            #expect(try await site.match(finn.number, finn.places[0].cvr, finn.places[0].rid) == verdict)
        } else {
            let code = try await code { try await site.match(finn.number, finn.places[0].cvr, finn.places[0].rid) }
            #expect(code == .ridServiceReply)
        }
    }

    @Test(
        "SOAP-07 a number is ten digits that can be one, or nothing",
        arguments: [
            ("<result>0101010000</result>", "0101010000"), ("<result>6101010000</result>", "6101010000"),
            ("<result/>", ""), ("<result xsi:nil=\"true\"/>", ""), ("", ""), ("<result>010101-0000</result>", nil),
            ("<result>0</result>", nil), ("<result>3113010000</result>", nil), ("<result>０１０１０１００００</result>", nil),
            ("<other/>", nil),
        ] as [(String, String?)]
    )
    func numbers(_ content: String, _ digits: String?) async throws {
        let reply = Self.envelope("<l:getCPRResponse>\(content)</l:getCPRResponse>")
        let site = try service { $0.transport = Scripted(answer: reply) }
        let (cvr, rid) = try finn().places[0]
        if let digits {
            #expect(try await site.lookUp(cvr, rid)?.digits ?? "" == digits)
        } else {
            #expect(try await code { try await site.lookUp(cvr, rid) } == .ridServiceReply)
        }
    }

    @Test("SOAP-07 a fault is none, and neither is a success under another status than 200")
    func statuses() async throws {
        let finn = try finn()
        let (cvr, rid) = finn.places[0]
        var success = Self.envelope("<l:matchCPRResponse><isMatched>true</isMatched></l:matchCPRResponse>")
        success.status = .internalServerError
        let fault = Self.envelope("<s:Fault><faultcode>s:Server</faultcode></s:Fault>")
        for (answer, expected) in [(success, NemIDError.Code.ridServiceReply), (fault, .ridServiceFault)] {
            let site = try service { $0.transport = Scripted(answer: answer) }
            #expect(try await code { try await site.match(finn.number, cvr, rid) } == expected)
        }
    }
}
