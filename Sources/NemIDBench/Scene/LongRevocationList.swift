import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport

/// A revocation list with any number of entries, written octet by octet: OpenSSL takes minutes for a million.
///
/// Entries are as in the real lists unless told otherwise: a serial number of four octets, a time, the reason
/// "unspecified".
struct LongRevocationList {
    let issuer: Certificate
    let key: PrivateKey
    let now: Date
    let entries: Int
    /// The serial numbers are this and the following ones, each but the second; the first is at least 0x4000_0000.
    var firstSerial: UInt32 = 0x4000_0000
    /// The extensions of the entry at an index in DER, empty for none; always equally long.
    var extensions: (Int) -> [UInt8] = { _ in Self.unspecified }

    /// A SEQUENCE of the reason alone (2.5.29.21): ENUMERATED 0.
    static let unspecified: [UInt8] = [
        0x30, 0x0C, 0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x15, 0x04, 0x03, 0x0A, 0x01, 0x00,
    ]

    /// The serial number of the entry at `index`.
    func serialNumber(at index: Int) -> [UInt8] {
        let number = firstSerial + 2 * UInt32(index)
        return [UInt8(number >> 24), UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)]
    }

    /// The list in DER.
    func der() throws -> [UInt8] {
        let rsaWithSHA256 = TestDER.sequence([
            TestDER.element(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B]), [0x05, 0x00],
        ])
        let signed = TestDER.element(
            0x30,
            TestDER.integer([1]) + rsaWithSHA256 + issuer.subject.der + time(-6 * 3600) + time(6 * 3600)
                + TestDER.element(0x30, body()) + listExtensions()
        )
        return TestDER.element(0x30, signed + rsaWithSHA256 + TestDER.bitString(try key.sign(signed)))
    }

    private func body() -> [UInt8] {
        let date = time(-30 * 86_400)
        var body: [UInt8] = []
        body.reserveCapacity(entries * (8 + date.count + extensions(0).count))
        for index in 0..<entries {
            let further = extensions(index)
            body.append(0x30)
            body.append(UInt8(6 + date.count + further.count))
            body.append(0x02)
            body.append(0x04)
            body.append(contentsOf: serialNumber(at: index))
            body.append(contentsOf: date)
            body.append(contentsOf: further)
        }
        return body
    }

    /// CRL number 7, and the issuer's key identifier where it has one.
    private func listExtensions() -> [UInt8] {
        let number = TestDER.sequence([
            TestDER.element(0x06, [0x55, 0x1D, 0x14]), TestDER.element(0x04, TestDER.integer([7])),
        ])
        let identifier = issuer.extensions.subjectKeyIdentifier.map { identifier in
            TestDER.sequence([
                TestDER.element(0x06, [0x55, 0x1D, 0x23]),
                TestDER.element(0x04, TestDER.sequence([TestDER.element(0x80, identifier)])),
            ])
        }
        return TestDER.element(0xA0, TestDER.sequence([number] + (identifier.map { [$0] } ?? [])))
    }

    private func time(_ seconds: Double) -> [UInt8] {
        let time = CivilTime(now.addingTimeInterval(seconds))
        let digits = [time.year % 100, time.month, time.day, time.hour, time.minute, time.second].map { number in
            (number < 10 ? "0" : "") + "\(number)"
        }
        return TestDER.utcTime(digits.joined() + "Z")
    }
}
