import Foundation
import NemIDHTTP
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
        #expect(ready.crl == origin + "/crl/issuing.crl" && ready.pid == nil)
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
        ["serve", "--ready-file"],
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
