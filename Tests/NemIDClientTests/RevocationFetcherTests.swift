import FoundationEssentials
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import NemIDVerification
import Synchronization
import Testing

@Suite struct RevocationFetcherTests {
    @Test("what the certificates name is fetched, and everything for one login is asked once")
    func fetches() async throws {
        let scene = try FetchScene()
        let report = await scene.report(.any)
        #expect(report.verdict == .accepted)
        #expect(report.remarks.isEmpty)
        #expect(report.revocation?.chain.map(\.status) == [.good, .good])
        #expect(scene.asked == ["GET /issuing.crl", "GET /root.crl", "POST /ocsp"])
        let question = try #require(scene.server.requests.first { $0.method == .post })
        #expect(question.fields["Content-Type"] == "application/ocsp-request")
        #expect(question.fields["Host"] == scene.server.host)
        #expect(try await scene.connectionsToOther() == 0)
    }

    @Test(
        "method and scope say what is fetched",
        arguments: [
            (.crl, .chain, ["GET /issuing.crl", "GET /root.crl"]), (.crl, .endEntity, ["GET /issuing.crl"]),
            (.ocsp, .chain, ["GET /root.crl", "POST /ocsp"]), (.ocsp, .endEntity, ["POST /ocsp"]),
            (.any, .endEntity, ["GET /issuing.crl", "POST /ocsp"]), (.none, .chain, []),
        ] as [(RevocationPolicy.Method, RevocationPolicy.Scope, [String])]
    )
    func asksForWhatCounts(
        _ method: RevocationPolicy.Method,
        _ scope: RevocationPolicy.Scope,
        _ asked: [String]
    ) async throws {
        let scene = try FetchScene()
        let report = await scene.report(method, scope)
        #expect(report.verdict == .accepted)
        #expect(scene.asked == asked)
    }

    @Test("a list that was fetched is read and its signature verified once, for any number of logins")
    func readsOnce() async throws {
        let scene = try FetchScene()
        let fetcher = scene.fetcher()
        var policy = VerificationPolicy()
        policy.revocation = RevocationPolicy(method: .crl)
        let seen = Mutex<[LoadedRevocationList]>([])
        for _ in 0..<3 {
            let report = await scene.verifier.verify(scene.login, policy: policy, at: scene.pki.now) { request in
                let evidence = await fetcher.evidence(for: request)
                seen.withLock { $0 += evidence.read }
                return evidence
            }
            #expect(report.verdict == .accepted)
        }
        let lists = seen.withLock { $0 }
        #expect(lists.count == 6)
        #expect(Set(lists).count == 2)
        #expect(lists.allSatisfy { $0.signatureChecks == 1 })
    }

    @Test("CRL-01 OCS-02 fetched evidence that revokes is believed")
    func believesRevocation() async throws {
        let listed = try FetchScene()
        try listed.serveLists(issuing: listed.pki.list(revoking: [listed.pki.endUser.serialNumber]))
        #expect(await listed.report(.any).code == .revoked)
        let answered = try FetchScene()
        answered.serveAnswers(.revoked(at: answered.pki.now, reason: nil))
        #expect(await answered.report(.any).code == .revoked)
    }

    @Test("CRL-17 HTTP-31 a list that does not come as it should is no list", arguments: HostileReply.all)
    func refusesLists(_ hostile: HostileReply) async throws {
        let scene = try FetchScene()
        let reply = hostile.reply(try scene.pki.list(), FetchScene.listType, scene.other.host)
        scene.serve("/issuing.crl", reply)
        let report = await scene.report(.crl, by: fetcher(scene, hostile))
        #expect(report.code == .crlMissing)
        #expect(report.document == nil)
        let remark = report.remarks.first { $0.hasPrefix("list for the end user from http://") }
        #expect(remark?.contains("deadline") == hostile.hangs)
        #expect(scene.asked.filter { $0 == "GET /issuing.crl" }.count <= 1)
        #expect(try await scene.connectionsToOther() == 0)
        try await acceptsAfterwards(scene, .crl)
    }

    @Test("OCS-19 HTTP-31 an answer that does not come as it should is no answer", arguments: HostileReply.all)
    func refusesAnswers(_ hostile: HostileReply) async throws {
        let scene = try FetchScene()
        let (pki, other) = (scene.pki, scene.other.host)
        scene.serve("/ocsp") { request in
            let answer = try? FetchScene.answer(pki, .good, nonce: FetchScene.nonce(in: request))
            return hostile.reply(answer ?? [], FetchScene.answerType, other)
        }
        let report = await scene.report(.ocsp, by: fetcher(scene, hostile))
        #expect(report.code == .ocspMissing)
        #expect(report.document == nil)
        let remark = report.remarks.first { $0.hasPrefix("OCSP answer for the end user from http://") }
        #expect(remark?.contains("deadline") == hostile.hangs)
        #expect(scene.asked.filter { $0 == "POST /ocsp" }.count <= 1)
        #expect(try await scene.connectionsToOther() == 0)
        scene.serveAnswers()
        try await acceptsAfterwards(scene, .ocsp)
    }

