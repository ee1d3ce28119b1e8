import Foundation
import NemIDCrypto
import NemIDTestSupport
import Testing

/// Certificates as we read them, and as Python's `cryptography` does, whose reader is neither ours nor OpenSSL's.
@Suite(.enabled(if: Interop.isWanted && CryptographyVectors.isAvailable))
struct CertificateReadingInteropTests {
    private static let names = [
        "serial number", "issuer", "subject", "notBefore", "notAfter", "key", "algorithm", "extensions",
        "basic constraints", "key usage", "extended key usage", "policies", "subject key identifier",
        "authority key identifier", "alternative names", "permitted names", "excluded names",
    ]
    private static let refused = ["refused"]

    private static var edition: String? {
        let about = try? CryptographyVectors.text("__about__.py")
        return about?.firstMatch(of: /__version__ = "([0-9.]+)"/).map { String($0.1) }
    }

    private let lines: [[String]]

    init() throws {
        // The distribution's Python has the distribution's modules.
        let launch = ProcessLaunch(
            "/usr/bin/python3",
            [Interop.support("ReadCertificates.py"), try CryptographyVectors.path("")]
        )
        let result = try ProcessRunner.run(launch)
        try #require(result.status == .exited(0), "\(result.errorText)")
        lines = result.text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
    }

    @Test("CRT-30 to CRT-35 NIST's certificates are read alike, or differ for a reason that is named")
    func readsPublished() throws {
        let suite = ConformanceSuite.publishedCertificates
        #expect(suite.differences(try cases { $0.hasPrefix(ConformanceSuite.publishedCertificatesFolder) }) == [])
    }

    @Test(
        "CRT-30 to CRT-35 the other certificates are read alike, or differ for a reason that is named",
        .enabled(if: Self.edition == ConformanceSuite.countedEdition)
    )
    func readsFurther() throws {
        let suite = ConformanceSuite.furtherCertificates
        #expect(suite.differences(try cases { !$0.hasPrefix(ConformanceSuite.publishedCertificatesFolder) }) == [])
    }

    /// One for each certificate of the files that are wanted.
    private func cases(where isWanted: (String) -> Bool) throws -> [ConformanceSuite.Case] {
        var counts: [String: Int] = [:]
        return try lines.filter { isWanted($0[0]) }.map { line in
            let file = line[0].replacing(ConformanceSuite.publishedCertificatesFolder, with: "")
            counts[file, default: 0] += 1
            let number = counts[file, default: 0]
            let theirs = Array(line[2...])
            try #require(theirs == Self.refused || theirs.count == Self.names.count)
            let ours = fields(try #require(Base64.decode(Array(line[1].utf8))))
            return ConformanceSuite.Case(
                number == 1 ? file : "\(file), number \(number)",
                outcome: outcome(ours, theirs),
                agrees: ours == theirs
            )
        }
    }

    /// `certificateParse`, `accepted` where the other refuses, or the fields that are read otherwise.
    private func outcome(_ ours: [String], _ theirs: [String]) -> String {
        if ours == Self.refused { return "certificateParse" }
        if theirs == Self.refused { return "accepted" }
        let other = Self.names.indices.filter { ours[$0] != theirs[$0] }.map { Self.names[$0] }
        return other.isEmpty ? "accepted" : "other \(other.joined(separator: ", "))"
    }

    /// In the form of the script.
    private func fields(_ der: [UInt8]) -> [String] {
        guard let certificate = try? Certificate(der: der) else { return Self.refused }
        let extensions = certificate.extensions
        let critical = extensions.critical
        let constraints = extensions.basicConstraints.map { constraints in
            let length = constraints.pathLength.map { "\($0)" } ?? "None"
            return "\(constraints.isCA ? "True" : "False") \(length)"
        }
        let usage = extensions.keyUsage.map { usage in
            (0..<7).map { usage.contains(KeyUsage(rawValue: 0x80 >> UInt32($0))) ? "1" : "0" }.joined()
        }
        return [
            String(certificate.serialHex.drop { $0 == "0" }),
            Hex.lower(certificate.issuer.der),
            Hex.lower(certificate.subject.der),
            CivilTime(certificate.notBefore).rfc3339,
            CivilTime(certificate.notAfter).rfc3339,
            Hex.lower(certificate.publicKey.subjectPublicKeyInfo),
            certificate.signatureAlgorithm,
            extensions.identifiers.map { critical.contains($0) ? $0 + "!" : $0 }.joined(separator: " "),
            constraints ?? "",
            usage ?? "",
            extensions.extendedKeyUsage?.joined(separator: " ") ?? "",
            extensions.policies?.joined(separator: " ") ?? "",
            Hex.lower(extensions.subjectKeyIdentifier ?? []),
            Hex.lower(extensions.authorityKeyIdentifier ?? []),
            text(extensions.subjectAlternativeNames),
            text(extensions.nameConstraints?.permitted.map(\.base) ?? []),
            text(extensions.nameConstraints?.excluded.map(\.base) ?? []),
        ]
    }

    private func text(_ names: [GeneralName]) -> String {
        let texts = names.map { name in
            switch name {
            case .dns(let text): "dns:" + Hex.lower(Array(text.utf8))
            case .email(let text): "email:" + Hex.lower(Array(text.utf8))
            case .uri(let text): "uri:" + Hex.lower(Array(text.utf8))
            case .directoryName(let name): "directory:" + Hex.lower(name.der)
            case .other(let number): "other:\(number)"
            }
        }
        return texts.joined(separator: " ")
    }
}
