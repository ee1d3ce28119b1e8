import NemIDHTTP
import NemIDTestSupport
import Testing

@Suite(.enabled(if: SharedVectors.isAvailable)) struct PublishedRequestTests {
    @Test("HTTP-30 all published request cases are found")
    func count() throws {
        #expect(try ParserCase.all(in: "request").count == 156)
    }

    @Test("HTTP-30 a published refusal is refused for that reason", arguments: try Self.refusals)
    func refusal(_ parserCase: ParserCase) throws {
        // The published parser refuses at once, ours may wait for the line or the head to be whole.
        let endings = ["", "\r\n", "\r\n\r\n"].map { Array($0.utf8) }
        let outcomes = endings.map { RequestOutcome.of([parserCase.inputForOurServer + $0]) }
        let error = try #require(outcomes.lazy.compactMap(\.error).first)
        let number = try #require(parserCase.publishedError)
        #expect(Self.codes(for: number).contains(error.code), "\(error)")
    }

    @Test("HTTP-30 a published acceptance gives the published parts", arguments: try Self.acceptances)
    func acceptance(_ parserCase: ParserCase) throws {
        let outcome = RequestOutcome.of([parserCase.inputForOurServer])
        if let stricter = StricterRefusal.requests[parserCase.name] {
            #expect(outcome.error?.code == stricter.code, "\(stricter.reason)")
            return
        }
        #expect(outcome.error == nil)
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

    @Test("HTTP-30 Upgrade is passed over and what follows a closing request is not read", arguments: try Self.pauses)
    func pause(_ parserCase: ParserCase) throws {
        let outcome = RequestOutcome.of([parserCase.inputForOurServer])
        if let stricter = StricterRefusal.requests[parserCase.name] {
            #expect(outcome.error?.code == stricter.code, "\(stricter.reason)")
        } else {
            #expect(outcome.error == nil)
            #expect(outcome.requests.count == 1)
        }
    }

    @Test("HTTP-21, HTTP-30 cutting a published input at any octet changes nothing", arguments: try Self.all)
    func cuts(_ parserCase: ParserCase) {
        #expect(RequestOutcome.cutsThatMatter(parserCase.inputForOurServer) == [])
    }

    @Test("HTTP-30 each of our stricter refusals names a case")
    func namesAreKnown() throws {
        let names = Set(try Self.all.map(\.name))
        #expect(StricterRefusal.requests.keys.filter { !names.contains($0) } == [])
    }

    static var all: [ParserCase] { get throws { try ParserCase.all(in: "request") } }

    private static var strict: [ParserCase] {
        get throws { try all.filter { !$0.type.contains("lenient") && !$0.skipsBody } }
    }
    private static var refusals: [ParserCase] {
        get throws { try strict.filter { $0.publishedError.map { !pauseNumbers.contains($0) } ?? false } }
    }
    private static var acceptances: [ParserCase] {
        get throws { try strict.filter { $0.publishedError == nil } }
    }
    private static var pauses: [ParserCase] {
        get throws { try strict.filter { $0.publishedError.map(pauseNumbers.contains) ?? false } }
    }

    /// Data after `Connection: close`, pause on upgrade, pause on an HTTP/2 preface.
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
