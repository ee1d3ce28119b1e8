import NemIDFixtures
import NemIDVerification
import Testing

@testable import nemid

@Suite("nemid verify")
struct VerifyCommandTests {
    let scene: CommandScene

    init() throws {
        scene = try CommandScene()
    }

    @Test("accepted: the verdict first, then who it was")
    func accepts() {
        for file in ["login.xml", "login.b64"] {
            let outcome = scene.verify(file)
            #expect(outcome.status == .accepted)
            #expect(outcome.firstLine == "accepted")
            #expect(outcome.output.contains("\nPID: 9208-2002-2-123456789012\n"))
            #expect(outcome.output.contains("\nName: Søren Åberg Æbeltoft\n"))
            #expect(outcome.output.contains("\nChallenge: 5577006791947779410\n"))
            #expect(outcome.errors == ["remark: revocation was not looked at"])
        }
    }

    @Test(
        "each variation ends as its verdict says",
        arguments: [
            ("tampered-property", "rejected digest", CommandStatus.rejected),
            ("keyinfo-reordered", "accepted", .accepted),
            ("doctype", "rejected doctype", .rejected), ("error-CAN002", "ended clientError.CAN002", .rejected),
            ("keyinfo-leaf-only", "rejected chain", .rejected), ("garbage", "rejected wellFormed", .rejected),
        ]
    )
    func says(_ file: String, _ line: String, _ status: CommandStatus) {
        let outcome = scene.verify(file)
        #expect(outcome.firstLine == line)
        #expect(outcome.status == status)
    }

    @Test("an issuing CA from a file completes a path")
    func takesIssuers() {
        #expect(scene.verify("keyinfo-leaf-only", "--issuer", "issuing.pem").status == .accepted)
    }

    @Test("each expectation is judged, and by its code")
    func judgesExpectations() {
        let cases: [([String], String)] = [
            (["--challenge", "5577006791947779410"], "accepted"), (["--challenge", "1"], "rejected challenge"),
            (["--request-issuer", "Eksempel A/S"], "accepted"), (["--request-issuer", "Andre"], "rejected issuer"),
            (["--action", "logon"], "accepted"), (["--action", "sign"], "rejected action"),
            (["--max-age", "0"], "accepted"),
            (["--max-age", "0", "--at", "2021-04-20T13:26:06Z"], "rejected timestamp"),
            (["--max-age", "0", "--at", "2021-04-20T13:26:04Z"], "rejected timestamp"),
            (["--max-age", "3600", "--at", "2021-04-20T16:26:05+02:00"], "accepted"),
            (["--accept", "moces"], "rejected certificateType"),
            (["--accept", "poces", "--accept", "foces"], "accepted"),
            (["--at", "2026-01-01T00:00:00Z"], "rejected expired"),
            (["--at", "2021-04-20T12:56:48.5Z"], "rejected notYetValid"),
            (["--policy", "1.3.6.1.4.1.31313.2.4.6.1.5"], "accepted"),
            (["--policy", "1.3.6.1.4.1.31313.2.4.6.1.6"], "rejected policy"),
        ]
        for (arguments, line) in cases {
            let outcome = scene.run(["verify", "login.b64"] + CommandScene.trusted + arguments)
            #expect(outcome.firstLine == line, "\(arguments)")
        }
    }

    @Test("undecided ends with 2 and names nobody")
    func isUndecided() {
        let trusted = ["verify", "login.b64", "--environment", "preproduction", "--root", "root.pem"]
        for arguments in [[], ["--revocation", "crl"], ["--revocation-scope", "end-entity"]] {
            let outcome = scene.run(trusted + arguments)
            #expect(outcome.status == .undecided)
            #expect(outcome.firstLine == "undecided crlMissing")
            for personal in ["Søren", "123456789012", "5577006791947779410"] {
                #expect(!outcome.output.contains(personal))
            }
        }
        #expect(scene.run(trusted + ["--revocation", "ocsp"]).firstLine == "undecided ocspMissing")
        #expect(scene.run(trusted + ["--crl", "login.b64"]).firstLine == "undecided crlParse")
        #expect(scene.run(trusted + ["--ocsp", "login.b64"]).firstLine == "undecided ocspParse")
    }

    @Test("only what the limit allows is read")
    func limitsReading() {
        var scene = scene
        scene.files["large"] = Array("<a>".utf8) + [UInt8](repeating: 0x20, count: 3 << 20)
        #expect(scene.verify("large").firstLine == "rejected limit")
        #expect(scene.verify("large", "--action", "sign").firstLine == "rejected wellFormed")
    }

    @Test("explained, every step has a line")
    func explains() {
        let outcome = scene.verify("tampered-property", "--explain")
        let steps = outcome.output.split(separator: "\n").filter { $0.hasPrefix("Step nemid.") }
        #expect(steps.count == 19)
        #expect(steps[6].hasPrefix("Step nemid.07: pass, references"))
        #expect(steps[7].hasPrefix("Step nemid.08: fail, digest"))
        #expect(steps[8].hasPrefix("Step nemid.09: skipped, signer"))
    }

    @Test("text from outside cannot forge lines or move the cursor")
    func escapesText() {
        #expect(PlainText.line("a\nb\u{1B}[1mc\u{202E}d\u{2028}e") == "a\\u{a}b\\u{1b}[1mc\\u{202e}d\\u{2028}e")
        #expect(PlainText.line("Søren Åberg Æbeltoft") == "Søren Åberg Æbeltoft")
    }
}
