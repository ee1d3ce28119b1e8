import NemIDHTTP
import Testing

@testable import DemoSite

@Suite struct ProgramTests {
    @Test("without options the site is on 8080 and the provider on 7788")
    func defaults() throws {
        let options = try DemoOptions(arguments: [])
        #expect(options == DemoOptions())
        #expect(options.port == 8080)
        #expect(options.providerPort == 7788)
    }

    @Test("options are read in any order")
    func options() throws {
        let options = try DemoOptions(arguments: ["--ready-file", "f", "--provider-port", "0", "--port", "65535"])
        #expect(options.port == 65_535)
        #expect(options.providerPort == 0)
        #expect(options.readyFile == "f")
    }

    @Test(
        "what cannot be followed is a usage error",
        arguments: [
            ["--port"], ["--port", "x"], ["--port", "65536"], ["--port", "-1"], ["--port", ""],
            ["--port", "1", "--port", "2"],
            ["--ready-file"], ["--ready-file", ""], ["--unknown"], ["8080"], ["--port", "7788"],
        ]
    )
    func usageErrors(arguments: [String]) {
        #expect(throws: DemoOptions.UsageError.self) { try DemoOptions(arguments: arguments) }
    }

    @Test("the start message names address, person, password and card, and says what this is not")
    func startMessage() {
        let message = StartMessage(
            site: "http://localhost:8080",
            provider: "http://127.0.0.1:7788",
            userID: "anna",
            password: "solskin42",
            keyCard: "http://127.0.0.1:7788/card"
        )
        for part in [
            "http://localhost:8080\n", "anna\n", "solskin42\n", "http://127.0.0.1:7788/card\n", "31. oktober 2023",
            "31 October 2023", "TEST – ikke NemID, ikke en myndighed. Intet her er ægte.",
        ] {
            #expect(message.text.contains(part))
        }
        #expect(
            message.json(processID: 7)
                == "{\"site\":\"http://localhost:8080\",\"provider\":\"http://127.0.0.1:7788\",\"pidOfProcess\":7}\n"
        )
    }

    @Test("before the site is ready, the port answers 503")
    func lateResponder() async {
        let entrance = LateResponder()
        let request = HTTPRequest(target: "/")
        #expect(await entrance.respond(to: request).status == .serviceUnavailable)
        entrance.start { _ in .text("ready") }
        #expect(await entrance.respond(to: request).status == .ok)
    }
}
