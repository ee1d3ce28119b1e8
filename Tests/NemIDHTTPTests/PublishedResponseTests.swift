import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite(.enabled(if: SharedVectors.isAvailable)) struct PublishedResponseTests {
    @Test("HTTP-30 all published response cases are found")
    func count() throws {
        #expect(try ParserCase.all(in: "response").count == 84)
    }

    @Test("HTTP-30 a published refusal is refused", arguments: try Self.refusals)
    func refusal(_ parserCase: ParserCase) throws {
        let error = try #require(ResponseOutcome.of([parserCase.input + Array("\r\n\r\n".utf8)]).error)
        #expect(error.code != .truncated)
    }

    @Test("HTTP-30 a published acceptance gives the published parts", arguments: try Self.acceptances)
    func acceptance(_ parserCase: ParserCase) throws {
        let outcome = ResponseOutcome.of([parserCase.input])
        if let stricter = StricterRefusal.responses[parserCase.name] {
            #expect(outcome.error?.code == stricter.code, "\(stricter.reason)")
            return
        }
        // Some cases end before their message does.
        #expect(outcome.error == nil || outcome.error?.code == .truncated)
        guard let response = outcome.responses.first else { return }
        let published = try #require(
            parserCase.messages(beginningWith: "protocol").first { Self.isFinal($0, in: parserCase) }
        )
        #expect(response.body == published.body)
        #expect(Array(response.fields) == Array(published.fields.prefix(response.fields.count)))
    }

    @Test("HTTP-30 cutting a published response at any octet changes nothing", arguments: try Self.all)
    func cuts(_ parserCase: ParserCase) {
        let whole = ResponseOutcome.of([parserCase.input])
        let input = parserCase.input
        for cut in input.indices {
            let outcome = ResponseOutcome.of([input[..<cut], input[cut...]])
            #expect(outcome.responses == whole.responses, "cut at \(cut)")
            #expect(outcome.error == whole.error, "cut at \(cut)")
        }
    }

    @Test("HTTP-30 each of our stricter refusals names a case")
    func namesAreKnown() throws {
        let names = Set(try Self.all.map(\.name))
        #expect(StricterRefusal.responses.keys.filter { !names.contains($0) } == [])
    }

    /// Whether the message is not an interim one, which only its status phrase tells in the published log.
    private static func isFinal(_ message: ParserCase.Message, in parserCase: ParserCase) -> Bool {
        !["Continue", "Early Hints"].contains(message.value("status") ?? "")
    }

    static var all: [ParserCase] { get throws { try ParserCase.all(in: "response") } }

    private static var strict: [ParserCase] {
        get throws { try all.filter { !$0.type.contains("lenient") && !$0.skipsBody } }
    }
    private static var refusals: [ParserCase] {
        get throws { try strict.filter { $0.publishedError.map { ![5, 22].contains($0) } ?? false } }
    }
    private static var acceptances: [ParserCase] {
        get throws { try strict.filter { $0.publishedError == nil } }
    }
}
