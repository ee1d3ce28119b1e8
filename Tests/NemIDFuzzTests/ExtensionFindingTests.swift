import CNemIDOpenSSL
import NemIDCrypto
import NemIDTestSupport
import Testing

@testable import NemIDFuzz

/// What fuzzing has found in the extensions of certificates: each is refused where OpenSSL does not read it.
@Suite struct ExtensionFindingTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let octets: [UInt8]
        let isAccepted: Bool

        init(_ name: String, _ octets: [UInt8], _ isAccepted: Bool) {
            self.name = name
            self.octets = octets
            self.isAccepted = isAccepted
        }

        var testDescription: String { name }
    }

    private static func text(_ tag: UInt8, _ text: String = "TEST") -> [UInt8] {
        TestDER.element(tag, Array(text.utf8))
    }

    private static let null: [UInt8] = [0x05, 0x00]
    private static let someType: [UInt8] = [0x06, 0x03, 0x2A, 0x03, 0x04]

    /// The end user's certificate with an extension `2.5.29.NUMBER` of this value and no other.
    private func certificate(_ number: UInt8, _ value: [UInt8]) throws -> [UInt8] {
        let pki = try TestPKI()
        var parts = TestDER.parts(of: pki.endUser)
        let record = TestDER.sequence([[0x06, 0x03, 0x55, 0x1D, number], TestDER.element(0x04, value)])
        parts[7] = TestDER.element(0xA3, TestDER.sequence([record]))
        return try TestDER.certificate(parts, signedBy: pki.issuingKey)
    }

    /// Whether we read the certificate; what we and OpenSSL say of it must be the same.
    private func check(_ der: [UInt8], _ nid: Int32, _ free: (OpaquePointer?) -> Void, _ one: Case) throws {
        guard let theirs = OpenSSLCertificate(der) else { throw Violation(rule: "OpenSSL reads the certificate") }
        do {
            let value = try theirs.value(nid)
            free(value.map { OpaquePointer($0) })
            #expect(value != nil && one.isAccepted, "\(one.name) is read by OpenSSL")
        } catch {
            #expect(!one.isAccepted, "\(one.name) is not read by OpenSSL")
        }
        do {
            try theirs.compare(try Certificate(der: der))
            #expect(one.isAccepted, "\(one.name) is read")
        } catch let error as CryptoError {
            #expect(error.code == .certificateParse && !one.isAccepted, "\(one.name): \(error.reason)")
        }
    }

    private static let qualifiers: [Case] = {
        let statement: [UInt8] = [0x06, 0x08, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x01]
        let notice: [UInt8] = [0x06, 0x08, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x02]
        let numbers = TestDER.sequence([TestDER.integer([1]), TestDER.integer([2])])
        func qualifier(_ parts: [[UInt8]]) -> [UInt8] { TestDER.sequence(parts) }
        func noticed(_ parts: [[UInt8]]) -> [UInt8] { TestDER.sequence([notice, TestDER.sequence(parts)]) }
        return [
            Case("an address", qualifier([statement, text(0x16, "http://example.invalid/")]), true),
            Case("an address in UTF-8", qualifier([statement, text(0x0C, "http://example.invalid/")]), false),
            Case("a notice that says nothing", noticed([]), true),
            Case("a notice", noticed([TestDER.sequence([text(0x0C), numbers]), text(0x1A)]), true),
            Case("a notice of a reference", noticed([TestDER.sequence([text(0x16), TestDER.sequence([])])]), true),
            Case("a notice of a BMPString", noticed([TestDER.element(0x1E, [0, 0x41])]), true),
            Case("a notice of half a character", noticed([TestDER.element(0x1E, [0])]), false),
            Case("a notice of a T61String", noticed([text(0x14)]), false),
            Case("a notice twice", noticed([text(0x0C), text(0x0C)]), false),
            Case("a notice that is a text", qualifier([notice, text(0x0C)]), false),
            Case("a reference to a PrintableString", noticed([TestDER.sequence([text(0x13), numbers])]), false),
            Case("a reference without numbers", noticed([TestDER.sequence([text(0x0C)])]), false),
            Case(
                "a reference with a truth for a number",
                noticed([TestDER.sequence([text(0x0C), TestDER.sequence([TestDER.element(0x01, [0xFF])])])]),
                false
            ),
            Case("another kind", qualifier([someType, TestDER.integer([5])]), true),
            Case("another kind with a sequence", qualifier([someType, TestDER.sequence([null, null])]), true),
            Case("another kind with NULL that is something", qualifier([someType, [0x05, 0x01, 0x00]]), false),
            Case("another kind with a truth of two octets", qualifier([someType, [0x01, 0x02, 0xFF, 0xFF]]), false),
            Case("another kind with a number of none", qualifier([someType, [0x02, 0x00]]), false),
            Case("another kind with an identifier cut short", qualifier([someType, [0x06, 0x01, 0x80]]), false),
            Case("another kind with an end of contents", qualifier([someType, [0x00, 0x00]]), false),
            Case("another kind with bits that are not unused", qualifier([someType, [0x03, 0x01, 0x08]]), false),
            Case("another kind with half a character", qualifier([someType, [0x1C, 0x02, 0, 0]]), false),
            Case("another kind without a value", qualifier([someType]), false),
            Case("another kind with two values", qualifier([someType, null, null]), false),
            Case("another kind that is critical", qualifier([someType, [0x01, 0x01, 0xFF], [0x04, 0x00]]), false),
            Case("no sequence", someType, false),
        ]
    }()

    @Test("certificate: a policy's qualifier is one", arguments: qualifiers)
    private func policyQualifier(_ one: Case) throws {
        let anyPolicy: [UInt8] = [0x06, 0x04, 0x55, 0x1D, 0x20, 0x00]
        let policy = TestDER.sequence([anyPolicy, TestDER.sequence([one.octets])])
        let der = try certificate(32, TestDER.sequence([policy]))
        try check(der, NID_certificate_policies, { CERTIFICATEPOLICIES_free($0) }, one)
    }

    private static let names: [Case] = {
        func other(_ parts: [[UInt8]]) -> [UInt8] { TestDER.element(0xA0, parts.flatMap { $0 }) }
        func party(_ parts: [[UInt8]]) -> [UInt8] { TestDER.element(0xA5, parts.flatMap { $0 }) }
        func given(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { TestDER.element(tag, content) }
        return [
            Case("another name", other([someType, given(0xA0, text(0x0C))]), true),
            Case("another name that is NULL", other([someType, given(0xA0, null)]), true),
            Case("another name that is a NULL too long", other([someType, given(0xA0, [0x05, 0x01, 0x00])]), false),
            Case("another name without a value", other([someType, given(0xA0, [])]), false),
            Case("another name with two values", other([someType, given(0xA0, null + null)]), false),
            Case("another name with another tag", other([someType, given(0xA1, null)]), false),
            Case("another name and more", other([someType, given(0xA0, null), null]), false),
            Case("another name without a type", other([given(0xA0, text(0x0C))]), false),
            Case("another name with a text for a type", other([text(0x0C), given(0xA0, text(0x0C))]), false),
            Case("an X.400 name", TestDER.element(0xA3, TestDER.sequence([])), true),
            Case("a party", party([given(0xA1, text(0x0C))]), true),
            Case("a party named by somebody", party([given(0xA0, text(0x13)), given(0xA1, text(0x14))]), true),
            Case("a party without a name", party([given(0xA0, text(0x13))]), false),
            Case("a party named after itself", party([given(0xA1, text(0x0C)), given(0xA0, text(0x13))]), false),
            Case("a party with two names", party([given(0xA1, text(0x0C) + text(0x0C))]), false),
            Case("a party with an IA5String", party([given(0xA1, text(0x16))]), false),
            Case("a party with half a character", party([given(0xA1, [0x1E, 0x01, 0x00])]), false),
            Case("a party without a tag around its name", party([text(0x81)]), false),
        ]
    }()

    @Test("certificate: a general name that is not looked at is one", arguments: names)
    private func generalName(_ one: Case) throws {
        let der = try certificate(17, TestDER.sequence([one.octets]))
        try check(der, NID_subject_alt_name, { GENERAL_NAMES_free($0) }, one)
    }

    private static let points: [Case] = {
        let address = TestDER.element(0xA0, TestDER.element(0xA0, text(0x86, "http://example.invalid/")))
        let reasons: [UInt8] = [0x81, 0x02, 0x06, 0x40]
        let issuer = TestDER.element(0xA2, TestDER.element(0xA4, TestDER.sequence([])))
        return [
            Case("an address", TestDER.sequence([address]), true),
            Case("an address for some reasons", TestDER.sequence([address, reasons]), true),
            Case("an issuer", TestDER.sequence([issuer]), true),
            Case("nothing", TestDER.sequence([]), false),
            Case("reasons only", TestDER.sequence([reasons]), false),
        ]
    }()

    @Test("path: a distribution point has a name of its own or of an issuer", arguments: points)
    private func distributionPoint(_ one: Case) throws {
        let der = try certificate(31, TestDER.sequence([one.octets]))
        guard let theirs = OpenSSLCertificate(der) else { throw Violation(rule: "OpenSSL reads the certificate") }
        #expect(theirs.hasValidExtensions == one.isAccepted)
        do throws(CryptoError) {
            _ = try Certificate(der: der)
            #expect(one.isAccepted)
        } catch {
            #expect(error.code == .certificateParse && !one.isAccepted)
        }
    }
}
