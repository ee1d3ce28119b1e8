import FoundationEssentials
import NemIDClient
import NemIDCrypto
import Testing

/// What a refusal tells whoever runs the site to do.
@Suite struct LoginHintTests {
    private let provider: SampleProvider

    init() throws { provider = try SampleProvider() }

    /// The error of a login whose answer has other properties, at a site that is configured otherwise.
    private func refusal(
        replacing values: [String: String?] = [:],
        response: String? = nil,
        _ change: (inout RelyingParty.Configuration) -> Void = { _ in }
    ) async throws -> NemIDError? {
        let relyingParty = try SampleSite.relyingParty {
            $0.environment = try provider.environment()
            change(&$0)
        }
        let pending = try relyingParty.beginLogin(try LoginRequest(origin: SampleSite.origin)).pending
        let answer = try SampleAnswer(to: pending).replacing(values).response(by: provider.person, of: provider)
        return await #expect(throws: NemIDError.self) {
            try await relyingParty.completeLogin(LoginCallback(response: response ?? answer), for: pending)
        }
    }

    @Test(
        "each refusal that a site can do something about says what",
        arguments: [
            (["challenge": "01"], RejectionCode.challenge, "another login"),
            (["RequestIssuer": "Prøvebanken"], .issuer, "friendlyName"),
            (["action": "sign"], .action, "signing"),
            (["TimeStamp": ""], .timestamp, "clock"),
        ] as [([String: String?], RejectionCode, String)]
    )
    func properties(_ values: [String: String?], _ code: RejectionCode, _ advice: String) async throws {
        let error = try await refusal(replacing: values)
        #expect(error?.code == .init(code))
        #expect(error?.hint?.contains(advice) == true)
    }

    @Test("what was posted, who may log in and which environment it is")
    func others() async throws {
        let posted = try await refusal(response: "not base64")
        #expect(posted?.hint?.contains("base64 has '+'") == true)
        let type = try await refusal { $0.acceptedTypes = [.moces] }
        #expect(type?.hint == "acceptedTypes says who may log in")
        let other = try await refusal { $0.environment = .preproduction }
        #expect(other?.code == .init(.chain))
        #expect(other?.hint?.contains("configured environment") == true)
    }

    @Test("a refined code has the hint of its kind unless it has one of its own")
    func refined() async throws {
        let large = try await refusal(response: String(repeating: "A", count: 3 << 20))
        #expect(large?.code == .init(.limit))
        #expect(large?.hint?.contains("Configuration.limits") == true)
        let level = try await refusal(replacing: ["identityAssuranceLevel": "1"]) {
            $0.leastAssuranceLevel = .substantial
        }
        #expect(level?.code == .init(.property.refined(by: "identityAssuranceLevel")))
        #expect(level?.hint?.contains("leastAssuranceLevel") == true)
    }
}
