import NemIDHTTP
import Testing

@Suite struct CookieTests {
    @Test(
        "HTTP-27 malformed pairs are left out and the others read",
        arguments: [
            ("a=1; b=2", ["a=1", "b=2"]), ("a", []), ("=1", []), ("a=\"1\"", ["a=1"]), ("a=1;b=2;", ["a=1", "b=2"]),
            ("a b=1; c=2", ["c=2"]), ("a=1,2; c=3", ["c=3"]), ("a=\"; b=2", ["b=2"]), ("a=æ; b=2", ["b=2"]),
            // Found by the fuzz target cookies: a mark that combines with the semicolon before it.
            ("a=1;\u{658}b=2; c=3", ["a=1", "c=3"]), ("a=\"1\"\u{301}; b=2", ["b=2"]), ("a=\u{301}1; b=2", ["b=2"]),
            ("a=x=y", ["a=x=y"]), ("", []), ("a=1; a=2", ["a=1", "a=2"]),
        ]
    )
    func parsing(_ field: String, _ expected: [String]) {
        let request = HTTPRequest(target: "/", fields: ["Cookie": field])
        #expect(request.cookies.map { "\($0.name)=\($0.value)" } == expected)
    }

    @Test("HTTP-27 4 KiB are read")
    func large() {
        let value = String(repeating: "x", count: 4096)
        #expect(HTTPRequest(target: "/", fields: ["Cookie": "a=\(value)"]).cookie("a") == value)
    }

    @Test("SES-08 a cookie that is there twice has no value, in one field or in two")
    func duplicates() {
        #expect(HTTPRequest(target: "/", fields: ["Cookie": "a=1; a=1; b=2"]).cookie("a") == nil)
        #expect(HTTPRequest(target: "/", fields: ["Cookie": "a=1", "cookie": "a=2"]).cookie("a") == nil)
        #expect(HTTPRequest(target: "/", fields: ["Cookie": "a=1; b=2"]).cookie("b") == "2")
    }

    @Test("SES-07 a cookie is strict unless asked otherwise")
    func strict() throws {
        let cookie = try SetCookie(name: "__Host-s", value: "x1")
        #expect(cookie.text == "__Host-s=x1; Path=/; Secure; HttpOnly; SameSite=Lax")
        let plain = try SetCookie(
            name: "l",
            value: "",
            httpOnly: false,
            secure: false,
            sameSite: .strict,
            path: "/a",
            maxAge: 0
        )
        #expect(plain.text == "l=; Path=/a; Max-Age=0; SameSite=Strict")
    }

    @Test(
        "HTTP-25 a cookie that would break the field is refused",
        arguments: [
            ("a", "1;b"), ("a", "1\r\nX: y"), ("a", "æ"), ("a", "\"1\""), ("", "1"), ("a=b", "1"), ("a b", "1"),
        ]
    )
    func refusals(_ name: String, _ value: String) {
        let error = #expect(throws: HTTPError.self) { try SetCookie(name: name, value: value) }
        #expect(error?.code == .cookie)
    }

    @Test("SES-07 a prefix keeps its promise")
    func prefixes() {
        #expect(throws: HTTPError.self) { try SetCookie(name: "__Host-a", value: "1", secure: false) }
        #expect(throws: HTTPError.self) { try SetCookie(name: "__Host-a", value: "1", path: "/x") }
        #expect(throws: HTTPError.self) { try SetCookie(name: "__Secure-a", value: "1", secure: false) }
        #expect(throws: HTTPError.self) { try SetCookie(name: "a", value: "1", secure: false, sameSite: .none) }
        #expect(throws: HTTPError.self) { try SetCookie(name: "a", value: "1", path: "/;x") }
    }
}
