import MockProvider
import NemIDCrypto
import Testing

/// Streams that zlib made, one of each kind of block, and damaged ones.
@Suite("Inflation")
struct InflationTests {
    private static let dynamic =
        "eNoVT1kRAFEIqkIDCzh2QfHon2DffnIOlGXn3fkqj7vGuA5ZDkkH17VB6A4aua658CyPzpgIPKRuO7zoKXa9BuExeY4s7Fzw2GFmTyuIArQYm2uHBTdQP8"
        + "Ubg7A3OwTsGYzyglWi6Zl/kTqtprOqUd5vyMXcJXtnn9gB2VLcYtQFfCEPnODvjo37MrrEzuyOWusiaLKrsHdZkzJf06Vv4zi2zdIHl1dgew=="
    private static let letters =
        "c/bebhhh<gdbhagg/a>he>d/bfaaa< ag<dg>a dhh dfd<dheag <bc<>eb>f>> g <dee/h g/ahd>gg<cf ><>fbh< bc gfh>ahae>///g<cc dad  "
        + "dg f/fhe< />ag> c  dgahf/ d ghfgfa  //fh/ad<c /cb ea<bbahaedeb/cfebcce c<e<>eh>fhhbaegfgdebe> d/gadagca>ch> <g d<> hd "
        + "<ag</f<<ga>ecdaebbee>cg/eca a/d/hc>/ agdfbd/<g/dhb<ge haf/geacd"

    static func octets(_ hexadecimal: String) -> [UInt8] {
        stride(from: 0, to: hexadecimal.count, by: 2).compactMap {
            UInt8(hexadecimal.dropFirst($0).prefix(2), radix: 16)
        }
    }

    static let made: [(octets: [UInt8], text: String)] = [
        (octets("7801010a00f5ff2f547970652f50616765128b037e"), "/Type/Page"),
        (
            octets("78014b4c4a8442fd90ca82d444bc5c00840e10e1"),
            String(repeating: "ababababab/Type", count: 3)
        ),
        (Base64.decode(dynamic.utf8) ?? [], letters),
    ]

    @Test("Blocks that are stored, of fixed and of own codes come out as they went in", arguments: made.indices)
    func kinds(_ index: Int) throws {
        let (octets, text) = Self.made[index]
        let size = text.utf8.count
        #expect(try Inflation.inflate(octets[...], maximumSize: size) == Array(text.utf8))
        #expect(throws: Inflation.Fault.tooLarge) { try Inflation.inflate(octets[...], maximumSize: size - 1) }
        #expect(try Inflation.inflate((octets + [1, 2, 3])[...], maximumSize: size) == Array(text.utf8))
    }

    @Test("No stream that is cut off gives anything", arguments: made.indices)
    func cutOff(_ index: Int) throws {
        let (octets, _) = Self.made[index]
        // The last four octets are the checksum.
        for count in 0..<(octets.count - 4) {
            #expect(throws: Inflation.Fault.self) { try Inflation.inflate(octets[..<count], maximumSize: 1000) }
        }
    }

    @Test("What no compressor writes is refused")
    func damaged() {
        let heads: [[UInt8]] = [[0x79, 0x01], [0x78, 0x02], [0x78, 0x20], [0x88, 0x1C], [0x78, 0x21]]
        for head in heads {
            #expect(throws: Inflation.Fault.notZlib) {
                try Inflation.inflate((head + [1, 0, 0, 0xFF, 0xFF])[...], maximumSize: 9)
            }
        }
        let bodies: [[UInt8]] = [
            [0x07], [0x01, 1, 0, 0xFF, 0xFF, 65],
            // A distance before the beginning, in a block of fixed codes.
            [0x03, 0x02], [0x4B, 0x04, 0x23, 0x00],
        ]
        for body in bodies {
            #expect(throws: Inflation.Fault.malformed) {
                try Inflation.inflate(([0x78, 0x01] + body)[...], maximumSize: 99)
            }
        }
    }

    @Test("Every octet changed to every value: an end each time, and never more than was allowed")
    func everyOctet() {
        let (octets, text) = Self.made[2]
        var ends = 0
        for place in octets.indices {
            for value in stride(from: 0, through: 255, by: 5) {
                var changed = octets
                changed[place] = UInt8(value)
                let result = try? Inflation.inflate(changed[...], maximumSize: text.utf8.count * 2)
                #expect((result?.count ?? 0) <= text.utf8.count * 2)
                ends += 1
            }
        }
        #expect(ends == octets.count * 52)
    }
}
