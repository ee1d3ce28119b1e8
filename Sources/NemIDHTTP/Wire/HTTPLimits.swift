/// How much of a message is read before it is refused.
package struct HTTPLimits: Sendable, Hashable {
    /// Octets in the request or status line, without CR LF; beyond: `requestLineTooLong`, 414.
    package var requestLine: Int
    /// Octets in the head, from the first line to the empty line, and again in a trailer section; beyond:
    /// `headTooLarge`, 431.
    package var head: Int
    /// Fields in the head, and again in a trailer section; beyond: `tooManyFields`, 431.
    package var fields: Int
    /// Octets in the body; beyond: `bodyTooLarge`, 413.
    package var body: Int
    /// Octets in the body of requests to these paths, in place of `body`.
    package var bodyOfPath: [String: Int]
    /// Octets in a chunk's size and extensions, without CR LF; beyond: `bodyTooLarge`, 413.
    package var chunkLine: Int
    /// Octets by which chunked framing (sizes, extensions, line ends) may exceed an eighth of the body; beyond:
    /// `bodyTooLarge`, 413.
    ///
    /// Many tiny chunks cost more than they carry; from 40 octets on a chunk stays below an eighth.
    package var chunkOverhead: Int

    package init(
        requestLine: Int = 8 << 10,
        head: Int = 16 << 10,
        fields: Int = 100,
        body: Int = 1 << 20,
        bodyOfPath: [String: Int] = [:],
        chunkLine: Int = 256,
        chunkOverhead: Int = 16 << 10
    ) {
        self.requestLine = requestLine
        self.head = head
        self.fields = fields
        self.body = body
        self.bodyOfPath = bodyOfPath
        self.chunkLine = chunkLine
        self.chunkOverhead = chunkOverhead
    }

    func bodyLimit(of request: HTTPRequest) -> Int {
        bodyOfPath.isEmpty ? body : bodyOfPath[request.path] ?? body
    }
}
