import FoundationEssentials
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Synchronization
import Testing

@testable import nemid

@Suite("nemid verify, fetching")
struct FetchingTests {
    /// What the server has to offer, by path.
    private final class Offer: Sendable {
        let lists = Mutex<[String: [UInt8]]>([:])
    }

    private let offer = Offer()
    private let server: ScriptedServer
    private let pki: TestPKI
    private let files: [String: [UInt8]]

    init() throws {
        let offer = offer
        let server = try ScriptedServer { request in
            guard let list = offer.lists.withLock({ $0[request.path] }) else {
                return .content([], type: "text/plain", status: 404)
            }
            return .content(list, type: "application/pkix-crl")
        }
        let pki = try TestPKI(
            changeIssuing: { $1.distributionPoints = "URI:http://\(server.host)/root.crl" },
            changeEndUser: {
                $1.distributionPoints = "URI:http://\(server.host)/issuing.crl"
                $1.authorityInfoAccess = "OCSP;URI:http://\(server.host)/ocsp"
            }
        )
        self.server = server
        self.pki = pki
        let lists = ["/issuing.crl": try pki.list(), "/root.crl": try pki.rootList()]
        offer.lists.withLock { $0 = lists }
        let login = try TestResponse(certificates: [pki.issuing.der, pki.endUser.der]).signed(by: pki.userKey)
        files = [
            "login.xml": login,
            "changed.xml": Array(String(decoding: login, as: UTF8.self).replacing(">logon<", with: ">logoN<").utf8),
            "root.pem": Array(pki.root.pem.utf8),
            "issuing.crl": try pki.list(),
            "root.crl": try pki.rootList(),
        ]
    }

    private func verify(_ file: String, _ arguments: String...) async -> CommandOutcome {
        let files = files
        let now = pki.now
        let access = FileAccess { path, _ throws(CommandError) in
            guard let content = files[path] else { throw CommandError(status: .noInput, message: "no file \(path)") }
            return content
        }
        var configuration = RevocationFetcher.Configuration()
        configuration.timeout = Patience.limit
        return await Command.run(
            arguments: ["verify", file, "--environment", "preproduction", "--root", "root.pem"] + arguments,
            files: access,
            now: { now },
            fetchingBy: { RevocationFetcher(for: $0, configuration).evidence }
        )
    }

    private var asked: [String] { server.requests.map { "\($0.method.rawValue) \($0.target)" }.sorted() }

    @Test("CRL-17 what the files do not establish is fetched from the hosts given")
    func fetches() async {
        let outcome = await verify("login.xml", "--revocation-host", server.host)
        #expect(outcome.firstLine == "accepted")
        #expect(outcome.status == .accepted)
        #expect(outcome.errors.count == 1 && outcome.errors[0].hasSuffix("/ocsp: status 404"))
        #expect(asked == ["GET /issuing.crl", "GET /root.crl", "POST /ocsp"])
    }

    @Test("what is fetched completes what the files hold")
    func completes() async {
        let outcome = await verify(
            "login.xml",
            "--revocation",
            "crl",
            "--crl",
            "issuing.crl",
            "--revocation-host",
            server.host
        )
        #expect(outcome.firstLine == "accepted")
    }

    @Test("nothing is fetched with --offline, nor where the files suffice, nor for what is refused anyway")
    func fetchesNothing() async {
        let host = server.host
        #expect(await verify("login.xml", "--revocation-host", host, "--offline").firstLine == "undecided crlMissing")
        #expect(
            await verify("login.xml", "--revocation-host", host, "--crl", "issuing.crl", "--crl", "root.crl").firstLine
                == "accepted"
        )
        #expect(await verify("login.xml", "--revocation-host", host, "--revocation", "none").firstLine == "accepted")
        #expect(await verify("changed.xml", "--revocation-host", host).firstLine == "rejected digest")
        #expect(
            await verify("login.xml", "--revocation-host", host, "--challenge", "1").firstLine == "rejected challenge"
        )
        #expect(await verify("login.xml", "--revocation-host", host, "--accept", "foces").status == .rejected)
        #expect(server.requests.isEmpty)
    }

    @Test("CRL-17 a host that nobody listed is not asked")
    func asksListedHostsOnly() async {
        let outcome = await verify("login.xml")
        #expect(outcome.firstLine == "undecided crlMissing")
        #expect(outcome.status == .undecided)
        #expect(outcome.errors.contains { $0.contains("the environment does not list the host") })
        #expect(await verify("login.xml", "--revocation-host", "crl.example").status == .undecided)
        #expect(server.requests.isEmpty)
    }

    @Test("CRL-01 a fetched list that revokes is a rejection; OCS-19 an answer that does not come leaves it open")
    func decides() async throws {
        #expect(
            await verify("login.xml", "--revocation", "ocsp", "--revocation-host", server.host).firstLine
                == "undecided ocspMissing"
        )
        let revoking = try pki.list(revoking: [pki.endUser.serialNumber])
        offer.lists.withLock { $0["/issuing.crl"] = revoking }
        let outcome = await verify("login.xml", "--revocation-host", server.host)
        #expect(outcome.firstLine == "rejected revoked")
        #expect(outcome.status == .rejected)
    }

    @Test("a host that is none is a bad argument")
    func refusesHosts() async {
        for host in ["", "http://crl.example", "crl.example/x", "crl.example:0"] {
            let outcome = await verify("login.xml", "--revocation-host", host)
            #expect(outcome.status == .usage)
            #expect(outcome.output.isEmpty)
        }
    }
}
