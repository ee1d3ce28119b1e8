import Foundation
import Testing

@testable import nemid

@Suite("nemid verify --json")
struct ReportJSONTests {
    let scene: CommandScene

    init() throws {
        scene = try CommandScene()
    }

    private func object(_ outcome: CommandOutcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test("accepted: everything the contract names")
    func accepts() throws {
        let object = try object(scene.verify("login.b64", "--json"))
        #expect(
            Set(object.keys) == [
                "verdict", "code", "reason", "identity", "challenge", "timestamp", "action", "requestIssuer",
                "certificate",
                "revocation", "steps",
            ]
        )
        #expect(object["verdict"] as? String == "accepted")
        #expect(object["code"] is NSNull)
        #expect(object["challenge"] as? String == "5577006791947779410")
        #expect(object["timestamp"] as? String == "2021-04-20 15:26:05+0200")
        #expect(object["action"] as? String == "logon")
        #expect(object["requestIssuer"] as? String == "Eksempel A/S")
        #expect(object["steps"] is NSNull)
        let identity = try #require(object["identity"] as? [String: Any])
        #expect(identity["kind"] as? String == "poces")
        #expect(identity["pid"] as? String == "9208-2002-2-123456789012")
        #expect(identity["name"] as? String == "Søren Åberg Æbeltoft")
        #expect(identity["pseudonym"] as? Bool == false)
        #expect(identity["youth"] as? Bool == false)
        for name in ["cvr", "rid", "uid", "fid"] { #expect(identity[name] is NSNull) }
        let certificate = try #require(object["certificate"] as? [String: Any])
        #expect(certificate["serial"] as? String == "5F000102")
        #expect(certificate["notBefore"] as? String == "2021-04-20T12:56:49Z")
        #expect(certificate["notAfter"] as? String == "2024-04-20T13:26:49Z")
        #expect((certificate["sha256"] as? String)?.utf8.count == 64)
        #expect(certificate["issuer"] as? String == "CN=EXAMPLE2408 Vector Issuing CA,O=EXAMPLE2408,C=DK")
        let revocation = try #require(object["revocation"] as? [String: Any])
        #expect(revocation["method"] as? String == "none")
        #expect(revocation["status"] as? String == "notChecked")
        #expect(revocation["thisUpdate"] is NSNull)
        #expect((revocation["chain"] as? [[String: Any]])?.count == 2)
    }

    @Test("not accepted: code and reason, and nothing about anybody")
    func refuses() throws {
        for file in ["tampered-property", "error-CAN002", "keyinfo-leaf-only"] {
            let object = try object(scene.verify(file, "--json"))
            #expect(object["code"] is String)
            #expect((object["reason"] as? String)?.hasPrefix("nemid.") == true)
            for name in ["identity", "challenge", "timestamp", "action", "requestIssuer", "certificate"] {
                #expect(object[name] is NSNull)
            }
        }
        #expect(try object(scene.verify("error-CAN002", "--json"))["code"] as? String == "clientError.CAN002")
        let undecided = scene.run([
            "verify", "login.b64", "--environment", "preproduction", "--root", "root.pem", "--json",
        ])
        #expect(try object(undecided)["verdict"] as? String == "undecided")
        #expect(!undecided.output.contains("123456789012"))
    }

    @Test("explained, each step has its five names")
    func explains() throws {
        let steps = try #require(
            try object(scene.verify("login.b64", "--json", "--explain"))["steps"] as? [[String: Any]]
        )
        #expect(steps.count == 19)
        for (index, step) in steps.enumerated() {
            #expect(Set(step.keys) == ["id", "result", "expected", "found", "reference"])
            #expect(step["id"] as? String == (index < 9 ? "nemid.0\(index + 1)" : "nemid.\(index + 1)"))
        }
    }

    @Test("one line, in valid JSON whatever the text")
    func writesValidText() throws {
        #expect(scene.verify("login.b64", "--json").output.split(separator: "\n").count == 1)
        let hostile = "\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}Æ😀/</script>"
        let text = JSONValue.object([JSONValue.Member(hostile, .string(hostile))]).text
        let back = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
        #expect(back == [hostile: hostile])
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 })
    }
}