    @Test("CRL-17 OCS-18 another media type is refused, whatever the body", arguments: HostileReply.wrongTypes)
    func refusesTypes(_ type: [String]) async throws {
        let scene = try FetchScene()
        let (pki, list) = (scene.pki, try scene.pki.list())
        func reply(_ body: [UInt8]) -> FetchScene.Reply {
            FetchScene.Reply(["HTTP/1.1 200 OK", "Content-Length: \(body.count)"] + type, body: body)
        }
        scene.serve("/issuing.crl", reply(list))
        #expect(await scene.report(.crl).code == .crlMissing)
        scene.serve("/ocsp") { request in
            let answer = (try? FetchScene.answer(pki, .good, nonce: FetchScene.nonce(in: request))) ?? []
            return FetchScene.Reply(["HTTP/1.1 200 OK", "Content-Length: \(answer.count)"] + type, body: answer)
        }
        #expect(await scene.report(.ocsp).code == .ocspParse)
    }

    @Test("chunks, a body until the end, a parameter and other case of the media type are accepted")
    func acceptsOtherForms() async throws {
        let scene = try FetchScene()
        let list = try scene.pki.list()
        let half = list.count / 2
        var chunked = Array("\(String(half, radix: 16));x=\"y\"\r\n".utf8)
        chunked += list[..<half]
        chunked += Array("\r\n\(String(list.count - half, radix: 16))\r\n".utf8)
        chunked += list[half...]
        chunked += Array("\r\n0\r\n\r\n".utf8)
        let replies = [
            FetchScene.Reply(
                ["HTTP/1.1 200 OK", "Content-Type: Application/PKIX-CRL", "Transfer-Encoding: chunked"],
                body: chunked
            ),
            FetchScene.Reply(["HTTP/1.1 200 OK", "Content-Type: application/pkix-crl; x=y"], body: list),
            FetchScene.Reply(["HTTP/1.0 200 OK", "Content-Type: application/x-pkcs7-crl"], body: list),
            FetchScene.Reply(
                [
                    "HTTP/1.1 200 OK", "Content-Type: application/pkix-crl", "Content-Encoding: identity",
                    "Content-Length: \(list.count)",
                ],
                body: list,
                .hangs
            ),
        ]
        for reply in replies {
            scene.serve("/issuing.crl", reply)
            #expect(await scene.report(.crl).verdict == .accepted)
        }
    }

    @Test("the limits are the largest that is accepted")
    func limits() async throws {
        let scene = try FetchScene()
        let octets = try scene.pki.list().count
        let fits = scene.fetcher { $0.limits.revocationListBytes = octets }
        #expect(await scene.report(.crl, .endEntity, by: fits).verdict == .accepted)
        let tooLarge = scene.fetcher { $0.limits.revocationListBytes = octets - 1 }
        #expect(await scene.report(.crl, .endEntity, by: tooLarge).code == .crlMissing)
    }

    @Test("CRL-17 OCS-19 nobody listening is no evidence")
    func refused() async throws {
        // The first port of all: one that a server has left may be another test's by now.
        let gone = "127.0.0.1:1"
        let scene = try FetchScene(listed: [gone]) { addresses, _ in
            addresses.issuingList = "URI:http://\(gone)/issuing.crl"
            addresses.responder = "OCSP;URI:http://\(gone)/ocsp"
        }
        #expect(await scene.report(.crl, .endEntity).code == .crlMissing)
        #expect(await scene.report(.ocsp, .endEntity).code == .ocspMissing)
        #expect(scene.server.requests.isEmpty)
    }

    @Test("OCS-20 of two kinds of evidence one suffices, and the report says what is missing")
    func eitherSuffices() async throws {
        let scene = try FetchScene()
        scene.serve("/ocsp", .content([], type: "text/plain", status: 503))
        let report = await scene.report(.any)
        #expect(report.verdict == .accepted)
        #expect(report.revocation?.endUser?.method == .crl)
        #expect(report.remarks == ["OCSP answer for the end user from http://\(scene.server.host)/ocsp: status 503"])
    }

    /// A short time for what hangs; else a long one, that must not be used up.
    private func fetcher(_ scene: FetchScene, _ hostile: HostileReply) -> RevocationFetcher {
        scene.fetcher {
            if hostile.hangs { $0.timeout = .milliseconds(100) }
            $0.limits.revocationListBytes = 100_000
            $0.limits.ocspResponseBytes = 100_000
        }
    }

    /// The neighbour of every hostile reply: the same login and addresses, and evidence that comes as it should.
    private func acceptsAfterwards(_ scene: FetchScene, _ method: RevocationPolicy.Method) async throws {
        try scene.serveLists()
        #expect(await scene.report(method).verdict == .accepted)
    }
}
