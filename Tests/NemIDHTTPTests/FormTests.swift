import NemIDHTTP
import Testing

@Suite struct FormTests {
    private func request(_ body: String, type: String? = "application/x-www-form-urlencoded") -> HTTPRequest {
        HTTPRequest(
            method: .post,
            target: "/",
            fields: HTTPFields(type.map { [HTTPField(name: "Content-Type", value: $0)] } ?? []),
            body: Array(body.utf8)
        )
    }

    @Test("HTTP-26 blanks, percent-encoding and Danish letters are decoded")
    func decoding() throws {
        let form = try request("a=1+2%2B3&%C3%A6=%C3%B8&empty=&none&&b=x=y").form()
        #expect(form == ["a": "1 2+3", "æ": "ø", "empty": "", "none": "", "b": "x=y"])
        #expect(form["æ"] == "ø")
        #expect(form["absent"] == nil)
    }

    @Test("HTTP-26 a field that is there twice has no value of its own")
    func duplicates() throws {
        let form = try request("a=1&a=2").form()
        #expect(form["a"] == nil)
        #expect(form.values("a") == ["1", "2"])
    }

    @Test(
        "HTTP-26 bad percent and invalid UTF-8 are 400",
        arguments: ["a=%", "a=%4", "a=%zz", "a=%E6", "a=%C0%AF", "%ED%A0%80=1"]
    )
    func malformed(_ body: String) {
        let error = #expect(throws: HTTPError.self) { try request(body).form() }
        #expect(error?.code == .form)
        #expect(error?.status == .badRequest)
    }

    @Test("HTTP-26 a thousand fields are accepted, one more is 413")
    func limit() throws {
        let body = { (count: Int) in Array(repeating: "a=b", count: count).joined(separator: "&") }
        #expect(try request(body(1000)).form().count == 1000)
        for count in [1001, 10_000] {
            let error = #expect(throws: HTTPError.self) { try request(body(count)).form() }
            #expect(error?.code == .formTooManyFields)
            #expect(error?.status == .contentTooLarge)
        }
    }

    @Test(
        "HTTP-26 another media type is 415",
        arguments: [
            nil, "multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencoded; charset=latin1",
            "application/x-www-form-urlencodedx",
        ]
    )
    func mediaType(_ type: String?) {
        let error = #expect(throws: HTTPError.self) { try request("a=b", type: type).form() }
        #expect(error?.code == .mediaType)
        #expect(error?.status == .unsupportedMediaType)
    }

    @Test("HTTP-26 a charset of UTF-8 is fine")
    func charset() throws {
        #expect(try request("a=b", type: "Application/X-WWW-Form-Urlencoded; Charset=UTF-8").form()["a"] == "b")
    }

    @Test("a query is a form, and an undecodable one is empty")
    func query() {
        #expect(HTTPRequest(target: "/p?a=1&b=%C3%A6?").query == ["a": "1", "b": "æ?"])
        #expect(HTTPRequest(target: "/p").query.isEmpty)
        #expect(HTTPRequest(target: "/p?a=%E6").query.isEmpty)
    }

    @Test("encoding is undone by decoding")
    func roundTrip() throws {
        let form: FormFields = ["a b": "æ&=+%\r\n", "": "x"]
        #expect(try FormFields(urlEncoded: Array(form.urlEncoded.utf8)) == form)
        #expect(form.urlEncoded == "a+b=%C3%A6%26%3D%2B%25%0D%0A&=x")
    }
}
