import NemIDCrypto
import Testing

@Suite struct Base64Tests {
    @Test(
        "RFC 4648 §10: its own examples, both ways",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func examples(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(Array(encoded.utf8)) == Array(plain.utf8))
    }

    @Test(
        "DSG-11 anything that is not strict base64 is refused",
        arguments: [
            "Zg", "Zg=", "Zg===", "Z", "Z===", "=", "====", "Zh==", "Zm9=", "Zm9v=", "Zm9vZg==Zg==", "Zm9v\u{0}",
            "Zm-v",
            "Zm_v", "Zm9v!", "Zg=a", "Zg==a", "Zm9vY", "é===",
        ]
    )
    func refused(text: String) {
        #expect(Base64.decode(Array(text.utf8)) == nil)
        #expect(Base64.decode(Array(text.utf8), whiteSpace: .xml) == nil)
    }

    @Test("DSG-12 XML white space may stand anywhere, and only where it is allowed")
    func whiteSpace() {
        let text = Array("\r\n Z\tm 9\nv Y\r\ng = =\n".utf8)
        #expect(Base64.decode(text, whiteSpace: .xml) == Array("foob".utf8))
        #expect(Base64.decode(text) == nil)
        #expect(Base64.decode(Array("Zm9v\u{0B}".utf8), whiteSpace: .xml) == nil)
        #expect(Base64.decode(Array("Zm9v\u{A0}".utf8), whiteSpace: .xml) == nil)
    }

    @Test("every octet in every position survives, on one line and on lines of 64 and 76")
    func roundTrip() {
        for length in 0..<200 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ length) }
            #expect(Base64.decode(Array(Base64.encode(bytes).utf8)) == bytes)
            for width in [64, 76] {
                let lines = Base64.encodeLines(bytes, width: width)
                #expect(lines.split(separator: "\n").allSatisfy { $0.count <= width })
                #expect(!lines.hasSuffix("\n"))
                #expect(Base64.decode(Array(lines.utf8), whiteSpace: .xml) == bytes)
            }
        }
    }

    @Test("DSG-12 what is strict is what can be decoded, over every text of five of these letters and its neighbours")
    func strictness() {
        let letters = Array("AQE9=\n !".utf8)
        for number in 0..<(letters.count * letters.count * letters.count * letters.count * letters.count) {
            var rest = number
            var text: [UInt8] = []
            for _ in 0..<5 {
                text.append(letters[rest % letters.count])
                rest /= letters.count
            }
            for text in [text[...], text.dropFirst(), text.dropLast(2), (Array("QUFB".utf8) + text)[...]] {
                #expect(Base64.isStrict(text) == (Base64.decode(text, whiteSpace: .xml) != nil), "\(text)")
            }
        }
    }

    @Test("DSG-12 each spare bit of the last letter counts")
    func spareBits() {
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" {
            for text in ["A\(letter)==", "AA\(letter)=", "AAA\(letter)"] {
                let octets = Array(text.utf8)
                #expect(Base64.isStrict(octets[...]) == (Base64.decode(octets) != nil), "\(text)")
            }
        }
    }

    @Test("DSG-11 DSG-12 one octet too many or another one is found wherever it stands in a long text")
    func everyPlace() {
        let bytes = (0..<150).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 7) }
        let text = Array(Base64.encode(bytes).utf8)
        #expect(text.count == 200)
        let others: [UInt8] = [
            0x00, 0x2A, 0x2C, 0x2E, 0x3A, 0x3D, 0x40, 0x5B, 0x5F, 0x60, 0x7B, 0x7F, 0x80, 0xAB, 0xC1, 0xE1, 0xFF,
        ]
        for place in text.indices {
            for other in others {
                var changed = text
                changed[place] = other
                let mayEnd = other == UInt8(ascii: "=") && place == text.count - 1
                #expect(mayEnd || Base64.decode(changed) == nil)
                #expect(Base64.decode(text[..<place] + [other] + text[place...], whiteSpace: .xml) == nil)
            }
            for blank: UInt8 in [0x20, 0x09, 0x0A, 0x0D] {
                let spaced = Array(text[..<place] + [blank] + text[place...])
                #expect(Base64.decode(spaced, whiteSpace: .xml) == bytes)
                #expect(Base64.decode(spaced) == nil)
            }
        }
    }

    @Test("DSG-12 a text is the same as letters on one line where nothing but white space is between them")
    func sameText() {
        let letters = Array(Base64.encode((0..<44).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 7) }).utf8)
        func isSame(_ text: [UInt8]) -> Bool { Base64.isSame(text[...], as: letters) }
        #expect(isSame(letters))
        #expect(Base64.isSame(([0x41] + letters + [0x41]).dropFirst().dropLast(), as: letters))
        #expect(!isSame([]))
        #expect(Base64.isSame([], as: []) && Base64.isSame([0x0A], as: []) && !Base64.isSame([0x41], as: []))
        for place in 0...letters.count {
            let (before, after) = (letters[..<place], letters[place...])
            for blank: UInt8 in [0x20, 0x09, 0x0A, 0x0D] { #expect(isSame(Array(before + [blank] + after))) }
            #expect(isSame(Array([0x0A] + before + [0x0D, 0x0A, 0x20] + after + [0x0A])))
            for other: UInt8 in [0x00, 0x0B, 0x2E, 0x3D, 0x5F, 0x85, 0xA0, 0xFF] {
                #expect(!isSame(Array(before + [other] + after)))
            }
            guard place < letters.count else { continue }
            #expect(!isSame(Array(before)), "cut short")
            #expect(!isSame(Array(before + after.dropFirst())), "one letter left out")
            for blank: UInt8 in [0x20, 0x0A] { #expect(!isSame(Array(before + [blank] + after.dropFirst()))) }
            #expect(!isSame(Array(before + [letters[place] ^ 0x01] + after.dropFirst())), "another letter")
        }
    }
}
