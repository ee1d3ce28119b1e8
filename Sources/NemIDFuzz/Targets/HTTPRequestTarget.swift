import NemIDHTTP

/// The request parser: the same requests however the octets arrive, what stands in them and nothing else, and requests
/// that can be written and read again.
enum HTTPRequestTarget {
    static func run(_ input: [UInt8]) throws {
        let whole = RequestReading(input)
        for cuts in Pieces.ways(of: input) {
            try require(RequestReading(input, cuts: cuts) == whole, "requests do not depend on how octets arrive")
        }
        try require(whole.error == nil || whole.isEnded, "nothing is read after a refusal")
        for (index, message) in whole.messages.enumerated() {
            let isLast = index == whole.messages.count - 1
            try require(message.keepAlive || (isLast && whole.isEnded), "nothing is read after the last request")
            try checkLimits(message.request)
            try checkWriting(message.request)
            touch(message.request)
        }
        try compareFirst(whole.messages.first?.request, input)
    }

    private static func checkLimits(_ request: HTTPRequest) throws(Violation) {
        let limits = RequestReading.limits
        try require(request.fields.count <= limits.fields, "there are no more fields than allowed")
        try require(request.body.count <= (request.path == "/large" ? 4096 : 1024), "the body is within its limit")
        try require(request.target.utf8.count <= limits.requestLine, "the request line is within its limit")
        for field in request.fields {
            try require(
                field.value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) },
                "a field value has no control character"
            )
        }
        try require(request.path.utf8.first == UInt8(ascii: "/"), "a path begins with a slash")
        try require(!request.path.utf8.contains(0), "a path has no NUL")
    }

    /// What was read can be written, and reads the same.
    private static func checkWriting(_ request: HTTPRequest) throws {
        var plain = request
        for name in ["Content-Length", "Transfer-Encoding", "Connection", "Expect"] { plain.fields[name] = nil }
        plain.fields["Host"] = "example.invalid"
        let octets: [UInt8]
        do {
            octets = try RequestWriter.bytes(of: plain, host: "", keepAlive: true)
        } catch {
            throw Violation(rule: "a request that was read can be written")
        }
        var parser = RequestParser()
        parser.receive(octets)
        guard case .request(var again, keepAlive: true) = try? parser.next() else {
            throw Violation(rule: "a request that was written can be read")
        }
        again.fields["Content-Length"] = nil
        try require(again == plain, "a request that was written reads the same")
    }

    /// Everything that is read from a request later on.
    private static func touch(_ request: HTTPRequest) {
        _ = request.query
        _ = request.cookies
        _ = try? request.form()
    }

    private static func compareFirst(_ request: HTTPRequest?, _ input: [UInt8]) throws(Violation) {
        guard let request else { return }
        guard let plain = PlainMessage(input[...], parts: 3) else { throw Violation(rule: "a request has a head") }
        try require(
            plain.first.prefix(2).elementsEqual([request.method.rawValue, request.target]),
            "method and target are those of the first line"
        )
        try require(
            plain.fields.count == request.fields.count
                && zip(plain.fields, request.fields).allSatisfy {
                    $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.utf8.elementsEqual($1.value.utf8)
                },
            "the fields are those of the head"
        )
        guard plain.values("transfer-encoding").isEmpty else {
            let chunks = PlainChunks(input[plain.end...])
            try require(chunks?.body == request.body, "the body is that of the chunks")
            return
        }
        let length = plain.values("content-length").first.flatMap { Int($0) } ?? 0
        try require(request.body.elementsEqual(input[plain.end...].prefix(length)), "the body is what follows the head")
        try require(request.body.count == length, "the body is as long as declared")
    }
}
