import NemIDFixtures
import Testing

@testable import nemid

@Suite("Arguments of the command")
struct UsageTests {
    let scene: CommandScene

    init() throws {
        scene = try CommandScene()
    }

    @Test(
        "bad arguments end with 64 and nothing on standard output",
        arguments: [
            [], ["explode"], ["verify"], ["verify", "a", "b"], ["verify", "a", "--unknown"], ["verify", "a", "-x"],
            ["verify", "a", "--json=yes"], ["verify", "a", "--at"], ["verify", "a", "--at", "yesterday"],
            ["verify", "a", "--at", "2021-05-13T12:00:00"], ["verify", "a", "--at", "2021-05-13T12:00:60Z"],
            ["verify", "a", "--at", "2021-02-29T12:00:00Z"], ["verify", "a", "--at", "2021-05-13 12:00:00Z"],
            ["verify", "a", "--at", "2021-05-13T12:00:00+0200"], ["verify", "a", "--at", "2021-05-13T12:00:00.Z"],
            ["verify", "a", "--at", "2021-05-13T12:00:00Z", "--at", "2021-05-13T12:00:00Z"],
            ["verify", "a", "--environment", "test"],
            ["verify", "a", "--environment", "production", "--environment", "production"],
            ["verify", "a", "--accept", "oces"], ["verify", "a", "--challenge", ""], ["verify", "a", "--challenge="],
            ["verify", "a", "--challenge", "1", "--challenge", "1"], ["verify", "a", "--action", "login"],
            ["verify", "a", "--max-age", "-1"], ["verify", "a", "--max-age", "1.5"], ["verify", "a", "--max-age", ""],
            ["verify", "a", "--max-age", "１"], ["verify", "a", "--revocation", "soft"],
            ["verify", "a", "--revocation-scope", "leaf"],
            ["verify", "-", "--crl", "-"], ["verify", "login.b64", "--crl", "-", "--ocsp=-"],
            ["verify", "login.b64", "--root", "-", "--root", "-"],
            ["verify", "login.b64", "--policy", "1.2.x"], ["verify", "login.b64", "--policy", "1.02.3"],
        ]
    )
    func refusesBadArguments(_ arguments: [String]) {
        let outcome = scene.run(arguments)
        #expect(outcome.status == .usage)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.count == 1)
    }

    @Test("files that are not there end with 66, unusable certificates with 78, both without output")
    func refusesFiles() {
        for arguments in [
            ["nowhere"], ["login.b64", "--crl", "nowhere"], ["login.b64", "--root", "nowhere"],
            ["login.b64", "--ocsp", "nowhere"],
        ] {
            let outcome = scene.run(["verify"] + arguments)
            #expect(outcome.status == .noInput)
            #expect(outcome.output.isEmpty)
        }
        for arguments in [
            ["--root", "login.b64"], ["--root", "issuing.pem"], ["--root", "user.pem"], ["--issuer", "login.xml"],
        ] {
            let outcome = scene.run(["verify", "login.b64"] + arguments)
            #expect(outcome.status == .configuration)
            #expect(outcome.output.isEmpty)
        }
    }

    @Test("a file of certificates is read whole or refused")
    func refusesLargeFiles() {
        var scene = scene
        let root = scene.files["root.pem"] ?? []
        let most = 4 << 20
        scene.files["most.pem"] = root + [UInt8](repeating: 0x0A, count: most - root.count)
        scene.files["more.pem"] = root + [UInt8](repeating: 0x0A, count: most + 1 - root.count)
        let arguments = ["verify", "login.b64", "--environment", "preproduction", "--revocation", "none", "--root"]
        #expect(scene.run(arguments + ["most.pem"]).status == .accepted)
        #expect(scene.run(arguments + ["more.pem"]).status == .configuration)
        let issuer = scene.run(["verify", "login.b64", "--issuer", "more.pem"])
        #expect(issuer.status == .configuration)
        #expect(issuer.output.isEmpty)
    }

    @Test("standard input serves one file")
    func readsStandardInputOnce() {
        var scene = scene
        scene.files["-"] = scene.files["login.b64"]
        #expect(scene.verify("-").status == .accepted)
        #expect(scene.verify("-", "--crl", "-").status == .usage)
    }

    @Test("SES-20 a person's certificate given as a root by mistake is not named")
    func namesNobody() {
        let outcome = scene.run(["verify", "login.b64", "--root", "user.pem"])
        #expect(outcome.errors == ["root certificate 1 is not self-issued"])
    }

    @Test("bad arguments are told before any file is read")
    func refusesBeforeReading() {
        let outcome = scene.run(["verify", "nowhere", "--root", "nowhere", "--policy", "1.2.x"])
        #expect(outcome.status == .usage)
    }

    @Test("options take their value attached or apart, and -- ends them")
    func acceptsBothForms() {
        let attached = [
            "verify", "--environment=preproduction", "--root=root.pem", "--revocation=none", "--", "login.b64",
        ]
        #expect(scene.run(attached).status == .accepted)
        #expect(
            scene.run([
                "verify", "--revocation", "none", "--root", "root.pem", "--environment", "preproduction", "login.b64",
            ]).status == .accepted
        )
    }

    @Test("help begins with examples, names every option, and its examples are valid arguments")
    func showsHelp() throws {
        for arguments in [["--help"], ["-h"], ["help"], ["verify", "--help"], ["verify", "a", "--json", "-h"]] {
            let outcome = scene.run(arguments)
            #expect(outcome.status == .accepted)
            #expect(outcome.output.hasPrefix("Examples:\n"))
            #expect(outcome.errors.isEmpty)
        }
        let help = scene.run(["verify", "--help"]).output
        for option in VerifyOptions.names {
            #expect(help.contains(option + " ") || help.contains(option + "\n"), "\(option)")
        }
        for line in help.split(separator: "\n") where line.utf8.count > 120 {
            Issue.record("a line is too long: \(line)")
        }
    }

    @Test("the version is that of the package")
    func showsVersion() {
        #expect(scene.run(["--version"]).output == "nemid 0.1.0\n")
    }
}
