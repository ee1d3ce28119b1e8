import NemIDHTTP

/// The chunked coding: the body that a plain reading gives, and after it the next request, wherever the input is cut.
enum ChunkedTarget {
    private static let head = Array("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)

    static func run(_ input: [UInt8]) throws {
        let octets = head + input
        let whole = RequestReading(octets)
        for cuts in Pieces.ways(of: octets) {
            try require(RequestReading(octets, cuts: cuts) == whole, "a body does not depend on how octets arrive")
        }
        guard let first = whole.messages.first else { return }
        guard let plain = PlainChunks(input[...]) else { throw Violation(rule: "an accepted body has an end") }
        try require(first.request.body == plain.body, "the body is that of the chunks")
        try require(plain.body.count <= RequestReading.limits.body, "the body is within its limit")
        let rest = RequestReading(Array(input[plain.end...]))
        try require(
            Array(whole.messages.dropFirst()) == rest.messages && whole.error == rest.error,
            "what follows the body is read as what follows it"
        )
    }
}
