import Foundation
import NemIDCrypto
import NemIDTestSupport
import Testing

/// Our reader against OpenSSL's, over published, captured and damaged lists.
///
/// What ours accepts, OpenSSL accepts too, damaged strings in the issuer's name aside, and both read the same. What ours
/// alone refuses, it refuses for one of the reasons named here.
@Suite("Revocation lists as OpenSSL reads them")
struct RevocationListOracleTests {
    /// Why ours refuses what OpenSSL's `d2i_X509_CRL` takes.
    static let stricter: Set<String> = [
        // DER has one encoding for each value (X.690 §8.1.3, §10, §11); OpenSSL takes BER.
        "a length that is longer than needed", "a length that is indefinite or out of bounds", "a string in pieces",
        "an identifier of several octets", "a default value that is written out", "a boolean that is neither 00 nor FF",
        "a set out of order", "a bit string that does not end with its last one", "unused bits of no octets",
        // RFC 5280 §5.1.1.3, §5.1.1.2, §5.1.2.1, §5.1.2.6.
        "a bit string with unused bits", "the two signature algorithms differ", "unknown version",
        "the list of entries is present but empty",
        // RFC 5280 §5.1.2.4 to §5.1.2.6: Zulu, seconds, no fraction, a date that exists.
        "thisUpdate is not in the form of RFC 5280", "nextUpdate is not in the form of RFC 5280",
        "a revocation date is not in the form of RFC 5280",
        // RFC 5280 §5.2, §4.2.
        "extensions in a version 1 list", "an entry with extensions in a version 1 list", "an extension stands twice",
        "extensions without one", "the number of the list is negative",
        // OpenSSL reads the extensions that matter only when asked for them; ours are read at once.
        "an element is cut short", "an element of another type", "something follows where nothing may",
        "a reason that is negative or out of bounds", "general names without one", "no kind of general name",
        "a name with a value that is no string", "a name with a string that is not valid for its type",
        "an address with other characters than ASCII", "a number of no octets", "a number that is longer than needed",
        "a boolean that is not one octet", "a bit string of no octets", "an object identifier that is cut short",
        "a number of an object identifier that is longer than needed",
    ]

    /// The published lists, and whether the case is about a list that cannot be read.
    static let published: [String] = ((try? SharedVectors.names(in: "crl")) ?? []).map { String($0.dropLast(4)) }

    /// The block of a published case under `label`.
    private func block(_ label: String, of name: String) throws -> [UInt8] {
        let text = try SharedVectors.text("crl/\(name).pem")
        let lines = text.split(separator: "\n").drop { $0 != "-----BEGIN \(label)-----" }.dropFirst()
        return try #require(Base64.decode(Array(lines.prefix { $0.first != "-" }.joined().utf8)))
    }

    /// The key of a version 3 certificate, whose dates may be in a form that ours does not read.
    private func keyInfo(of certificate: [UInt8]) -> [UInt8] {
        TestDER.elements(within: TestDER.elements(within: certificate)[0])[6]
    }

    /// A list with every kind of entry and extension that is read.
    private func rich() throws -> [UInt8] {
        let pki = try TestPKI()
        return try pki.list(
            number: 300,
            extensions: [
                "issuingDistributionPoint = critical,@scope", "[scope]",
                "onlyuser = TRUE", "fullname = URI:http://crl.example.invalid/issuing.crl,dirName:name", "[name]",
                "C = DK", "CN = CRL7",
            ]
        ) { template in
            template.entries = [
                .init(serialNumber: [7], revocationDate: pki.now),
                .init(serialNumber: [0x80, 1], revocationDate: pki.now, reason: nil),
                .init(serialNumber: [1, 2, 3, 4, 5, 6, 7, 8, 9], revocationDate: pki.now, reason: .certificateHold),
                .init(
                    serialNumber: [9],
                    revocationDate: pki.now,
                    extensions: [("2.5.29.24", false, TestDER.generalizedTime("20210101000000Z"))]
                ),
            ]
        }
    }

    /// Nil where both readers agree, or ours is stricter for a named reason; else what is wrong.
    private func disagreement(on der: [UInt8]) -> String? {
        let theirs = OpenSSLRevocationList(der)
        do throws(CryptoError) {
            let ours = try CertificateRevocationList(der: der)
            guard let theirs else {
                // What the strings of a name hold is not for this reader to judge: such a name matches no issuer's.
                return OpenSSLRevocationList.readsName(ours.issuer.der) ? "ours alone accepts" : nil
            }
            return difference(ours, theirs)
        } catch {
            if error.code != .crlParse { return "another code: \(error.code)" }
            return theirs == nil || Self.stricter.contains(error.reason) ? nil : "ours alone refuses: \(error.reason)"
        }
    }

