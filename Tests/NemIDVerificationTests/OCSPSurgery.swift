import NemIDCrypto
import NemIDTestSupport

/// An OCSP response taken apart, for changes that no template makes; put together it is signed again.
struct OCSPSurgery {
    static let time = TestDER.generalizedTime("20210420072605Z")

    /// `responseStatus`.
    var status: [UInt8]
    /// The parts of `ResponseData`.
    var data: [[UInt8]]
    /// `signatureAlgorithm`.
    var algorithm: [UInt8]
    /// `certs`, where there are any.
    var certificates: [[UInt8]]

    private let type: [UInt8]

    init(_ response: [UInt8]) {
        let outer = TestDER.elements(within: response)
        let bytes = TestDER.elements(within: TestDER.elements(within: outer[1])[0])
        let basic = TestDER.elements(within: TestDER.elements(within: bytes[1])[0])
        status = outer[0]
        type = bytes[0]
        data = TestDER.elements(within: basic[0])
        algorithm = basic[1]
        certificates = Array(basic.dropFirst(3))
    }

    /// The parts of the first `SingleResponse`.
    var firstSingle: [[UInt8]] {
        get { TestDER.elements(within: TestDER.elements(within: data[list])[0]) }
        set {
            var singles = TestDER.elements(within: data[list])
            singles[0] = TestDER.sequence(newValue)
            data[list] = TestDER.sequence(singles)
        }
    }

    /// Where thisUpdate stands in the first `SingleResponse`.
    var thisUpdate: Int { firstSingle.firstIndex { $0.first == 0x18 } ?? 0 }

    /// Where producedAt stands.
    var producedAt: Int { data.firstIndex { $0.first == 0x18 } ?? 0 }

    private var list: Int { data.lastIndex { $0.first == 0x30 } ?? 0 }

    /// Puts these certificates, or what is to pass for some, beside the answer.
    mutating func attach(_ encodings: [[UInt8]]) {
        certificates = [TestDER.element(0xA0, TestDER.sequence(encodings))]
    }

    /// The response in DER.
    func signed(by key: PrivateKey) throws -> [UInt8] {
        let signed = TestDER.sequence(data)
        let answer = TestDER.sequence([signed, algorithm, TestDER.bitString(try key.sign(signed))] + certificates)
        return TestDER.sequence([
            status, TestDER.element(0xA0, TestDER.sequence([type, TestDER.element(0x04, answer)])),
        ])
    }
}
