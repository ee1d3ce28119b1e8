import FoundationEssentials
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Synchronization

/// A login whose certificates name a server of ours, beside a second server that nobody may ask.
struct FetchScene: Sendable {
    typealias Reply = ScriptedServer.Reply

    /// The addresses in the certificates, as OpenSSL's configuration language writes them.
    struct Addresses {
        var issuingList: String
        var rootList: String
        var responder: String
        /// Sections that the others may name.
        var furtherSections: [String] = []
    }

    static let listType = "application/pkix-crl"
    static let answerType = "application/ocsp-response"
    static let nonceIdentifier = "1.3.6.1.5.5.7.48.1.2"

    let pki: TestPKI
    let server: ScriptedServer
    let other: ScriptedServer
    let verifier: Verifier
    let login: [UInt8]

    private let routes: Routes

    /// What each path answers; anything else is 404.
    private final class Routes: Sendable {
        private let replies = Mutex<[String: @Sendable (HTTPRequest) -> Reply]>([:])

        func reply(to request: HTTPRequest) -> Reply {
            let reply = replies.withLock { $0[request.path] }
            return reply?(request) ?? .content([], type: "text/plain", status: 404)
        }

        func set(_ path: String, _ reply: @escaping @Sendable (HTTPRequest) -> Reply) {
            replies.withLock { $0[path] = reply }
        }
    }

    /// - Parameters:
    ///   - listed: The hosts that may be asked; the first server only unless told otherwise.
    ///   - change: Changes the addresses in the certificates, which are the first server's; gets the second's host.
    /// - Throws: what listening or OpenSSL refuses.
    init(listed: [String]? = nil, _ change: (inout Addresses, String) -> Void = { _, _ in }) throws {
        let routes = Routes()
        let server = try ScriptedServer { routes.reply(to: $0) }
        let other = try ScriptedServer { routes.reply(to: $0) }
        var addresses = Addresses(
            issuingList: "URI:http://\(server.host)/issuing.crl",
            rootList: "URI:http://\(server.host)/root.crl",
            responder: "OCSP;URI:http://\(server.host)/ocsp"
        )
        change(&addresses, other.host)
        pki = try TestPKI(
            changeIssuing: { $1.distributionPoints = addresses.rootList },
            changeEndUser: {
                $1.distributionPoints = addresses.issuingList
                $1.authorityInfoAccess = addresses.responder
                $1.sections = addresses.furtherSections
            }
        )
        self.server = server
        self.other = other
        self.routes = routes
        verifier = Verifier(
            environment: try .preproduction.replacingRoots(pem: [Array(pki.root.pem.utf8)], name: "test")
                .replacingRevocationHosts(listed ?? [server.host])
        )
        login = try TestResponse(certificates: [pki.issuing.der, pki.endUser.der]).signed(by: pki.userKey)
        try serveLists()
        serveAnswers()
    }

    // MARK: - What the servers say

    func serve(_ path: String, _ reply: @escaping @Sendable (HTTPRequest) -> Reply) { routes.set(path, reply) }

    func serve(_ path: String, _ reply: Reply) { routes.set(path) { _ in reply } }

    /// Both lists; the issuing authority's may be another.
    func serveLists(issuing: [UInt8]? = nil) throws {
        serve("/issuing.crl", .content(try issuing ?? pki.list(), type: Self.listType))
        serve("/root.crl", .content(try pki.rootList(), type: Self.listType))
    }

    /// Answers that repeat the nonce, or have another or none.
    func serveAnswers(
        _ status: OCSPSingleResponse.Status = .good,
        nonce: @escaping @Sendable ([UInt8]) -> [UInt8]? = { $0 }
    ) {
        let pki = pki
        serve("/ocsp") { request in
            guard request.method == .post, request.fields["Content-Type"] == "application/ocsp-request",
                let answer = try? Self.answer(pki, status, nonce: nonce(Self.nonce(in: request)))
            else { return .content([], type: "text/plain", status: 400) }
            return .content(answer, type: Self.answerType)
        }
    }

    static func answer(_ pki: TestPKI, _ status: OCSPSingleResponse.Status, nonce: [UInt8]?) throws -> [UInt8] {
        try pki.answer([pki.single(status)]) { template in
            guard let nonce else { return }
            template.extensions = [(nonceIdentifier, false, [0x04, UInt8(nonce.count)] + nonce)]
        }
    }

    /// The last thing in a question that has one: the 32 octets sent.
    static func nonce(in request: HTTPRequest) -> [UInt8] { Array(request.body.suffix(32)) }

    // MARK: - Judging

    /// A fetcher that waits as long as tests do.
    func fetcher(_ change: (inout RevocationFetcher.Configuration) -> Void = { _ in }) -> RevocationFetcher {
        var configuration = RevocationFetcher.Configuration()
        configuration.timeout = Patience.limit
        change(&configuration)
        return RevocationFetcher(for: verifier.environment, configuration)
    }

    /// The report on the login with what is fetched, at the instant of the PKI unless told otherwise.
    func report(
        _ method: RevocationPolicy.Method,
        _ scope: RevocationPolicy.Scope = .chain,
        by fetcher: RevocationFetcher? = nil,
        at instant: Date? = nil
    ) async -> VerificationReport {
        var policy = VerificationPolicy()
        policy.revocation = RevocationPolicy(method: method, scope: scope)
        let fetcher = fetcher ?? self.fetcher()
        return await verifier.verify(login, policy: policy, at: instant ?? pki.now, askingFor: fetcher.evidence)
    }

    /// Method and target of each request that the first server got, in the order of the alphabet.
    var asked: [String] { server.requests.map { "\($0.method.rawValue) \($0.target)" }.sorted() }

    /// How often anybody connected to the second server; blocks.
    func connectionsToOther() async throws -> Int { try await blocking { [other] in other.connections() } }
}
