import NemIDHTTP

/// The response parser: the same response however the octets arrive, what stands in them and nothing else, and a
/// response that can be written and read again.
enum HTTPResponseTarget {
    private struct Reading: Equatable {
        var response: HTTPResponse?
        var error: HTTPError?

        init(_ input: [UInt8], to method: HTTPMethod, cuts: [Int] = []) {
            var parser = ResponseParser(to: method, limits: RequestReading.limits)
            var start = 0
            do throws(HTTPError) {
                for end in cuts + [input.count] {
                    parser.receive(input[start..<end])
                    start = end
                    while let read = try parser.next() { response = read }
                }
                if let read = try parser.finish() { response = read }
            } catch {
                self.error = error
            }
        }
    }

    static func run(_ input: [UInt8]) throws {
        for method in [HTTPMethod.get, .head] {
            let whole = Reading(input, to: method)
            for cuts in Pieces.ways(of: input) {
                try require(
                    Reading(input, to: method, cuts: cuts) == whole,
                    "a response does not depend on how octets arrive"
                )
            }
            try require((whole.response == nil) != (whole.error == nil), "a response or a refusal, not both")
            guard let response = whole.response else { continue }
            try checkLimits(response)
            try checkWriting(response)
            try compare(response, input, to: method)
        }
    }

    private static func checkLimits(_ response: HTTPResponse) throws(Violation) {
        try require(response.fields.count <= RequestReading.limits.fields, "there are no more fields than allowed")
        try require(response.body.count <= RequestReading.limits.body, "the body is within its limit")
        try require((200...599).contains(response.status.rawValue), "the status is a final one")
    }

    private static func checkWriting(_ response: HTTPResponse) throws {
        var plain = response
        for name in ["Content-Length", "Transfer-Encoding", "Connection"] { plain.fields[name] = nil }
        let octets: [UInt8]
        do {
            octets = try ResponseWriter.bytes(of: plain, to: .get, keepAlive: true)
        } catch {
            throw Violation(rule: "a response that was read can be written")
        }
        var parser = ResponseParser(to: .get)
        parser.receive(octets)
        guard var again = try? parser.next() else { throw Violation(rule: "a response that was written can be read") }
        again.fields["Content-Length"] = nil
        try require(again == plain, "a response that was written reads the same")
    }

    private static func compare(_ response: HTTPResponse, _ input: [UInt8], to method: HTTPMethod) throws(Violation) {
        var rest = input[...]
        var plain = PlainMessage(rest, parts: 2)
        while let interim = plain, interim.first.count == 2, interim.first[1].hasPrefix("1") {
            rest = input[interim.end...]
            plain = PlainMessage(rest, parts: 2)
        }
        guard let plain, plain.first.count == 2 else { throw Violation(rule: "a response has a head") }
        try require(Int(plain.first[1].prefix(3)) == response.status.rawValue, "the status is that of the first line")
        try require(
            plain.fields.count == response.fields.count
                && zip(plain.fields, response.fields).allSatisfy {
                    $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.utf8.elementsEqual($1.value.utf8)
                },
            "the fields are those of the head"
        )
        let content = input[plain.end...]
        if method == .head || [204, 304].contains(response.status.rawValue) {
            try require(response.body.isEmpty, "there is no body")
        } else if !plain.values("transfer-encoding").isEmpty {
            try require(PlainChunks(content)?.body == response.body, "the body is that of the chunks")
        } else if let length = plain.values("content-length").first {
            try require(
                Int(length) == response.body.count && content.starts(with: response.body),
                "the body is as long as declared"
            )
        } else {
            try require(response.body.elementsEqual(content), "the body lasts until the connection ends")
        }
    }
}
