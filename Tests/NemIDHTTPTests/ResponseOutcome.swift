import NemIDHTTP

/// What response parsers made of an input that may hold several responses.
struct ResponseOutcome: Equatable, Sendable {
    var responses: [HTTPResponse] = []
    var keepAlive: Bool?
    var error: HTTPError?

    /// The outcome of one response that arrives in these pieces, after which the connection ends.
    static func of(
        _ pieces: [some Collection<UInt8>],
        to method: HTTPMethod = .get,
        limits: HTTPLimits = HTTPLimits()
    ) -> ResponseOutcome {
        var parser = ResponseParser(to: method, limits: limits)
        var outcome = ResponseOutcome()
        do throws(HTTPError) {
            for piece in pieces {
                parser.receive(piece)
                if let response = try parser.next() { outcome.responses.append(response) }
            }
            if let response = try parser.finish() { outcome.responses.append(response) }
            outcome.keepAlive = parser.keepAlive
        } catch {
            outcome.error = error
        }
        return outcome
    }

    static func of(_ text: String, to method: HTTPMethod = .get, limits: HTTPLimits = HTTPLimits()) -> ResponseOutcome {
        of([Array(text.utf8)], to: method, limits: limits)
    }
}
