import Foundation
import Testing

@testable import nemid

/// The JSON of a report, read by Foundation; exactly the names of the contract are there.
struct ReportDocument {
    struct Step {
        let id: String
        let result: String
        let expected: String
        let found: String?
        let reference: String
    }

    private static let names: Set<String> = [
        "verdict", "code", "reason", "identity", "challenge", "timestamp", "action", "requestIssuer", "certificate",
        "revocation", "steps",
    ]
    private static let identityNames: Set<String> = [
        "kind", "pid", "cvr", "rid", "uid", "fid", "name", "pseudonym", "youth",
    ]
    private static let certificateNames: Set<String> = [
        "subject", "issuer", "serial", "notBefore", "notAfter", "sha256",
    ]
    private static let findingNames: Set<String> = ["method", "status", "thisUpdate", "nextUpdate"]
    private static let stepNames: Set<String> = ["id", "result", "expected", "found", "reference"]

    let verdict: String
    let code: String?
    let reason: String
    let hasIdentity: Bool
    let revocation: [String: Any]?
    let steps: [Step]

    /// Records an issue for every name that is missing or too many; throws where a value is of another type.
    init(_ outcome: CommandOutcome) throws {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        )
        #expect(Set(object.keys) == Self.names)
        verdict = try #require(object["verdict"] as? String)
        code = try Self.text(object["code"])
        reason = try #require(object["reason"] as? String)
        for name in ["challenge", "timestamp", "action", "requestIssuer"] { _ = try Self.text(object[name]) }
        let identity = object["identity"] as? [String: Any]
        hasIdentity = identity != nil
        if let identity {
            #expect(Set(identity.keys) == Self.identityNames)
            for name in Self.identityNames.subtracting(["pseudonym", "youth"]) { _ = try Self.text(identity[name]) }
            #expect(identity["pseudonym"] is Bool && identity["youth"] is Bool)
        } else {
            #expect(object["identity"] is NSNull)
        }
        if let certificate = object["certificate"] as? [String: Any] {
            #expect(Set(certificate.keys) == Self.certificateNames)
            #expect(certificate.values.allSatisfy { $0 is String })
        } else {
            #expect(object["certificate"] is NSNull)
        }
        revocation = object["revocation"] as? [String: Any]
        if let revocation {
            #expect(Set(revocation.keys) == Self.findingNames.union(["chain"]))
            for finding in try #require(revocation["chain"] as? [[String: Any]]) {
                #expect(Set(finding.keys) == Self.findingNames.union(["subject"]))
            }
        } else {
            #expect(object["revocation"] is NSNull)
        }
        var steps: [Step] = []
        if let list = object["steps"] as? [[String: Any]] {
            for one in list { steps.append(try Self.step(one)) }
        } else {
            #expect(object["steps"] is NSNull)
        }
        self.steps = steps
    }

    private static func step(_ object: [String: Any]) throws -> Step {
        #expect(Set(object.keys) == stepNames)
        return Step(
            id: try #require(object["id"] as? String),
            result: try #require(object["result"] as? String),
            expected: try #require(object["expected"] as? String),
            found: try text(object["found"]),
            reference: try #require(object["reference"] as? String)
        )
    }

    /// A text or null.
    private static func text(_ value: Any?) throws -> String? {
        if value is NSNull { return nil }
        return try #require(value as? String)
    }
}
