import Foundation
import NemIDCrypto
import NemIDTestSupport
import Testing

/// One case of `x509-limbo/limbo.json`.
struct LimboCase: Decodable, Sendable {
    let id: String
    let features: [String]
    let expectedResult: String
    let validationTime: String?
    let maxChainDepth: Int?
    let trustedCerts: [String]
    let untrustedIntermediates: [String]
    let peerCertificate: String
    let crls: [String]
    let conflictsWith: [String]

    /// What the case is about, as `rfc5280::nc`: its identifier without the last part.
    var topic: String { id.components(separatedBy: "::").dropLast().joined(separator: "::") }

    var isPublishedAsAccepted: Bool { expectedResult == "SUCCESS" }

    /// The instant that the case names, or one at which what it does not date is valid.
    var instant: Date {
        guard let validationTime else { return Instants.later }
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: validationTime.contains("."))
        return (try? style.parse(validationTime.replacing("+00:00", with: "Z"))) ?? .distantPast
    }

    static func all() throws -> [LimboCase] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Suite.self, from: Data(SharedVectors.bytes("x509-limbo/limbo.json"))).testcases
    }

    private struct Suite: Decodable {
        let testcases: [LimboCase]
    }

    /// The DER in one PEM block, which need not be a certificate that can be read.
    static func der(_ pem: String) throws -> [UInt8] {
        let lines = pem.split(separator: "\n").filter { !$0.hasPrefix("-----") }
        let der = Base64.decode(Array(lines.joined().utf8), whiteSpace: .xml)
        return try #require(der, "a certificate that is not base64")
    }
}
