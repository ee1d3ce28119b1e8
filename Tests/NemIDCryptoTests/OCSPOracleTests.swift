import NemIDCrypto
import NemIDTestSupport
import Testing

/// Our reader beside OpenSSL's: what ours takes, OpenSSL takes as well and reads the same from it.
@Suite("OCSP responses beside OpenSSL")
struct OCSPOracleTests {
    /// How many were taken by both and read the same, and what was not.
    private struct Comparison {
        var agreed = 0
        var differences: [String] = []

        mutating func compare(_ der: [UInt8], _ label: @autoclosure () -> String) {
            guard let ours = try? OCSPResponse(der: der) else { return }
            // Certificates are read when they are needed, all of them or the answer is refused.
            if let basic = ours.basic {
                for index in 0..<basic.certificateCount
                where (try? Certificate(der: basic.certificateEncoding(index))) == nil { return }
            }
            let mine = OpenSSLAnswer(ours)
            guard var theirs = OpenSSLAnswer(der: der) else {
                differences.append("\(label()): refused by OpenSSL")
                return
            }
            // Ours reads fewer forms of time.
            if mine.producedAt == nil { theirs.producedAt = nil }
            for index in theirs.singles.indices where index < mine.singles.count {
                if mine.singles[index].thisUpdate == nil { theirs.singles[index].thisUpdate = nil }
                if mine.singles[index].nextUpdate == nil { theirs.singles[index].nextUpdate = nil }
                if mine.singles[index].revokedAt == nil { theirs.singles[index].revokedAt = nil }
            }
            if mine == theirs { agreed += 1 } else { differences.append("\(label()): \(mine) and \(theirs)") }
        }

        /// Every bit changed, every octet left out, doubled, and followed by a zero.
        mutating func compareChanges(of der: [UInt8], _ name: String) {
            for index in der.indices {
                for bit in 0..<8 {
                    var changed = der
                    changed[index] ^= 1 << UInt8(bit)
                    compare(changed, "\(name), bit \(bit) of octet \(index)")
                }
                var changed = der
                let octet = changed.remove(at: index)
                compare(changed, "\(name) without octet \(index)")
                changed.insert(contentsOf: [octet, octet], at: index)
                compare(changed, "\(name) with octet \(index) twice")
                changed[index + 1] = 0
                compare(changed, "\(name) with a zero after octet \(index)")
            }
        }
    }

    private static let names: [String] = ((try? SharedVectors.names(in: "ocsp")) ?? []).map { String($0.dropLast(4)) }

    private func vector(_ name: String) throws -> [UInt8] {
        let text = try SharedVectors.text("ocsp/\(name).pem")
        let label = "OCSP RESPONSE-----\n"
        let start = try #require(text.firstRange(of: "-----BEGIN " + label)).upperBound
        let end = try #require(text[start...].firstRange(of: "-----END " + label.dropLast())).lowerBound
        return try #require(Base64.decode(Array(text[start..<end].utf8), whiteSpace: .xml))
    }

    @Test("published responses are read the same", .enabled(if: SharedVectors.isAvailable))
    func published() throws {
        var comparison = Comparison()
        for name in Self.names { comparison.compare(try vector(name), name) }
        #expect(comparison.differences.isEmpty)
        // Three of the 36 are published as unreadable, and one has a serial number that is no DER.
        #expect(comparison.agreed == 32)
    }

    @Test("published responses, changed octet by octet", .enabled(if: SharedVectors.isAvailable))
    func publishedChanged() throws {
        for name in ["has_extension", "malformed_request", "revoke_response_reason"] {
            var comparison = Comparison()
            comparison.compareChanges(of: try vector(name), name)
            #expect(comparison.differences.isEmpty)
            #expect(comparison.agreed > 0)
        }
    }

    @Test("a response of ours with every optional part, changed octet by octet")
    func ownChanged() throws {
        var parts = OCSPParts()
        parts.version = [[0xA0, 0x03, 0x02, 0x01, 0x00]]
        parts.certificateStatus = TestDER.element(0xA1, OCSPParts.time + [0xA0, 0x03, 0x0A, 0x01, 0x01])
        parts.afterThisUpdate = [
            TestDER.element(0xA0, OCSPParts.time),
            OCSPParts.extensions([OCSPParts.oneExtension(flag: [0x01, 0x01, 0xFF])]),
        ]
        parts.singles = [parts.single, OCSPParts().single]
        parts.afterSingles = [OCSPParts.extensions([OCSPParts.nonce([1, 2, 3]), OCSPParts.oneExtension()])]
        var comparison = Comparison()
        comparison.compareChanges(of: parts.der, "own")
        #expect(comparison.differences.isEmpty)
        #expect(comparison.agreed > 100)
    }

    @Test("a response with a certificate, changed within the certificate's header and everywhere before it")
    func certificateChanged() throws {
        let pki = try TestPKI()
        let answer = try pki.answer()
        var comparison = Comparison()
        comparison.compare(answer, "unchanged")
        #expect(comparison.agreed == 1)
        for index in answer.indices {
            var changed = answer
            changed[index] ^= 0x01
            comparison.compare(changed, "octet \(index)")
        }
        #expect(comparison.differences.isEmpty)
        #expect(comparison.agreed > 256)
    }
}
