import MockProvider
import NemIDHTTP
import Testing

/// Does what the script of the key-file frame does, step by step.
struct CodeFileFrameDouble {
    private let world: ProviderUnderTest
    private var last: JSON

    init(_ world: ProviderUnderTest, _ parameters: String, origin: String = CodeFileParameters.origin) async throws {
        self.world = world
        let message: JSON = ["mode": "lmt", "origin": .string(origin), "parameters": .string(parameters)]
        last = try await world.post("/codefile/start", message).json()
    }

    var screen: String? { last["screen"]?.string }
    var html: String { last["html"]?.string ?? "" }
    var content: String? { last["content"]?.string }

    mutating func choose(_ keyFile: String?, password: String) async throws {
        try await step([("event", "key-file"), ("password", password)] + (keyFile.map { [("keyFile", $0)] } ?? []))
    }

    mutating func cancel() async throws { try await step([("event", "cancel")]) }

    private mutating func step(_ members: [(String, String)]) async throws {
        let all = [("session", try #require(last["session"]?.string))] + members
        let message = JSON.object(all.map { JSON.Member(name: $0.0, value: .string($0.1)) })
        let response = try await world.post("/codefile/step", message)
        #expect(response.status == .ok)
        last = try response.json()
    }
}
