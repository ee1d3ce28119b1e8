import Glibc
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

@testable import DemoSite

/// The program itself, started as a person starts it.
@Suite struct ProgramRunTests {
    /// The program beside the tests.
    private static let program: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let tests = String(decoding: buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return tests.prefix(upTo: tests.lastIndex(of: "/") ?? tests.startIndex) + "/DemoSite"
    }()

    @Test(
        "it prints address and person, answers, and ends on SIGTERM and on SIGINT with 0",
        arguments: [SIGTERM, SIGINT]
    )
    func wholeRun(signal: CInt) async throws {
        try await blocking {
            let ready = "/tmp/nemid-demo-\(getpid())-\(signal).json"
            defer { unlink(ready) }
            let options = ["--port", "0", "--provider-port", "0", "--ready-file", ready]
            let child = try ChildProcess(ProcessLaunch(Self.program, options))
            var lines: [String] = []
            while let line = try child.readLine(), !line.contains("31 October 2023") { lines.append(line) }

            let addresses = try JSONValue(parsing: try TestFile.bytes(ready))
            let site = try #require(addresses["site"]?.string)
            #expect(site.hasPrefix("http://localhost:"))
            #expect(try #require(addresses["provider"]?.string).hasPrefix("http://127.0.0.1:"))
            #expect(addresses["pidOfProcess"]?.number == Double(child.id))
            #expect(lines.contains("  \(site)"))
            #expect(lines.contains { $0.hasSuffix(" anna") })

            let port = try #require(UInt16(site.dropFirst("http://localhost:".count)))
            let request = HTTPRequest(target: "/", fields: ["Host": "localhost:\(port)"])
            #expect(try HTTPClient(port: port).send(request, timeout: Patience.limit).status == .ok)
            child.send(signal)
            #expect(try child.wait() == .exited(0))
        }
    }

    @Test("a port that is taken is named, in both languages", arguments: ["--port", "--provider-port"])
    func portTaken(option: String) async throws {
        try await blocking {
            let other = try HTTPServer { _ in HTTPResponse() }
            let free = option == "--port" ? "--provider-port" : "--port"
            let result = try ProcessRunner.run(ProcessLaunch(Self.program, [option, "\(other.port)", free, "0"]))
            #expect(result.status == .exited(69))
            let message = String(decoding: result.errorOutput, as: UTF8.self)
            #expect(message.contains("Port \(other.port) kan ikke bruges."))
            #expect(message.contains("Port \(other.port) cannot be used."))
            #expect(message.contains("Address already in use"))
            #expect(message.contains("\(option) 0"))
        }
    }

    @Test("help goes to the output, usage errors do not")
    func help() async throws {
        try await blocking {
            let help = try ProcessRunner.run(ProcessLaunch(Self.program, ["--help"]))
            #expect(help.status == .exited(0))
            #expect(String(decoding: help.output, as: UTF8.self) == DemoOptions.usage)
            let wrong = try ProcessRunner.run(ProcessLaunch(Self.program, ["--nonsense"]))
            #expect(wrong.status == .exited(64))
            #expect(wrong.output.isEmpty)
            #expect(String(decoding: wrong.errorOutput, as: UTF8.self).contains("--nonsense is unknown"))
        }
    }
}
