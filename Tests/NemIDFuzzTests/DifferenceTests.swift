import NemIDCrypto
import NemIDTestSupport
import NemIDXML
import Testing

@testable import NemIDFuzz

/// The comparisons see a difference where there is one.
@Suite struct DifferenceTests {
    private struct Unreadable: Error {}

    private func compare(_ ours: Certificate, with der: [UInt8]) throws {
        guard let theirs = OpenSSLCertificate(der) else { throw Unreadable() }
        try theirs.compare(ours)
    }

    private func compare(_ ours: CertificateRevocationList, with der: [UInt8]) throws {
        guard let theirs = OpenSSLRevocationList(der) else { throw Unreadable() }
        try theirs.compare(ours)
    }

    private func compare(_ ours: OCSPResponse, with der: [UInt8]) throws {
        guard let theirs = OpenSSLOCSPResponse(der) else { throw Unreadable() }
        try theirs.compare(ours)
    }

    @Test func anotherCertificateIsNotTheSame() throws {
        let pki = try TestPKI()
        try compare(pki.endUser, with: pki.endUser.der)
        for (ours, theirs) in [(pki.endUser, pki.issuing), (pki.issuing, pki.root), (pki.root, pki.endUser)] {
            #expect(throws: Violation.self) { try compare(ours, with: theirs.der) }
        }
    }

    @Test(arguments: ["a number", "an entry", "an entry's reason", "nextUpdate", "an issuer"])
    func anotherListIsNotTheSame(_ difference: String) throws {
        let pki = try TestPKI()
        let ours = try CertificateRevocationList(der: try pki.list(revoking: [[1], [2]]))
        try compare(ours, with: ours.der)
        let other =
            switch difference {
            case "a number": try pki.list(number: 6, revoking: [[1], [2]])
            case "an entry": try pki.list(revoking: [[1], [3]])
            case "an entry's reason": try pki.list(revoking: [[1], [2]]) { $0.entries[1].reason = .keyCompromise }
            case "nextUpdate": try pki.list(revoking: [[1], [2]]) { $0.nextUpdate = nil }
            default: try pki.list(of: pki.root, revoking: [[1], [2]])
            }
        #expect(throws: Violation.self) { try compare(ours, with: other) }
    }

    @Test func anotherAnswerIsNotTheSame() throws {
        let pki = try TestPKI()
        let ours = try OCSPResponse(der: try pki.answer())
        try compare(ours, with: ours.der)
        for other in [try pki.answer([pki.single(.unknown)]), try pki.answer([pki.single(of: [7])])] {
            #expect(throws: Violation.self) { try compare(ours, with: other) }
        }
    }

    @Test(arguments: [
        ("<a>x</a>", "<a>y</a>"), ("<a><b/></a>", "<a><c/></a>"), ("<a><!--x--></a>", "<a><!--y--></a>"),
        ("<a><?x?></a>", "<a><?y?></a>"), ("<a><![CDATA[x]]></a>", "<a><![CDATA[y]]></a>"),
    ])
    func anotherDocumentIsNotTheInput(_ input: String, _ other: String) throws {
        let document = try XML.Document(parsing: Array(input.utf8))
        var same = XMLSurvey(input: Array(input.utf8))
        #expect(throws: Never.self) { try same.examine(document) }
        var survey = XMLSurvey(input: Array(other.utf8))
        #expect(throws: Violation.self) { try survey.examine(document) }
    }

    @Test(arguments: [
        ("Zm9v", "foo"), ("Zg==", "f"), ("Zh==", nil), ("Zg=", nil), ("Zg", nil), ("Z=g=", nil), ("=", nil),
    ])
    func modelOfBase64IsStrict(_ text: String, _ expected: String?) {
        #expect(OpenSSLBase64.strictlyDecoded(Array(text.utf8)) == expected.map { Array($0.utf8) })
    }
}
