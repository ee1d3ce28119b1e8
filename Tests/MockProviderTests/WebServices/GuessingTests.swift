import MockProvider
import NemIDTestSupport
import Testing

/// Who tries one number after the other.
@Suite("Guessing CPR numbers") struct GuessingTests {
    private static let wrong = "0101010000"

    @Test(
        "SOAP-10 16: after five wrong numbers for a person even the right one is not compared",
        arguments: Transport.allCases
    )
    func bruteForce(_ transport: Transport) async throws {
        let scene = try WebServiceScene(transport)
        for _ in 0..<5 { #expect(try await scene.status(cpr: Self.wrong) == "1") }
        #expect(try await scene.status() == "16")
        #expect(try await scene.status(cpr: Self.wrong) == "16")
        // Another person, another service provider, and who is not told a number anyway.
        #expect(try await scene.status(pid: scene.pid("bo"), cpr: scene.cpr("bo")) == "0")
        #expect(try await scene.status(serviceID: "45", as: WebServiceScene.lookingUp) == "0")
        #expect(try await scene.status(cpr: "", serviceID: "45", as: WebServiceScene.lookingUp) == "0")
    }

    @Test("SOAP-10 a right number makes up for wrong ones before it")
    func rightNumber() async throws {
        let scene = try WebServiceScene(.inProcess)
        for _ in 0..<3 {
            for _ in 0..<4 { #expect(try await scene.status(cpr: Self.wrong) == "1") }
            #expect(try await scene.status() == "0")
        }
    }

    @Test("SOAP-10 a wrong number is forgotten after a day, and a clock that is set back knows nothing of it")
    func forgetting() async throws {
        let scene = try WebServiceScene(.inProcess)
        for _ in 0..<5 { #expect(try await scene.status(cpr: Self.wrong) == "1") }
        scene.clock.advance(86_399)
        #expect(try await scene.status() == "16")
        scene.clock.advance(1)
        #expect(try await scene.status() == "0")
        for _ in 0..<5 { #expect(try await scene.status(cpr: Self.wrong) == "1") }
        scene.clock.advance(-1)
        #expect(try await scene.status() == "0")
    }

    @Test("SOAP-10 questions in one message count like others, by certificate too, and in the plain service")
    func everyWay() async throws {
        let scene = try WebServiceScene(.inProcess)
        let request = WebServiceScene.request(["CPR": Self.wrong, "PID": try scene.pid(), "serviceId": "44"])
        let message = WebServiceScene.message(String(repeating: request, count: 6))
        let response = try await scene.soap(message, to: WebServiceScene.pidPath)
        let codes = WebServiceScene.replies(response).map { $0["statusCode"] }
        #expect(codes == ["1", "1", "1", "1", "1", "16"])
        let plain = try await scene.plain(cpr: scene.cpr())
        #expect(plain.contains("statusCode=\"16\""))
    }

    @Test("SOAP-10 what is refused for another reason is no guess")
    func otherRefusals() async throws {
        let scene = try WebServiceScene(.inProcess)
        for _ in 0..<6 {
            #expect(try await scene.status(cpr: Self.wrong, serviceID: "1") == "17")
            #expect(try await scene.status(cpr: Self.wrong, as: .nobody) == "8195")
            #expect(try await scene.status(pid: "x", cpr: Self.wrong) == "2")
        }
        #expect(try await scene.status() == "0")
    }
}
