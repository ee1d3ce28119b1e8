import Foundation
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

@Suite("nemid-mock serve", .serialized)
struct ServeTests {
    /// A name that no other test and no other run has.
    private static func temporaryPath() -> String { NSTemporaryDirectory() + "nemid-mock-" + UUID().uuidString }

    @Test("The ready line says where everything is, and everything is there")
    func ready() async throws {
        let (process, ready) = try await MockProgram.serve()
        let origin = ready.launcher
        #expect(origin.hasPrefix("http://127.0.0.1:"))
        #expect(ready.control == origin + "/_mock/v1" && ready.root == origin + "/pki/root.pem")
        #expect(ready.crl == origin + "/crl/issuing.crl")
        #expect(ready.pid?.hasPrefix("https://127.0.0.1:") == true)
        #expect(ready.ocsp == origin + "/ocsp")
        #expect(ready.pidOfProcess == process.id)
        for address in [ready.control + "/ready", ready.crl, ready.root, origin + "/launcher/1", origin + "/"] {
            let response = try await MockProgram.get(String(address.dropFirst(origin.count)), ready)
            #expect(response.status == .ok)
        }
        _ = try await blocking { try process.terminate() }
    }

    @Test("SIGTERM and SIGINT end it with 0", arguments: [SIGTERM, SIGINT])
    func signals(_ signal: Int32) async throws {
        let (process, ready) = try await MockProgram.serve()
        _ = try await MockProgram.get("/_mock/v1/health", ready)
        let status = try await blocking {
            process.send(signal)
            return try process.wait()
        }
        #expect(status == .exited(0))
    }

    @Test("The ready file holds the line that is printed")
    func readyFile() async throws {
        let path = Self.temporaryPath()
        defer { unlink(path) }
        let (process, ready) = try await MockProgram.serve(["--ready-file", path])
        let written = try JSONDecoder().decode(MockProgram.Ready.self, from: Data(try TestFile.bytes(path)))
        #expect(written == ready)
        #expect(written.pidOfProcess == process.id)
        _ = try await blocking { try process.terminate() }
    }

    @Test("Seed and clock decide people, cards and lists, in every process")
    func deterministic() async throws {
        var cards: [[UInt8]] = []
        for seed in ["42", "42", "43"] {
            let (process, ready) = try await MockProgram.serve(["--seed=\(seed)", "--clock", "2021-06-01T09:00:00Z"])
            let health = try await MockProgram.get("/_mock/v1/health", ready).body
            #expect(String(decoding: health, as: UTF8.self).contains("2021-06-01T09:00:00Z"))
            cards.append(try await MockProgram.get("/_mock/v1/personas/anna/keycard.txt", ready).body)
            _ = try await blocking { try process.terminate() }
        }
        #expect(cards[0] == cards[1] && cards[0] != cards[2])
    }

    @Test("Another origin stands in the ready line")
    func origin() async throws {
        let path = Self.temporaryPath()
        defer { unlink(path) }
        let arguments = ["serve", "--port", "0", "--origin", "https://mock.example", "--ready-file", path]
        let process = try ChildProcess(ProcessLaunch(MockProgram.path, arguments))
        let line = try await blocking { try process.readLine(timeout: Patience.limit) }
        #expect(line?.contains(#""launcher":"https://mock.example""#) == true)
        #expect(line?.contains(#""control":"https://mock.example/_mock/v1""#) == true)
        _ = try await blocking { try process.terminate() }
    }

    @Test("The start-up message says what this is not")
    func startMessage() async throws {
        let launch = ProcessLaunch(MockProgram.path, ["serve", "--port", "0"])
        let process = try ChildProcess(launch, mergingErrorOutput: true)
        var message = ""
        while !message.contains("Control-C") {
            let line = try await blocking { try process.readLine() }
            message += try #require(line) + "\n"
        }
        for part in ["TEST – not NemID", "Independent project, not made, approved or supported", "31 October 2023"] {
            #expect(message.contains(part))
        }
        _ = try await blocking { try process.terminate() }
    }

    @Test("A port that is taken gives 69, and nothing on standard output")
    func takenPort() async throws {
        let (process, ready) = try await MockProgram.serve()
        let port = try #require(ready.port)
        let result = try await MockProgram.run(["serve", "--port", String(port)])
        #expect(result.status == .exited(69))
        #expect(result.output.isEmpty && result.errorText.contains(String(port)))
        _ = try await blocking { try process.terminate() }
    }

