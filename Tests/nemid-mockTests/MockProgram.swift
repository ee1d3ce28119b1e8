import Foundation
import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// The program under test, built beside the tests.
enum MockProgram {
    /// Its path: the folder that the tests were built into.
    static let path: String = {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return (bundle as NSString).deletingLastPathComponent + "/nemid-mock"
    }()

    static func run(_ arguments: [String]) async throws -> ProcessResult {
        try await blocking { try ProcessRunner.run(ProcessLaunch(path, arguments)) }
    }

    /// Starts `serve` on a free port and gives the process with its ready line.
    static func serve(_ arguments: [String] = []) async throws -> (process: ChildProcess, ready: Ready) {
        try await blocking {
            let process = try ChildProcess(ProcessLaunch(path, ["serve", "--port", "0"] + arguments))
            let line = try #require(try process.readLine(timeout: Patience.limit))
            return (process, try JSONDecoder().decode(Ready.self, from: Data(line.utf8)))
        }
    }

    /// What the ready line says.
    struct Ready: Decodable, Equatable, Sendable {
        let launcher: String
        let control: String
        let ocsp: String?
        let crl: String
        let pid: String?
        let root: String
        let pidOfProcess: Int32

        var port: UInt16? { launcher.split(separator: ":").last.flatMap { UInt16($0) } }
    }

    static func get(_ target: String, _ ready: Ready) async throws -> HTTPResponse {
        let port = try #require(ready.port)
        return try await blocking {
            try HTTPClient(port: port).send(HTTPRequest(target: target), timeout: Patience.limit)
        }
    }
}
