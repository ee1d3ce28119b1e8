import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite(.enabled(if: SharedVectors.isAvailable)) struct PublishedRequestTests {
    @Test("HTTP-30 as published, but for the exceptions that are named")
    func asPublished() throws {
        let cases = try Self.all.map { parserCase in
            let outcome = RequestOutcome.of([parserCase.inputForOurServer])
            let agrees =
                switch parserCase.publishedError {
                case .none: outcome.error == nil && outcome.requests.count == parserCase.completeCount
                case .some(let number) where Self.pauseNumbers.contains(number):
                    outcome.error == nil && outcome.requests.count == 1
                case .some: Self.firstError(parserCase) != nil
                }
            return parserCase.conformance(outcome.error, agrees: agrees)
        }
        #expect(ConformanceSuite.httpRequests.differences(cases) == [])
    }

    @Test("HTTP-30 a published refusal is refused for that reason", arguments: try Self.refusals)
    func refusal(_ parserCase: ParserCase) throws {
        let error = try #require(Self.firstError(parserCase))
        let number = try #require(parserCase.publishedError)
        #expect(Self.codes(for: number).contains(error.code), "\(error)")
    }

    /// Which acceptances there must be is stated in the suite's exceptions.
    @Test("HTTP-30 a published acceptance gives the published parts", arguments: try Self.acceptances)
    func acceptance(_ parserCase: ParserCase) throws {
        let outcome = RequestOutcome.of([parserCase.inputForOurServer])
        guard outcome.error == nil else { return }
        #expect(outcome.requests.count == parserCase.completeCount)
        for (request, published) in zip(outcome.requests, parserCase.messages(beginningWith: "method")) {
            #expect(request.method.rawValue == published.value("method"))
            #expect(request.target == published.value("url"))
            #expect(request.body == published.body)
            let fields = request.fields.filter { $0 != HTTPField(name: "Host", value: "example") }
            // Trailer fields come last in the published list; ours are dropped.
            #expect(fields == Array(published.fields.prefix(fields.count)))
        }
    }

    @Test("HTTP-21, HTTP-30 cutting a published input at any octet changes nothing", arguments: try Self.all)
    func cuts(_ parserCase: ParserCase) {
        #expect(RequestOutcome.cutsThatMatter(parserCase.inputForOurServer) == [])
    }

    static var all: [ParserCase] { get throws { try ParserCase.all(in: "request") } }

    private static var strict: [ParserCase] {
        get throws { try all.filter { $0.category == nil } }
    }
    private static var refusals: [ParserCase] {
        get throws { try strict.filter { $0.publishedError.map { !pauseNumbers.contains($0) } ?? false } }
    }
    private static var acceptances: [ParserCase] {
        get throws { try strict.filter { $0.publishedError == nil } }
    }
    /// The published parser refuses at once, ours may wait for the line or the head to be whole.
    private static func firstError(_ parserCase: ParserCase) -> HTTPError? {
        let endings = ["", "\r\n", "\r\n\r\n"].map { Array($0.utf8) }
        return endings.lazy.compactMap { RequestOutcome.of([parserCase.inputForOurServer + $0]).error }.first
    }

    /// After these ours goes on with the message: data after `Connection: close`, pause on upgrade, pause on an HTTP/2 preface.
    private static let pauseNumbers: Set = [5, 22, 23]

    /// Our codes for a published error number.
    private static func codes(for number: Int) -> [HTTPError.Code] {
        switch number {
        case 2: [.lineEnd, .chunk]
        case 3, 25: [.lineEnd]
        case 4, 11: [.framing, .lineEnd]
        case 6: [.method]
        case 7: [.target]
        case 8: [.requestLine, .method]
        case 9: [.requestLine, .version, .lineEnd]
        case 10: [.fieldName, .fieldValue, .lineEnd]
        case 12: [.chunk, .lineEnd]
        case 15: [.framing, .transferCoding]
        case 30: [.fieldName]
        default: []
        }
    }
}
