import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Synchronization
import Testing

@Suite struct NonceTests {
    @Test("OCS-14 each question has a nonce of 32 octets of its own, and the answer must repeat it")
    func ownNonce() async throws {
        let scene = try FetchScene()
        let fetcher = scene.fetcher { $0.random = CountingRandom().source }
        for _ in 0..<2 { #expect(await scene.report(.ocsp, .endEntity, by: fetcher).verdict == .accepted) }
        let random = CountingRandom().source
        #expect(scene.server.requests.map { FetchScene.nonce(in: $0) } == [try random(32), try random(32)])
        #expect(FetchScene.nonce(in: scene.server.requests[0]) != FetchScene.nonce(in: scene.server.requests[1]))
    }

    @Test(
        "OCS-14 another nonce, a shortened one and a lengthened one are refused, required or not",
        arguments: [RevocationFetcher.Configuration.Nonce.required, .optional]
    )
    func otherNonce(_ nonce: RevocationFetcher.Configuration.Nonce) async throws {
        let scene = try FetchScene()
        let fetcher = scene.fetcher { $0.nonce = nonce }
        let changes: [@Sendable ([UInt8]) -> [UInt8]] = [
            { $0.map { $0 ^ 1 } }, { $0.dropLast() }, { $0 + [0] }, { _ in [0] },
        ]
        for change in changes {
            scene.serveAnswers(nonce: change)
            let report = await scene.report(.ocsp, .endEntity, by: fetcher)
            #expect(report.code == .ocspNonce)
            #expect(report.document == nil)
        }
        scene.serveAnswers()
        #expect(await scene.report(.ocsp, .endEntity, by: fetcher).verdict == .accepted)
    }

    @Test("OCS-14 no nonce in the answer is refused where one is required, and taken where it is optional")
    func noNonce() async throws {
        let scene = try FetchScene()
        scene.serveAnswers(nonce: { _ in nil })
        #expect(await scene.report(.ocsp, .endEntity).code == .ocspNonce)
        let lenient = scene.fetcher { $0.nonce = .optional }
        #expect(await scene.report(.ocsp, .endEntity, by: lenient).verdict == .accepted)
    }

    @Test("OCS-14 without a nonce in the question none is demanded of the answer")
    func notSent() async throws {
        let scene = try FetchScene()
        scene.serveAnswers(nonce: { _ in nil })
        let without = scene.fetcher { $0.nonce = .notSent }
        #expect(await scene.report(.ocsp, .endEntity, by: without).verdict == .accepted)
        let question = try OCSPRequest(
            serialNumber: scene.pki.endUser.serialNumber,
            issuer: scene.pki.issuing,
            nonce: nil
        )
        #expect(scene.server.requests.map(\.body) == [question.der])
    }

    @Test("OCS-15 an earlier good answer is refused after the revocation, its nonce being of an earlier question")
    func replay() async throws {
        let scene = try FetchScene()
        let pki = scene.pki
        let earlier = Mutex<[UInt8]?>(nil)
        scene.serve("/ocsp") { request in
            let answer = earlier.withLock { earlier in
                if earlier == nil {
                    earlier = try? FetchScene.answer(pki, .good, nonce: FetchScene.nonce(in: request))
                }
                return earlier
            }
            return .content(answer ?? [], type: FetchScene.answerType)
        }
        #expect(await scene.report(.ocsp, .endEntity).verdict == .accepted)
        #expect(await scene.report(.ocsp, .endEntity).code == .ocspNonce)
        // What the nonce is for: the same answer passes where none was sent.
        let careless = scene.fetcher { $0.nonce = .notSent }
        #expect(await scene.report(.ocsp, .endEntity, by: careless).verdict == .accepted)
        scene.serveAnswers(.revoked(at: pki.now, reason: nil))
        #expect(await scene.report(.ocsp, .endEntity).code == .revoked)
    }

    @Test("OCS-16 the question names the issuer by SHA-1, or by SHA-256 where told")
    func hashes() async throws {
        typealias Hash = RevocationFetcher.Configuration.CertificateIDHash
        for (hash, digest) in [(Hash.sha1, Digest.sha1), (.sha256, .sha256)] {
            let scene = try FetchScene()
            let fetcher = scene.fetcher {
                $0.certificateIDHash = hash
                $0.random = CountingRandom().source
            }
            #expect(await scene.report(.ocsp, .endEntity, by: fetcher).verdict == .accepted)
            let question = try OCSPRequest(
                serialNumber: scene.pki.endUser.serialNumber,
                issuer: scene.pki.issuing,
                hash: digest,
                nonce: CountingRandom().source(32)
            )
            #expect(scene.server.requests.map(\.body) == [question.der])
        }
    }

    @Test("without random octets nothing is asked")
    func noRandom() async throws {
        let scene = try FetchScene()
        let fetcher = scene.fetcher {
            $0.random = { _ throws(NemIDError) in throw NemIDError(code: .random, reason: "none") }
        }
        #expect(await scene.report(.ocsp, .endEntity, by: fetcher).code == .ocspMissing)
        #expect(scene.server.requests.isEmpty)
        let empty = scene.fetcher { $0.random = { _ in [] } }
        #expect(await scene.report(.ocsp, .endEntity, by: empty).code == .ocspMissing)
        #expect(scene.server.requests.isEmpty)
    }
}