    /// The first field that both read differently.
    private func difference(_ ours: CertificateRevocationList, _ theirs: OpenSSLRevocationList) -> String? {
        let entries = theirs.entries
        let point = theirs.distributionPoint
        var ourPoint = ours.issuingDistributionPoint
        // Names that are no address are compared as octets or not at all, so that what is in them is not looked into here.
        if point == nil, let read = ourPoint, read.isRelativeName || read.fullName.contains(where: { !$0.isAddress }) {
            ourPoint = nil
        }
        let fields: [(String, Bool)] = [
            ("version", ours.version == theirs.version), ("issuer", ours.issuer.der == theirs.issuer),
            ("thisUpdate", ours.thisUpdate == theirs.thisUpdate), ("nextUpdate", ours.nextUpdate == theirs.nextUpdate),
            ("number", ours.number == theirs.number),
            ("key identifier", ours.authorityKeyIdentifier == theirs.authorityKeyIdentifier),
            ("delta", ours.isDelta == theirs.isDelta),
            ("critical", ours.criticalExtensions == theirs.criticalExtensions),
            ("entries", ours.entryCount == entries.count),
            ("critical entry", ours.hasCriticalEntryExtension == entries.contains { $0.hasCriticalExtension }),
            ("certificate issuer", ours.namesCertificateIssuers == entries.contains { $0.namesIssuer }),
            (
                "point",
                ourPoint.map {
                    [
                        $0.onlyUserCertificates, $0.onlyCACertificates, $0.onlySomeReasons, $0.isIndirect,
                        $0.onlyAttributeCertificates,
                    ]
                } == point?.flags
            ),
            ("names of the point", ourPoint?.fullName.count == point?.names),
        ]
        if let (name, _) = fields.first(where: { !$0.1 }) { return name }
        return ours.namesCertificateIssuers ? nil : differenceInEntries(ours, theirs, entries)
    }

    private func differenceInEntries(
        _ ours: CertificateRevocationList,
        _ theirs: OpenSSLRevocationList,
        _ entries: [OpenSSLRevocationList.Entry]
    ) -> String? {
        let known = entries.compactMap(\.serialNumber)
        for (index, number) in known.enumerated() {
            guard let entry = ours.entry(serialNumber: number) else { return "no entry \(index)" }
            guard known.count(where: { $0 == number }) == 1 else { continue }
            let expected = theirs.entry(serialNumber: number)
            guard entry.revocationDate == expected?.date, entry.reason?.rawValue == expected?.reason else {
                return "entry \(index)"
            }
            for other in [number + [0], [1] + number, Array(number.dropLast())] {
                guard ours.lists(serialNumber: other) == (theirs.entry(serialNumber: other) != nil) else {
                    return "a neighbour of entry \(index)"
                }
            }
        }
        return nil
    }

    @Test("every published list reads alike, signature included", .enabled(if: SharedVectors.isAvailable))
    func readsPublished() throws {
        #expect(Self.published.count == 66)
        var accepted = 0
        for name in Self.published {
            let der = try block("CRL", of: name)
            #expect(disagreement(on: der) == nil, "\(name)")
            guard let ours = try? CertificateRevocationList(der: der) else { continue }
            accepted += 1
            let issuer = try block("CA CERTIFICATE", of: name)
            let key = try PublicKey(subjectPublicKeyInfo: keyInfo(of: issuer))
            let theirs = try #require(OpenSSLRevocationList(der))
            #expect(ours.isSigned(by: key) == theirs.isSigned(byKeyOf: issuer), "\(name)")
        }
        #expect(accepted > 40)
    }

    @Test("the captured list reads alike, each of its 2933 entries", .enabled(if: SharedVectors.isAvailable))
    func readsCaptured() throws {
        let der = try SharedVectors.bytes("real/systemtest34.crl")
        let ours = try CertificateRevocationList(der: der)
        let theirs = try #require(OpenSSLRevocationList(der))
        let entries = theirs.entries
        #expect(ours.entryCount == 2933)
        #expect(entries.count == 2933)
        var disagreeing = 0
        for entry in entries {
            let found = ours.entry(serialNumber: try #require(entry.serialNumber))
            if found?.revocationDate != entry.date || found?.reason?.rawValue != entry.reason { disagreeing += 1 }
        }
        #expect(disagreeing == 0)
    }

    @Test("a list with every kind of entry: each octet changed in each bit, dropped and doubled, and every beginning")
    func readsDamaged() throws {
        let der = try rich()
        #expect(disagreement(on: der) == nil)
        #expect(try CertificateRevocationList(der: der).entryCount == 4)
        for index in der.indices {
            var changed = der
            for bit in 0..<8 {
                changed[index] = der[index] ^ (1 << bit)
                if let fault = disagreement(on: changed) { Issue.record("bit \(bit) of octet \(index): \(fault)") }
            }
            changed[index] = 0xFF
            if let fault = disagreement(on: changed) { Issue.record("octet \(index) as FF: \(fault)") }
            let others = [
                Array(der[..<index] + der[(index + 1)...]), Array(der[...index] + der[index...]), Array(der[..<index]),
            ]
            for other in others {
                if let fault = disagreement(on: other) { Issue.record("octet \(index) dropped or doubled: \(fault)") }
            }
        }
    }

    @Test("every published list with each octet changed", .enabled(if: SharedVectors.isAvailable))
    func readsDamagedPublished() throws {
        for (turn, name) in Self.published.enumerated() {
            let der = try block("CRL", of: name)
            for index in der.indices {
                var changed = der
                changed[index] ^= 1 << UInt8((index + turn) % 8)
                if let fault = disagreement(on: changed) { Issue.record("\(name), octet \(index): \(fault)") }
            }
        }
    }
}

extension GeneralName {
    fileprivate var isAddress: Bool {
        if case .uri = self { return true }
        return false
    }
}
