import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

@Suite("nemid-mock serve, twice")
struct DeterminismTests {
    private static let time = "2021-06-01T09:30:00Z"

    private static func post(_ path: String, _ content: String) -> HTTPRequest {
        HTTPRequest(
            method: .post,
            target: "/_mock/v1/" + path,
            fields: ["Content-Type": "application/json"],
            body: Array(content.utf8)
        )
    }

    /// What is asked, in this order; the responder about somebody who was revoked before.
    private static func requests(_ issuing: Certificate, _ serial: [UInt8]) throws -> [HTTPRequest] {
        let question = try OCSPRequest(serialNumber: serial, issuer: issuing, hash: .sha256, nonce: [7, 7, 7])
        return [
            HTTPRequest(target: "/_mock/v1/personas"), HTTPRequest(target: "/_mock/v1/service-providers"),
            HTTPRequest(target: "/crl/issuing.crl"), HTTPRequest(target: "/crl/root/1.crl"),
            post("personas/anna/revoke", #"{"cause":"superseded"}"#), post("personas/anna/renew", "{}"),
            HTTPRequest(target: "/ocsp/" + Base64.encode(question.der)),
            post("pki/rotate", #"{"what":"root"}"#), post("personas/bo/renew", "{}"),
            post("service-providers/postkassen/renew", "{}"), HTTPRequest(target: "/crl/issuing-2/4.crl"),
            HTTPRequest(target: "/_mock/v1/personas"),
        ]
    }

    @Test("Seed, clock and calls decide certificates, lists and answers, octet for octet, in two processes")
    func sameOctets() async throws {
        let (process, ready) = try await MockProgram.serve(["--seed=42", "--clock", Self.time])
        let port = try #require(ready.port)
        let clock = try #require(CivilTime(rfc3339: Self.time)).date
        // This process is the other one, with another seed for its hash tables.
        let same = try IdentityProvider(.init(seed: 42, now: { clock }, publicOrigin: ready.launcher))
        let other = try IdentityProvider(.init(seed: 43, now: { clock }, publicOrigin: ready.launcher))
        let issuing = try Certificate.certificates(pem: Array(same.issuingCertificatePEM.utf8))[0]
        let anna = try Certificate.certificates(pem: Array(try await same.certificate(of: "anna").utf8))[0]
        var differences = 0
        for request in try Self.requests(issuing, anna.serialNumber) {
            let served = try await blocking { try HTTPClient(port: port).send(request, timeout: Patience.limit) }
            #expect(served.status == .ok, "\(request.target)")
            #expect(await same.respond(to: request).body == served.body, "\(request.target)")
            if await other.respond(to: request).body != served.body { differences += 1 }
        }
        // Lists without entries, such as the root's, and the authorities are the same for every seed.
        #expect(differences == 9)
        _ = try await blocking { try process.terminate() }
    }
}
