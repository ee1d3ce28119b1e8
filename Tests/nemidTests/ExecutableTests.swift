import Glibc
import NemIDCrypto
import NemIDFixtures
import NemIDTestSupport
import Testing

/// The built executable as a process.
@Suite("The executable nemid")
struct ExecutableTests {
    let path: String
    let folder: String

    init() throws {
        path = try BuiltCommand.path()
        var template = Array("/tmp/nemid-command-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
    }

    private func file(_ name: String, _ content: [UInt8]) throws -> String {
        let path = folder + "/" + name
        let file = try #require(fopen(path, "wb"))
        defer { fclose(file) }
        try #require(fwrite(content, 1, content.count, file) == content.count)
        return path
    }

    private func run(_ arguments: [String], input: [UInt8] = []) throws -> ProcessResult {
        try ProcessRunner.run(ProcessLaunch(path, arguments), input: input)
    }

    @Test("reads files and standard input, and ends with the contracted status")
    func endsAsContracted() throws {
        let vectors = try Fixtures.signedResponses()
        let login = try #require(vectors.cases.first { $0.name == "js-login" })
        let response = try file("login.b64", Array(login.responseBase64.utf8))
        let root = try file("root.pem", Array(vectors.rootCertificatePem.utf8))
        let trusted = [
            "--environment", "preproduction", "--root", root, "--revocation", "none", "--at", "2021-04-20T13:26:05Z",
        ]
        let accepted = try run(["verify", response] + trusted)
        #expect(accepted.status == .exited(0))
        #expect(accepted.text.hasPrefix("accepted\n"))
        let piped = try run(["verify", "-"] + trusted, input: Array(login.responseBase64.utf8))
        #expect(piped.status == .exited(0))
        #expect(piped.output == accepted.output)
        #expect(try run(["verify", response] + trusted.dropLast(4)).status == .exited(1), "expired by now")
        #expect(try run(["verify", "-"], input: []).text.hasPrefix("rejected wellFormed\n"))
        #expect(try run(["verify", "-"], input: Array("CAN002".utf8)).text.hasPrefix("ended clientError.CAN002\n"))
        #expect(
            try run([
                "verify", response, "--environment", "preproduction", "--root", root, "--at", "2021-04-20T13:26:05Z",
            ]).status == .exited(2)
        )
        for (arguments, status) in [
            ([], 64), (["verify"], 64), (["verify", folder + "/none"], 66), (["verify", folder], 66),
            (["verify", response, "--root", response], 78),
        ] {
            let result = try run(arguments)
            #expect(result.status == .exited(status))
            #expect(result.output.isEmpty)
            #expect(result.errorText.hasPrefix("nemid: "))
        }
        #expect(try run(["--version"]).text == "nemid 0.1.0\n")
        #expect(try run(["verify", "--help"]).text.hasPrefix("Examples:\n"))
    }

    @Test("stops reading standard input at the limit")
    func stopsReading() throws {
        let endless = [UInt8](repeating: UInt8(ascii: "A"), count: 8 << 20)
        let result = try run(["verify", "-"], input: endless)
        #expect(result.text.hasPrefix("rejected limit\n"))
        #expect(result.status == .exited(1))
    }

    @Test("judges the captured login as issue and contract say", .enabled(if: SharedVectors.isAvailable))
    func judgesTheCapturedLogin() throws {
        let list = try SharedVectors.path("real/systemtest34.crl")
        let at = ["--environment", "preproduction", "--at", "2021-05-13T12:00:00Z"]
        for name in ["real/poces-login.xml", "real/poces-login.b64"] {
            let response = try SharedVectors.path(name)
            let accepted = try run(["verify", response] + at + ["--crl", list, "--revocation-scope", "end-entity"])
            #expect(accepted.status == .exited(0))
            #expect(accepted.text.contains("\nName: Tilde Nilsson\n"))
            #expect(accepted.text.contains("\nPID: 9208-2002-2-751708631151\n"))
            let undecided = try run(["verify", response] + at + ["--crl", list, "--offline"])
            #expect(undecided.status == .exited(2))
            #expect(undecided.text.hasPrefix("undecided crlMissing\n"))
            let later = ["--environment", "preproduction", "--at", "2026-01-01T00:00:00Z", "--revocation", "none"]
            #expect(try run(["verify", response] + later).text.hasPrefix("rejected expired\n"))
            let production = try run([
                "verify", response, "--environment", "production", "--at", "2021-05-13T12:00:00Z",
            ])
            #expect(production.text.hasPrefix("rejected chain\n"))
            #expect(production.status == .exited(1))
        }
    }
}
