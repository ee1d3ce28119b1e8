import NemIDXML
import Testing

@Suite struct XMLErrorTests {
    struct Place: CustomTestStringConvertible {
        let text: String
        let offset: Int
        let line: Int
        let column: Int
        var testDescription: String { text.debugDescription }
    }

    @Test(
        "An error says the octet, line and character where the fault is",
        arguments: [
            Place(text: "", offset: 0, line: 1, column: 1),
            Place(text: "x", offset: 0, line: 1, column: 1),
            Place(text: "<a>\n <b>\n  &x;</b></a>", offset: 11, line: 3, column: 3),
            Place(text: "<a>\r\n\r\r\n&x;</a>", offset: 8, line: 4, column: 1),
            Place(text: "<a>æ€\u{1F600}&x;</a>", offset: 12, line: 1, column: 7),
            Place(text: "\u{FEFF}<a>&x;</a>", offset: 6, line: 1, column: 4),
            Place(text: "<a b='1'\n   b='2'/>", offset: 12, line: 2, column: 4),
            Place(text: "<a>\n<!DOCTYPE a>", offset: 4, line: 2, column: 1),
            Place(text: "<a>\n</b>", offset: 4, line: 2, column: 1),
            Place(text: "<a>\n<p:b/></a>", offset: 5, line: 2, column: 2),
            Place(text: "<a>\n  ", offset: 6, line: 2, column: 3),
            Place(text: "<a>\n--]]></a>", offset: 6, line: 2, column: 3),
        ]
    )
    func position(place: Place) throws {
        let error = try #require(throws: XMLError.self) { try read(place.text) }
        #expect(error.offset == place.offset)
        #expect(error.line == place.line)
        #expect(error.column == place.column)
    }

    @Test("Errors are equal by code, and print it")
    func equality() {
        let one = XMLError(code: .limit, offset: 1, line: 1, column: 2, reason: "too deep")
        let other = XMLError(code: .limit, offset: 9, line: 3, column: 4, reason: "too long")
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != XMLError(code: .wellFormed, offset: 1, line: 1, column: 2, reason: "too deep"))
        #expect(one.description == "limit at line 1, column 2 (octet 1): too deep")
    }

    @Test("Each code has its documented name")
    func names() {
        let codes: [XMLError.Code] = [.wellFormed, .encoding, .limit, .doctype, .namespace, .canonicalization]
        let names = ["wellFormed", "encoding", "limit", "doctype", "namespace", "canonicalization"]
        #expect(codes.map(\.description) == names)
        #expect(Set(codes).count == names.count)
    }

    @Test("A reason never quotes the input")
    func reasons() {
        for text in ["<a>&secret;</a>", "<secret></x>", "<a secret='1' secret='2'/>", "<secret:a/>", "secret"] {
            do {
                _ = try read(text)
                Issue.record("\(text) was read")
            } catch let error as XMLError {
                #expect(!error.description.contains("secret"))
            } catch {
                Issue.record("not an XMLError")
            }
        }
    }
}
