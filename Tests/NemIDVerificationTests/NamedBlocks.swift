import NemIDCrypto
import NemIDTestSupport

/// A file of PEM blocks with labels of its own, as the BoringSSL cases are.
struct NamedBlocks {
    private var blocks: [String: [UInt8]] = [:]

    init(_ text: String) {
        var label: String?
        var content: [UInt8] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("-----BEGIN ") {
                label = String(line.dropFirst(11).dropLast(5))
                content = []
            } else if line.hasPrefix("-----END "), let name = label {
                blocks[name] = Base64.decode(content, whiteSpace: .xml)
                label = nil
            } else if label != nil {
                content += Array(line.utf8)
            }
        }
    }

    subscript(label: String) -> [UInt8] { blocks[label] ?? [] }
}

extension NamedBlocks {
    /// The certificate under a label.
    ///
    /// The dates of some are GeneralizedTime, which RFC 5280 forbids before 2050 and ours therefore does not read. Dates and
    /// the certificate's own signature are not what these cases are about, so the dates are put in the other form.
    func certificate(_ label: String) throws -> Certificate {
        let outer = TestDER.elements(within: self[label])
        let parts = TestDER.elements(within: outer[0]).map { part in
            guard part.first == 0x30 else { return part }
            let times = TestDER.elements(within: part)
            guard times.count == 2, times.allSatisfy({ $0.first == 0x18 }) else { return part }
            return TestDER.sequence(times.map { TestDER.element(0x17, Array($0.dropFirst(4))) })
        }
        return try Certificate(der: TestDER.sequence([TestDER.sequence(parts), outer[1], outer[2]]))
    }
}
