import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@testable import NemIDFuzz

/// What fuzzing has found and no other suite tests.
@Suite struct FindingTests {
    private static let commonName: [UInt8] = [0x55, 0x04, 0x03]

    private func isReadByOpenSSL(_ der: [UInt8]) -> Bool {
        guard let reading = OpenSSLCertificate(der) else { return false }
        return !reading.serialNumbersOfSubject.isEmpty
    }

    /// A name of one attribute.
    private func name(tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let pair = TestDER.sequence([TestDER.element(0x06, Self.commonName), TestDER.element(tag, content)])
        return TestDER.sequence([TestDER.element(0x31, pair)])
    }

    @Test("crl, certificate: a relative name without attributes is refused", arguments: [0, 1])
    func emptyRelativeName(_ place: Int) throws {
        let pair = TestDER.sequence([TestDER.element(0x06, Self.commonName), TestDER.element(0x0C, [0x41])])
        var sets = [TestDER.element(0x31, pair)]
        #expect(try DistinguishedName(der: TestDER.sequence(sets)).relativeNames.count == 1)
        sets.insert(TestDER.element(0x31, []), at: place)
        let error = #expect(throws: CryptoError.self) { try DistinguishedName(der: TestDER.sequence(sets)) }
        #expect(error?.code == .certificateParse)
    }

    @Test(
        "path, ocsp: a value in a name that is no string is refused",
        arguments: [0x01, 0x02, 0x03, 0x04, 0x05, 0x0A, 0x17, 0x1A, 0x30, 0x2C, 0x48, 0x80] as [UInt8]
    )
    func valueThatIsNoString(_ tag: UInt8) throws {
        let error = #expect(throws: CryptoError.self) { try DistinguishedName(der: name(tag: tag, [0x04, 0x00])) }
        #expect(error?.code == .certificateParse)
    }

    @Test("strings in names are read", arguments: [0x0C, 0x12, 0x13, 0x14, 0x16, 0x1C, 0x1E] as [UInt8])
    func valueThatIsAString(_ tag: UInt8) throws {
        let content: [UInt8] = [0x00, 0x00, 0x00, 0x41]
        #expect(try DistinguishedName(der: name(tag: tag, content)).relativeNames[0][0].bytes == content)
    }

    @Test(
        "certificate: a string in a name is of characters that there are",
        arguments: [
            (0x0C, [0xC3, 0x98], true), (0x0C, [0xC3], false), (0x1E, [0x00, 0x41], true), (0x1E, [0xD8, 0x00], false),
            (0x1E, [0x00], false), (0x1C, [0x00, 0x00, 0x00, 0x41], true), (0x1C, [0x41, 0x6E, 0x6E, 0x61], false),
        ] as [(UInt8, [UInt8], Bool)]
    )
    func strings(_ tag: UInt8, _ content: [UInt8], _ isValid: Bool) throws {
        #expect(try DistinguishedName(der: name(tag: tag, content)).hasOnlyValidStrings == isValid)
    }

    @Test(
        "certificate: a unique identifier is a bit string",
        arguments: [
            ([0x00], true), ([0x00, 0x41], true), ([0x01, 0x40], true), ([], false), ([0x01], false),
            ([0x01, 0x41], false), ([0x08, 0x00], false),
        ] as [([UInt8], Bool)]
    )
    func uniqueIdentifier(_ content: [UInt8], _ isAccepted: Bool) throws {
        let pki = try TestPKI()
        var parts = TestDER.parts(of: pki.endUser)
        parts.insert(TestDER.element(0x81, content), at: 7)
        let der = try TestDER.certificate(parts, signedBy: pki.issuingKey)
        #expect(isReadByOpenSSL(der) || !isAccepted)
        #expect(((try? Certificate(der: der)) != nil) == isAccepted)
    }

    @Test("path: an authority with a name that is no UTF-8 is refused, as OpenSSL does not read it")
    func authorityWithBrokenName() throws {
        let pki = try TestPKI()
        func verdict(_ authority: [UInt8]) throws -> VerificationReport {
            var endUser = TestDER.parts(of: pki.endUser)
            var issuing = TestDER.parts(of: pki.issuing)
            (endUser[3], issuing[5]) = (authority, authority)
            let input = try [endUser, issuing].flatMap { try TestDER.certificate($0, signedBy: pki.rootKey) }
            return try #require(try PathTarget.judge(input)).report
        }
        #expect(try verdict(name(tag: 0x0C, Array("Ø".utf8))).verdict == .accepted)
        #expect(try verdict(name(tag: 0x0C, [0xC3])).code == .chain)
    }

    @Test(
        "ocsp: a status that OpenSSL takes for another, as it drops its higher octets, is refused",
        arguments: [
            ([0x06], 6), ([0x7F, 0xFF, 0xFF, 0xFF], 0x7FFF_FFFF), ([0x00, 0x80, 0x00, 0x00, 0x00], nil),
            ([0x01, 0x00, 0x00, 0x00, 0x00], nil), ([0x01, 0x00, 0x00, 0x00, 0x06], nil),
            ([0xFF, 0x00, 0x00, 0x00, 0x00], nil), ([0xFF], nil),
        ] as [([UInt8], Int?)]
    )
    func statusBeyondBounds(_ content: [UInt8], _ status: Int?) throws {
        let der = TestDER.sequence([TestDER.element(0x0A, content)])
        guard let theirs = OpenSSLOCSPResponse(der) else { throw Violation(rule: "OpenSSL reads the response") }
        do {
            let ours = try OCSPResponse(der: der)
            try theirs.compare(ours)
            #expect(ours.status == status)
        } catch let error as CryptoError {
            #expect(error.code == .ocspParse && status == nil)
        }
    }
}
