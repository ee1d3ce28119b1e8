import NemIDHTTP

/// What a request parser made of an input.
struct RequestOutcome: Equatable, Sendable {
    var requests: [HTTPRequest] = []
    var keepAlive: [Bool] = []
    var continuesExpected = 0
    var error: HTTPError?
    var phase = RequestParser.Phase.idle

    /// The outcome of an input that arrives in these pieces.
    static func of(_ pieces: [some Collection<UInt8>], limits: HTTPLimits = HTTPLimits()) -> RequestOutcome {
        var parser = RequestParser(limits: limits)
        var outcome = RequestOutcome()
        do throws(HTTPError) {
            for piece in pieces {
                parser.receive(piece)
                while let event = try parser.next() {
                    switch event {
                    case .continueExpected: outcome.continuesExpected += 1
                    case .request(let request, let keepAlive):
                        outcome.requests.append(request)
                        outcome.keepAlive.append(keepAlive)
                    }
                }
            }
        } catch {
            outcome.error = error
        }
        outcome.phase = parser.phase
        return outcome
    }

    static func of(_ text: String, limits: HTTPLimits = HTTPLimits()) -> RequestOutcome {
        of([Array(text.utf8)], limits: limits)
    }

    /// The positions at which cutting the input in two, or in single octets (-1), changes the outcome.
    static func cutsThatMatter(_ input: [UInt8], limits: HTTPLimits = HTTPLimits()) -> [Int] {
        var whole = of([input], limits: limits)
        whole.continuesExpected = 0
        var cuts: [Int] = []
        for cut in input.indices {
            var outcome = of([input[..<cut], input[cut...]], limits: limits)
            outcome.continuesExpected = 0
            if outcome != whole { cuts.append(cut) }
        }
        var single = of(input.map { [$0] }, limits: limits)
        single.continuesExpected = 0
        return single == whole ? cuts : cuts + [-1]
    }
}