    @Test("The web services have a port of their own, below the root of the ready line")
    func webServices() async throws {
        let (process, ready) = try await MockProgram.serve(["--pid-port=0"])
        let roots = try Certificate.certificates(pem: try await MockProgram.get("/pki/root.pem", ready).body)
        let security = TLSClientSettings(context: try .client(trusting: roots), now: { 1_622_538_000 })
        let port = try #require(ready.pid?.split(separator: ":").last.flatMap { UInt16($0) })
        let target = "/pid_serviceprovider_server/pidws/?WSDL"
        let response = try await blocking {
            try HTTPClient(port: port, security: security).send(HTTPRequest(target: target), timeout: Patience.limit)
        }
        #expect(response.status == .ok)
        #expect(String(decoding: response.body, as: UTF8.self).contains("location=\"\(ready.pid ?? "")/pid_"))
        let taken = try await MockProgram.run(["serve", "--port", "0", "--pid-port", String(port)])
        #expect(taken.status == .exited(69) && taken.output.isEmpty)
        _ = try await blocking { try process.terminate() }
    }

    @Test("Without an option the web services are at the port after the provider's")
    func nextPort() async throws {
        // Two neighbours that are free; whoever takes one of them in between is tried again.
        for _ in 0..<20 {
            let (first, ready) = try await MockProgram.serve()
            let port = try #require(ready.port)
            _ = try await blocking { try first.terminate() }
            let launch = ProcessLaunch(MockProgram.path, ["serve", "--port", String(port)])
            let process = try ChildProcess(launch)
            guard port < .max, let line = try await blocking({ try process.readLine() }) else { continue }
            let second = try JSONDecoder().decode(MockProgram.Ready.self, from: Data(line.utf8))
            #expect(second.pid == "https://127.0.0.1:\(port + 1)")
            _ = try await blocking { try process.terminate() }
            return
        }
        Issue.record("no two neighbours were free")
    }

    @Test("A ready file that cannot be written gives 73")
    func unwritableFile() async throws {
        let result = try await MockProgram.run(["serve", "--port", "0", "--ready-file", "/nowhere/at/all/ready.json"])
        #expect(result.status == .exited(73) && result.output.isEmpty)
    }

    @Test(
        "Values that cannot work give 78",
        arguments: [
            ["--origin", "nonsense"], ["--clock", "1999-01-01T00:00:00Z"], ["--clock", "2099-01-01T00:00:00Z"],
        ]
    )
    func configuration(_ arguments: [String]) async throws {
        let result = try await MockProgram.run(["serve", "--port", "0"] + arguments)
        #expect(result.status == .exited(78) && result.output.isEmpty && !result.errorOutput.isEmpty)
    }

    static let misused: [[String]] = [
        [], ["start"], ["serve", "extra"], ["serve", "--colour", "red"], ["serve", "--port"], ["serve", "--port", "x"],
        ["serve", "--port", "65536"], ["serve", "--port", "-1"], ["serve", "--port", "1", "--port", "2"],
        ["serve", "--seed", "-1"], ["serve", "--seed="], ["serve", "--clock", "yesterday"],
        ["serve", "--clock", "2021-02-30T00:00:00Z"], ["serve", "--clock", "2021-06-01T09:00:00+02:00"],
        ["serve", "--ready-file"], ["serve", "--pid-port", "x"], ["serve", "--pid-port", "70000"],
        ["serve", "--pid-origin"],
    ]

    @Test("A wrong command line gives 64, and nothing on standard output", arguments: misused)
    func usage(_ arguments: [String]) async throws {
        let result = try await MockProgram.run(arguments)
        #expect(result.status == .exited(64))
        #expect(result.output.isEmpty && result.errorText.hasPrefix("nemid-mock: "))
    }

    @Test("Help begins with examples", arguments: [["--help"], ["-h"], ["help"], ["serve", "--help"]])
    func help(_ arguments: [String]) async throws {
        let result = try await MockProgram.run(arguments)
        #expect(result.status == .exited(0) && result.errorOutput.isEmpty)
        #expect(result.text.hasPrefix("Examples\n  nemid-mock serve\n"))
        #expect(result.text.contains("Independent project"))
    }
}
