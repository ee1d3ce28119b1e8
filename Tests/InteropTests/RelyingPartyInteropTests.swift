import Foundation
import MockProvider
import NemIDTestSupport
import Testing

/// A relying party in Python that knows only the published guidelines, and shares no code with this package.
@Suite(.enabled(if: Interop.isWanted))
struct RelyingPartyInteropTests {
    private let scene: ProviderPKIScene

    init() throws { scene = try ProviderPKIScene(at: Date(timeIntervalSince1970: 1_795_000_000)) }

    /// What the relying party says, line by line.
    private func logIn(_ person: String, cancels: Bool = false) async throws -> [String] {
        let site = scene.provider.serviceProviders[0]
        let holder = try #require(scene.provider.people.first { $0.userIDs.contains(person) })
        let configuration: [String: Any] = [
            "launcher": scene.provider.publicOrigin, "root": scene.path("root.pem"), "site": scene.path("site.pem"),
            "name": site.friendlyName, "user": person, "password": holder.password, "cancels": cancels,
            "cards": "\(scene.provider.publicOrigin)/_mock/v1/personas/\(holder.id)/keycard.txt",
            "now": scene.clock.now.timeIntervalSince1970,
        ]
        _ = try scene.folder.write(site.privateKeyPEM + site.certificatePEM, "site.pem")
        let text = String(decoding: try JSONSerialization.data(withJSONObject: configuration), as: UTF8.self)
        let file = try scene.folder.write(text, "site.json")
        let result = try await scene.run("/usr/bin/python3", [Interop.support("RelyingParty.py"), file])
        try #require(result.status == .exited(0), "\(result.errorText)")
        return result.text.split(separator: "\n").map { String($0) }
    }

    private func pid(_ id: String) throws -> String {
        let person = try #require(scene.provider.people.first { $0.id == id })
        guard case .citizen(let pid, _, _) = person.identity else { return "" }
        return pid
    }

    private static let refusals = [
        "octet of a property: digest", "octet of the signature: signature", "digest of another: digest",
        "object beside it: shape", "signature around it: shape", "second reference: shape",
        "reference to all: reference", "weaker signature: algorithms", "weaker digest: algorithms",
        "other canonical form: algorithms", "comment: xml", "document type: xml", "cut short: xml",
        "other user: signature", "no certificate: chain", "other namespace: shape", "other challenge: challenge",
        "other site: issuer", "a while later: timestamp", "three years later: validity", "other root: chain",
    ]

    @Test("it logs citizens in, and refuses the response once anything about it is changed")
    func citizens() async throws {
        for person in ["anna", "bo", "dan"] {
            #expect(try await logIn(person) == ["PID \(try pid(person))"] + Self.refusals)
        }
    }

    @Test("it logs an employee in at the place of work that the user id picks")
    func employee() async throws {
        let finn = try #require(scene.provider.people.first { $0.id == "finn" })
        guard case .employee(let employments) = finn.identity else {
            Issue.record("the person is another")
            return
        }
        for employment in employments {
            let outcome = try await logIn(employment.userID).first
            #expect(outcome == "RID \(employment.cvr) \(employment.rid)")
        }
    }

    @Test("it refuses a person whose certificate was revoked, and takes the next one")
    func revoked() async throws {
        try await scene.provider.revokeCertificate(of: "anna", stopsLogins: false)
        #expect(try await logIn("anna") == ["refused revoked"])
        try await scene.provider.renewCertificate(of: "anna")
        #expect(try await logIn("anna").first == "PID \(try pid("anna"))")
        try await scene.provider.revokeIssuingAuthority()
        scene.clock.advance(3600)
        #expect(try await logIn("anna") == ["refused revoked"])
    }

    @Test("it tells a login that was cancelled from one that was not")
    func cancelled() async throws {
        #expect(try await logIn("anna", cancels: true) == ["ended CAN002"])
    }
}
