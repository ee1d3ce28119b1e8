import NemIDHTTP

/// What a connection's octets amount to, however they arrive.
struct RequestReading: Equatable {
    struct Message: Equatable {
        let request: HTTPRequest
        let keepAlive: Bool

        /// Octet by octet, where `HTTPFields` compares names without regard to case.
        static func == (left: Message, right: Message) -> Bool {
            left.keepAlive == right.keepAlive && left.request == right.request
                && left.request.fields.map(\.name) == right.request.fields.map(\.name)
        }
    }

    /// Small enough to be met by inputs of a few hundred octets.
    static let limits = HTTPLimits(
        requestLine: 512,
        head: 2048,
        fields: 12,
        body: 1024,
        bodyOfPath: ["/large": 4096],
        chunkLine: 64,
        chunkOverhead: 512
    )

    private(set) var messages: [Message] = []
    private(set) var error: HTTPError?
    private(set) var isEnded = false

    /// Reads `input` in pieces that end at `cuts`; where the client must be asked for the body may depend on them.
    init(_ input: [UInt8], cuts: [Int] = []) {
        var parser = RequestParser(limits: Self.limits)
        var start = 0
        do throws(HTTPError) {
            for end in cuts + [input.count] {
                parser.receive(input[start..<end])
                start = end
                while let event = try parser.next() {
                    guard case .request(let request, let keepAlive) = event else { continue }
                    messages.append(Message(request: request, keepAlive: keepAlive))
                }
            }
        } catch {
            self.error = error
        }
        isEnded = parser.phase == .ended
    }
}
