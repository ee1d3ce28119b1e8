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

    @Test("A combining mark does not hide the semicolon or equals sign before it")
    func combiningMarks() throws {
        let all = try SignProperties("a=1;\u{301}b=\u{301}2;").all
        #expect(all.map(\.name) == ["a", "\u{301}b"])
        #expect(all.map(\.value) == ["1", "\u{301}2"])
        for refused in ["a=1=\u{338}2", "challenge=1;challenge=\u{301}2", "a=1;;\u{301}", ";\u{301}=1", "a\u{301}"] {
            #expect(throws: LoginRefusal(.srv002, ""), "\(refused)") { try SignProperties(refused) }
        }
    }

    @Test(
        "PAR-11 the remembered user id is the provider's to write: not once, not twice, in no letter case",
        arguments: [
            "rememberUseridToken=a", "rememberUseridToken=a;rememberUseridToken=b", "challenge=1;REMEMBERUSERIDTOKEN=",
            "signtext=YQ==", "SignText=a", "stylesheetDigest=a", "signTextTransformationId=a",
        ]
    )
    func ownNames(_ text: String) {
        #expect(throws: LoginRefusal(.srv002, "")) { try SignProperties(text) }
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
