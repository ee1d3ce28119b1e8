import NemIDCrypto
import NemIDTestSupport

/// Changes in OCSP responses that no template makes.
enum OCSPSurgery {
    /// The response with another thisUpdate in its first answer, signed again.
    static func replacingThisUpdate(in response: [UInt8], with time: String, signedBy key: PrivateKey) throws -> [UInt8]
    {
        let outer = TestDER.elements(within: response)
        let bytes = TestDER.elements(within: TestDER.elements(within: outer[1])[0])
        let basicDER = TestDER.elements(within: TestDER.element(0x30, Array(bytes[1].dropFirst(header(bytes[1])))))[0]
        let basic = TestDER.elements(within: basicDER)
        var data = TestDER.elements(within: basic[0])
        let list = data.lastIndex { $0.first == 0x30 } ?? 0
        var singles = TestDER.elements(within: data[list])
        var single = TestDER.elements(within: singles[0])
        let position = single.firstIndex { $0.first == 0x18 } ?? 0
        single[position] = TestDER.generalizedTime(time)
        singles[0] = TestDER.sequence(single)
        data[list] = TestDER.sequence(singles)
        let signed = TestDER.sequence(data)
        let answer = TestDER.sequence([signed, basic[1], TestDER.bitString(try key.sign(signed))])
        let wrapped = TestDER.sequence([bytes[0], TestDER.element(0x04, answer)])
        return TestDER.sequence([outer[0], TestDER.element(0xA0, wrapped)])
    }

    private static func header(_ element: [UInt8]) -> Int { element[1] < 128 ? 2 : 2 + Int(element[1] & 0x7F) }
}
