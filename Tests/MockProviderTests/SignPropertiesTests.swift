import MockProvider
import Testing

@Suite("Sign properties")
struct SignPropertiesTests {
    @Test(
        "Pairs are read in order, a semicolon at the end allowed",
        arguments: [("challenge=-42", 1), ("challenge=a;", 1), ("a=1;b=;c=3", 3), ("", 0)]
    )
    func pairs(_ text: String, _ count: Int) throws {
        #expect(try SignProperties(text).all.count == count)
    }

    @Test(
        "PAR-11 what is ambiguous or not the caller's to set is refused",
        arguments: [
            "challenge", "=x", "a=b=c", "challenge=1;challenge=2", "challenge=1;Challenge=2", "a=1;;b=2", "action=sign",
            "RequestIssuer=Another", "TIMESTAMP=1", "logonto=Another", "a=\u{0}", "a=\u{FFFE}",
        ]
    )
    func refused(_ text: String) {
        #expect(throws: LoginRefusal(.srv002, "")) { try SignProperties(text) }
    }
}
