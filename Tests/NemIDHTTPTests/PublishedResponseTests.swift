import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite(.enabled(if: SharedVectors.isAvailable)) struct PublishedResponseTests {
    @Test("HTTP-30 as published, but for the exceptions that are named")
    func asPublished() throws {
        let cases = try Self.all.map { parserCase in
            let error = ResponseOutcome.of([parserCase.input]).error
            // Some cases end before their message does.
            let isAccepted = error == nil || error?.code == .truncated
            let agrees =
                switch parserCase.publishedError {
                case .none: isAccepted
                case .some(let number) where Self.pauseNumbers.contains(number): isAccepted
                case .some: Self.firstError(parserCase).map { $0.code != .truncated } ?? false
                }
            return parserCase.conformance(error, agrees: agrees)
        }
        #expect(ConformanceSuite.httpResponses.differences(cases) == [])
    }

    @Test("HTTP-30 a published refusal is refused", arguments: try Self.refusals)
    func refusal(_ parserCase: ParserCase) throws {
        let error = try #require(Self.firstError(parserCase))
        #expect(error.code != .truncated)
    }

    /// Which acceptances there must be is stated in the suite's exceptions.
    @Test("HTTP-30 a published acceptance gives the published parts", arguments: try Self.acceptances)
    func acceptance(_ parserCase: ParserCase) throws {
        let outcome = ResponseOutcome.of([parserCase.input])
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

    /// Whether the message is not an interim one, which only its status phrase tells in the published log.
    private static func isFinal(_ message: ParserCase.Message, in parserCase: ParserCase) -> Bool {
        !["Continue", "Early Hints"].contains(message.value("status") ?? "")
    }

    private static func firstError(_ parserCase: ParserCase) -> HTTPError? {
        ResponseOutcome.of([parserCase.input + Array("\r\n\r\n".utf8)]).error
    }

    /// Data after `Connection: close` and pause on upgrade.
    private static let pauseNumbers: Set = [5, 22]

    static var all: [ParserCase] { get throws { try ParserCase.all(in: "response") } }

    private static var strict: [ParserCase] {
        get throws { try all.filter { $0.category == nil } }
    }
    private static var refusals: [ParserCase] {
        get throws { try strict.filter { $0.publishedError.map { !pauseNumbers.contains($0) } ?? false } }
    }
    private static var acceptances: [ParserCase] {
        get throws { try strict.filter { $0.publishedError == nil } }
    }
}
