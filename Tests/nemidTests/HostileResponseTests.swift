import Foundation
import NemIDFixtures
import NemIDTestSupport
import Testing

@testable import nemid

/// Hostile responses through the command line: exit status, first line and JSON.
@Suite("Hostile responses to nemid verify")
struct HostileResponseTests {
    /// The project's variations with what the command says of each.
    static let verdicts: [String: String] = [
        "tampered-property": "rejected digest", "tampered-signature-value": "rejected signature",
        "unsigned-extra-object": "rejected structure", "duplicate-id-first": "rejected structure",
        "duplicate-id-last": "rejected structure", "duplicate-id-other-case": "rejected structure",
        "wrapped-signature": "rejected structure", "comment-in-value": "rejected structure",
        "doctype": "rejected doctype", "sha1-digest-uri": "rejected algorithm", "no-reference": "rejected reference",
        "second-root-child": "rejected structure", "keyinfo-reordered": "accepted",
        "keyinfo-leaf-only": "rejected chain", "keyinfo-without-leaf": "rejected signature",
        "crlf-in-base64": "accepted", "error-CAN002": "ended clientError.CAN002",
        "error-SRV003": "ended clientError.SRV003", "error-app001": "ended clientError.APP001",
        "garbage": "rejected wellFormed",
    ]

    private func object(_ output: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// Whether JSON says this verdict, and nothing about anybody unless accepted.
    private func check(_ output: String, says verdict: String, _ code: String?) throws {
        let object = try object(output)
        #expect(object["verdict"] as? String == verdict)
        #expect(object["code"] as? String == code)
        for name in ["identity", "certificate", "action", "requestIssuer"] {
            #expect((object[name] is NSNull) == (code != nil), "\(name)")
        }
    }

    @Test("there is a verdict for each variation")
    func coversAll() throws {
        #expect(try Set(Fixtures.responseVariations().cases.map(\.name)) == Set(Self.verdicts.keys))
    }

    @Test("each variation of the project's login", arguments: verdicts.keys.sorted())
    func judgesVariations(_ name: String) throws {
        let scene = try CommandScene()
        let words = try #require(Self.verdicts[name]).split(separator: " ").map(String.init)
        let plain = scene.verify(name)
        #expect(plain.firstLine == Self.verdicts[name])
        #expect(plain.status == (words.count == 1 ? .accepted : .rejected))
        let json = scene.verify(name, "--json")
        #expect(json.status == plain.status)
        try check(json.output, says: words[0], words.count == 1 ? nil : words[1])
    }

    @Test(
        "each variation of the captured login, by the built command",
        .enabled(if: SharedVectors.isAvailable),
        arguments: CapturedVariation.all
    )
    func judgesTheCapturedLogin(_ variation: CapturedVariation) throws {
        let input = try variation.applied(to: SharedVectors.bytes("real/poces-login.xml"))
        let list = try SharedVectors.path("real/systemtest34.crl")
        let arguments = [
            "verify", "-", "--environment", "preproduction", "--at", "2021-05-13T12:00:00Z", "--offline", "--crl", list,
            "--revocation-scope", "end-entity", "--json",
        ]
        let result = try ProcessRunner.run(ProcessLaunch(BuiltCommand.path(), arguments), input: input)
        let verdict =
            switch variation.code {
            case nil: "accepted"
            case let code? where code.hasPrefix("clientError") == true: "ended"
            case _?: "rejected"
            }
        #expect(result.status == .exited(variation.code == nil ? 0 : 1), "\(result.errorText)")
        try check(result.text, says: verdict, variation.code)
        if variation.code == nil {
            let identity = try #require(try object(result.text)["identity"] as? [String: Any])
            #expect(identity["pid"] as? String == "9208-2002-2-751708631151")
        } else {
            #expect(!result.text.contains("751708631151") && !result.text.contains("Tilde"))
        }
    }

    @Test("the captured login against other expectations", .enabled(if: SharedVectors.isAvailable))
    func judgesExpectations() throws {
        var scene = try CommandScene()
        scene.files["login.xml"] = try SharedVectors.bytes("real/poces-login.xml")
        scene.files["list.crl"] = try SharedVectors.bytes("real/systemtest34.crl")
        var damaged = try SharedVectors.bytes("real/systemtest34.crl")
        damaged[damaged.count - 1] ^= 1
        scene.files["damaged.crl"] = damaged
        scene.files["cut.crl"] = damaged.dropLast()
        let good = ["--crl", "list.crl", "--revocation-scope", "end-entity"]
        let none = ["--revocation", "none"]
        let cases: [([String], String, CommandStatus)] = [
            (good + ["--request-issuer", "Nets Customer Demo", "--action", "logon"], "accepted", .accepted),
            (good + ["--challenge", "1"], "rejected challenge", .rejected),
            (good + ["--request-issuer", "nets customer demo"], "rejected issuer", .rejected),
            (good + ["--action", "sign"], "rejected action", .rejected),
            (good + ["--max-age", "3600"], "rejected timestamp", .rejected),
            (good + ["--accept", "moces"], "rejected certificateType", .rejected),
            (good + ["--policy", "1.3.6.1.4.1.31313.2.4.6.1.6"], "rejected policy", .rejected),
            (none + ["--at", "2021-04-20T13:26:05Z", "--max-age", "0"], "accepted", .accepted),
            (none + ["--at", "2021-04-20T12:56:48Z"], "rejected notYetValid", .rejected),
            (none + ["--at", "2024-04-20T13:26:49Z"], "accepted", .accepted),
            (none + ["--at", "2024-04-20T13:26:50Z"], "rejected expired", .rejected),
            (["--crl", "list.crl"], "undecided crlMissing", .undecided),
            (["--crl", "damaged.crl", "--revocation-scope", "end-entity"], "undecided crlSignature", .undecided),
            (["--crl", "cut.crl", "--revocation-scope", "end-entity"], "undecided crlParse", .undecided),
            (good + ["--at", "2021-05-14T12:00:00Z"], "undecided crlStale", .undecided),
        ]
        for (arguments, line, status) in cases {
            let at = arguments.contains("--at") ? [] : ["--at", "2021-05-13T12:00:00Z"]
            let all = ["verify", "login.xml", "--environment", "preproduction", "--offline"] + at + arguments
            let outcome = scene.run(all)
            #expect(outcome.firstLine == line, "\(arguments)")
            #expect(outcome.status == status, "\(arguments)")
        }
        let production = scene.run(
            ["verify", "login.xml", "--environment", "production", "--offline", "--at", "2021-05-13T12:00:00Z"] + good
        )
        #expect(production.firstLine == "rejected chain")
    }
}
