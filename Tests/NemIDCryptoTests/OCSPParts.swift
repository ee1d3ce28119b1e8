import NemIDCrypto
import NemIDTestSupport

/// An OCSP response put together from its parts, each of which may be anything; the signature is none.
struct OCSPParts {
    static let sha1: [UInt8] = TestDER.sequence([[0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A], [0x05, 0x00]])
    static let basicType: [UInt8] = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x01]
    static let sha256WithRSA: [UInt8] = TestDER.sequence([
        [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B], [0x05, 0x00],
    ])
    static let time = TestDER.generalizedTime("20210420072605Z")

    var status: [UInt8] = [0x0A, 0x01, 0x00]
    var responseType = Self.basicType
    var afterStatus: [[UInt8]] = []
    /// The version and whatever else may come first.
    var version: [[UInt8]] = []
    var responderID = TestDER.element(0xA2, TestDER.element(0x04, [UInt8](repeating: 7, count: 20)))
    var producedAt = Self.time
    var hashAlgorithm = Self.sha1
    var serialNumber = TestDER.integer([0x5F, 0, 1, 2])
    var certificateStatus: [UInt8] = [0x80, 0x00]
    var thisUpdate = Self.time
    var afterThisUpdate: [[UInt8]] = []
    /// One answer, unless these are other ones.
    var singles: [[UInt8]]?
    var afterSingles: [[UInt8]] = []
    var signatureAlgorithm = Self.sha256WithRSA
    var signature = TestDER.bitString([1, 2, 3])
    var afterSignature: [[UInt8]] = []

    var single: [UInt8] {
        let hash = TestDER.element(0x04, [UInt8](repeating: 9, count: 20))
        return TestDER.sequence(
            [TestDER.sequence([hashAlgorithm, hash, hash, serialNumber]), certificateStatus, thisUpdate]
                + afterThisUpdate
        )
    }

    var basic: [UInt8] {
        let data = TestDER.sequence(
            version + [responderID, producedAt, TestDER.sequence(singles ?? [single])] + afterSingles
        )
        return TestDER.sequence([data, signatureAlgorithm, signature] + afterSignature)
    }

    var der: [UInt8] { der(around: TestDER.element(0x04, basic)) }

    func der(around answer: [UInt8]) -> [UInt8] {
        let wrapped = TestDER.element(0xA0, TestDER.sequence([responseType, answer]))
        return TestDER.sequence([status, wrapped] + afterStatus)
    }

    /// `[1]` around extensions.
    static func extensions(_ all: [[UInt8]]) -> [UInt8] { TestDER.element(0xA1, TestDER.sequence(all)) }

    /// One extension; `flag` is what stands between its identifier and its value.
    static func oneExtension(
        _ identifier: [UInt8] = [0x06, 0x03, 0x2A, 0x03, 0x04],
        flag: [UInt8] = [],
        value: [UInt8] = [0x04, 0x02, 0x05, 0x00]
    ) -> [UInt8] {
        TestDER.sequence([identifier, flag, value])
    }

    /// The nonce extension around these octets.
    static func nonce(_ octets: [UInt8]) -> [UInt8] {
        oneExtension(
            [0x06, 0x09, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02],
            value: TestDER.element(0x04, TestDER.element(0x04, octets))
        )
    }
}
