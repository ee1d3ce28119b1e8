import NemIDClient
import Testing

@Suite struct WebOriginTests {
    @Test(
        "PAR-08 an origin is written as browsers write it",
        arguments: [
            ("https://post.example", "https://post.example"),
            ("HTTPS://Post.Example:443", "https://post.example"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://127.0.0.1:80", "http://127.0.0.1"),
            ("http://[::1]:7788", "http://[::1]:7788"),
            ("https://xn--prvekbing-54ae.example", "https://xn--prvekbing-54ae.example"),
            ("https://a_b.example:8443", "https://a_b.example:8443"),
        ]
    )
    func normalised(_ text: String, _ expected: String) throws {
        #expect(try WebOrigin(text).text == expected)
    }

    @Test(
        "PAR-08 a path, a slash and everything else that is no origin is refused",
        arguments: [
            "", "post.example", "https://", "https:///", "https://post.example/", "https://post.example/login",
            "https://post.example?", "https://post.example#", "https://user@post.example", "https://post.example:",
            "https://post.example:0", "https://post.example:65536", "https://post.example:+80",
            "https://post.example:080", "https://post.example:８０", "https://prøvekøbing.example",
            "https://post .example",
            "https://post.example\n", "https://post..example", "https://.example", "https://-a.example",
            "https://a-.example",
            "ftp://post.example", "null", "*", "https://*", "https://127.1", "https://1.2.3.256", "https://01.2.3.4",
            "https://[::1", "https://[x]", "https://[]", "https://post.example\\@evil.example",
            "javascript://post.example",
        ]
    )
    func refused(_ text: String) {
        let error = #expect(throws: NemIDError.self) { try WebOrigin(text) }
        #expect(error?.code == .parameterOrigin)
    }

    @Test("PAR-08 an internationalised name is refused with the advice to write it in ASCII")
    func hint() {
        let error = #expect(throws: NemIDError.self) { try WebOrigin("https://prøvekøbing.example") }
        #expect(error?.hint?.contains("xn--") == true)
    }

    @Test(
        "loopback is this machine and nothing that looks like it",
        arguments: [
            ("http://localhost:1", true), ("http://a.localhost", true), ("http://127.3.2.1", true),
            ("http://[::1]", true),
            ("http://127.example", false), ("http://notlocalhost", false), ("http://10.0.0.1", false),
            ("http://[::2]", false),
        ]
    )
    func loopback(_ text: String, _ expected: Bool) throws {
        #expect(try WebOrigin(text).isLoopback == expected)
    }
}
