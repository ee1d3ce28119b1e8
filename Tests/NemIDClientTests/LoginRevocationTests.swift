import FoundationEssentials
import NemIDClient
import NemIDCrypto
import Synchronization
import Testing

@Suite struct LoginRevocationTests {
    private let provider: SampleProvider

    init() throws { provider = try SampleProvider() }

    private func relyingParty(_ evidence: @escaping RevocationEvidenceSource) throws -> RelyingParty {
        try SampleSite.relyingParty {
            $0.environment = try provider.environment()
            $0.revocation = RevocationPolicy()
            $0.revocationEvidence = evidence
        }
    }

    private func complete(
        _ relyingParty: RelyingParty,
        _ change: (SampleAnswer) -> SampleAnswer = { $0 }
    ) async throws(NemIDError) -> LoginOutcome {
        let pending = try relyingParty.beginLogin(LoginRequest(origin: SampleSite.origin)).pending
        let response = try? change(SampleAnswer(to: pending)).response(by: provider.person, of: provider)
        return try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
    }

    @Test("CRL-01 lists that do not name the user let the login through")
    func good() async throws {
        let lists = try provider.lists()
        let relyingParty = try relyingParty { _ in RevocationEvidence(crls: lists) }
        #expect(try await complete(relyingParty).isPerson)
    }

    @Test("the source learns which certificate is to be shown unrevoked, and when")
    func request() async throws {
        let lists = try provider.lists()
        let asked = Requests()
        let relyingParty = try relyingParty { request in
            asked.append(request)
            return RevocationEvidence(crls: lists)
        }
        #expect(try await complete(relyingParty).isPerson)
        #expect(asked.all.map(\.instant) == [SampleSite.instant])
        #expect(asked.all.map(\.certificate.der) == [provider.person.certificate.der])
    }

    @Test("CRL-01 a revoked user is refused")
    func revoked() async throws {
        let lists = try provider.lists(revoked: [provider.person.certificate])
        let relyingParty = try relyingParty { _ in RevocationEvidence(crls: lists) }
        let error = await #expect(throws: NemIDError.self) { try await complete(relyingParty) }
        #expect(error?.code == .init(.revoked))
        #expect(error?.code.isUndecided == false)
    }

    @Test("CRL-04 without evidence nobody is logged in")
    func missing() async throws {
        let relyingParty = try relyingParty { _ in RevocationEvidence() }
        let error = await #expect(throws: NemIDError.self) { try await complete(relyingParty) }
        #expect(error?.code == .init(.crlMissing))
        #expect(error?.code.isUndecided == true)
        #expect(error?.hint != nil)
    }

    @Test("OCS-19 a source that fails is no evidence, and its error is kept")
    func failing() async throws {
        struct Unreachable: Error {}
        let relyingParty = try relyingParty { _ in throw Unreachable() }
        let error = await #expect(throws: NemIDError.self) { try await complete(relyingParty) }
        #expect(error?.code == .init(.crlMissing))
        #expect(error?.underlyingError is Unreachable)
        #expect(error.map { "\($0)".contains("Unreachable") } == false)
    }

    @Test("nothing is fetched for an answer that fails otherwise, or ended with a code")
    func notAsked() async throws {
        let asked = Requests()
        let relyingParty = try relyingParty { request in
            asked.append(request)
            return RevocationEvidence()
        }
        _ = try? await complete(relyingParty) { $0.replacing(["TimeStamp": "1618925165001"]) }
        _ = try? await complete(relyingParty) { $0.replacing(["challenge": "x"]) }
        let pending = try relyingParty.beginLogin(LoginRequest(origin: SampleSite.origin)).pending
        _ = try await relyingParty.completeLogin(LoginCallback(response: "CAN002"), for: pending)
        #expect(asked.all.isEmpty)
    }

    /// The requests that reached a source.
    private final class Requests: Sendable {
        private let requests = Mutex<[RevocationEvidenceRequest]>([])

        var all: [RevocationEvidenceRequest] { requests.withLock { $0 } }

        func append(_ request: RevocationEvidenceRequest) { requests.withLock { $0.append(request) } }
    }
}
