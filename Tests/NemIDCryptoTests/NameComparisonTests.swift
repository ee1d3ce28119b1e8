import CNemIDOpenSSL
import NemIDCrypto
import Testing

/// Names are compared as OpenSSL compares them (RFC 5280 §7.1).
@Suite("Comparison of names")
struct NameComparisonTests {
    private static let texts = [
        "Eksempel CA", "eksempel ca", "Eksempel  CA", " Eksempel CA ", "Eksempel\tCA", "EksempelCA", "Eksempel CA 2",
        "Eksempel DA", "Eksempe CA", "Eksempel", "", " ", "A", "a", "Aa", "aA ", "Blåbær", "blåbær", "BLÅBÆR", "Blabar",
        "Eksempel C A", "Eksempel CAB", "Eksempel CA\u{B}", "x", "Z", "z[", "Z{", "@A", "`a",
    ]

    @Test("every two names of one attribute, as text of both kinds")
    func oneAttribute() throws {
        let names = try Self.texts.flatMap { text in
            let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
            return try [.utf8String, .printableString].filter { $0 == .utf8String || isASCII }.map { kind in
                try DistinguishedName([
                    [.init(DistinguishedName.AttributeType.country, printable: "DK")],
                    [.init(type: DistinguishedName.AttributeType.commonName, kind: kind, bytes: Array(text.utf8))],
                ])
            }
        }
        for left in names {
            for right in names {
                #expect(left.matches(right) == (try Self.isSame(left, right)), "\(left.rfc4514) and \(right.rfc4514)")
            }
        }
    }

    private static func isSame(_ left: DistinguishedName, _ right: DistinguishedName) throws -> Bool {
        let (first, second) = (try name(left.der), try name(right.der))
        defer {
            X509_NAME_free(first)
            X509_NAME_free(second)
        }
        return X509_NAME_cmp(first, second) == 0
    }

    private static func name(_ der: [UInt8]) throws -> OpaquePointer {
        try #require(
            der.withUnsafeBufferPointer { buffer in
                var start = buffer.baseAddress
                return d2i_X509_NAME(nil, &start, buffer.count)
            }
        )
    }
}
