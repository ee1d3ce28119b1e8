import NemIDHTTP
import Testing

@Suite struct WriterTests {
    private func text(_ response: HTTPResponse, to method: HTTPMethod = .get, keepAlive: Bool = true) throws -> String {
        String(decoding: try ResponseWriter.bytes(of: response, to: method, keepAlive: keepAlive), as: UTF8.self)
    }

    @Test("a response is written head and body in one run")
    func response() throws {
        #expect(
            try text(.text("hej"))
                == "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 3\r\n\r\nhej"
        )
        #expect(try text(HTTPResponse(), keepAlive: false).contains("\r\nConnection: close\r\n"))
    }

    @Test("HTTP-23 HEAD, 204 and 304 have no body")
    func bodiless() throws {
        #expect(try text(.text("hej"), to: .head).hasSuffix("Content-Length: 3\r\n\r\n"))
        for status in [HTTPStatus.noContent, .notModified] {
            let written = try text(HTTPResponse(status: status, body: [0x41]))
            #expect(written == "HTTP/1.1 \(status)\r\n\r\n")
        }
    }

    @Test(
        "HTTP-25 a value with CR, LF, NUL or another control character is refused",
        arguments: ["a\r\nSet-Cookie: x=y", "a\nb", "a\rb", "a\0", "\u{7F}", "\u{1}"]
    )
    func controlCharacters(_ value: String) {
        let response = HTTPResponse(fields: ["X": value])
        let error = #expect(throws: HTTPError.self) { try text(response) }
        #expect(error?.code == .fieldValue)
        let request = HTTPRequest(target: "/", fields: ["X": value])
        let other = #expect(throws: HTTPError.self) { try RequestWriter.bytes(of: request, host: "h", keepAlive: true) }
        #expect(other?.code == .fieldValue)
    }

    @Test("HTTP-25 a name that is no token is refused", arguments: ["", "a b", "a:", "a\r\nb", "æ"])
    func names(_ name: String) {
        let error = #expect(throws: HTTPError.self) { try text(HTTPResponse(fields: [name: "x"])) }
        #expect(error?.code == .fieldName)
    }

    @Test("framing is the writer's alone", arguments: ["Content-Length", "transfer-encoding", "Connection"])
    func reserved(_ name: String) {
        let error = #expect(throws: HTTPError.self) { try text(HTTPResponse(fields: [name: "1"])) }
        #expect(error?.code == .framing)
    }

    @Test("a status outside 200 to 599 is refused", arguments: [0, 100, 199, 600])
    func status(_ code: Int) {
        let error = #expect(throws: HTTPError.self) { try text(HTTPResponse(status: HTTPStatus(rawValue: code))) }
        #expect(error?.code == .statusLine)
    }

    @Test("what the request writer writes is what the request parser reads")
    func requestRoundTrip() throws {
        let request = HTTPRequest(method: .post, target: "/a?b=c", fields: ["X": "æ"], body: Array("hej".utf8))
        let bytes = try RequestWriter.bytes(of: request, host: "h:80", keepAlive: false)
        let outcome = RequestOutcome.of([bytes])
        #expect(outcome.requests.first?.body == request.body)
        #expect(
            outcome.requests.first?.fields == ["Host": "h:80", "X": "æ", "Content-Length": "3", "Connection": "close"]
        )
        #expect(outcome.keepAlive == [false])
    }

    @Test("HTTP-25 a request's method, target and host are checked")
    func requestParts() {
        let codes = [
            HTTPRequest(method: HTTPMethod(rawValue: "GET /"), target: "/"), HTTPRequest(target: "/ HTTP/1.1\r\nX: y"),
            HTTPRequest(target: "a"), HTTPRequest(target: "/a#b"),
        ].map { request in
            #expect(throws: HTTPError.self) { try RequestWriter.bytes(of: request, host: "h", keepAlive: true) }?.code
        }
        #expect(codes == [.method, .target, .target, .target])
        let error = #expect(throws: HTTPError.self) {
            try RequestWriter.bytes(of: HTTPRequest(target: "/"), host: "h\r\nX: y", keepAlive: true)
        }
        #expect(error?.code == .host)
    }

    @Test(
        "SES-11 a redirect never leaves the site",
        arguments: [
            "//host", "https://host", "/\\host", "/%09/host", "/\t/host", "/a\r\nX: y", "", "host", "/%5Chost", "/æ",
            "/%",
        ]
    )
    func foreignRedirects(_ target: String) {
        #expect(HTTPResponse.redirect(to: target).fields["Location"] == "/")
    }

    @Test("SES-11 a local redirect is kept", arguments: ["/", "/a/b?c=d&e=%C3%A6", "/a//b"])
    func localRedirects(_ target: String) {
        #expect(HTTPResponse.redirect(to: target).fields["Location"] == target)
        #expect(HTTPResponse.redirect(to: target).status == .seeOther)
    }

    @Test("405 says what is allowed")
    func methodNotAllowed() {
        #expect(HTTPResponse.methodNotAllowed(allow: [.get, .head]).fields["Allow"] == "GET, HEAD")
    }

    @Test(
        "a date is written as RFC 9110 §5.6.7 has it",
        arguments: [
            (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (951_825_599, "Tue, 29 Feb 2000 11:59:59 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
            (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        ]
    )
    func date(_ seconds: Int, _ text: String) {
        #expect(HTTPDate.text(secondsSince1970: seconds) == text)
    }
}
