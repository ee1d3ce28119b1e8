/// Reads the response to one request from a connection's octets, strictly (RFC 9112).
package struct ResponseParser: Sendable {
    private enum State: Sendable {
        case start
        case fields(HTTPStatus, HTTPVersion, FieldSection)
        case counted(HTTPResponse, left: Int)
        case chunked(HTTPResponse, ChunkDecoder)
        case untilClose(HTTPResponse)
        case done
        case failed(HTTPError)
    }

    private let limits: HTTPLimits
    private let requestMethod: HTTPMethod
    private var input = InputBuffer()
    private var state = State.start

    /// Whether the connection can carry another request once the response has been read.
    package private(set) var keepAlive = false

    /// A parser for the response to a request with that method; a response to HEAD has no body.
    package init(to requestMethod: HTTPMethod, limits: HTTPLimits = HTTPLimits()) {
        self.requestMethod = requestMethod
        self.limits = limits
    }

    /// Takes octets in.
    package mutating func receive(_ bytes: UnsafeRawBufferPointer) {
        input.append(bytes)
    }

    /// Takes octets in.
    package mutating func receive(_ bytes: some Collection<UInt8>) {
        Array(bytes).withUnsafeBytes { receive($0) }
    }

    /// The response once it is whole, then nil; interim responses (1xx) are passed over.
    package mutating func next() throws(HTTPError) -> HTTPResponse? {
        do throws(HTTPError) {
            return try advance()
        } catch {
            state = .failed(error)
            throw error
        }
    }

    /// The connection has ended: the response where its body lasts until then.
    ///
    /// - Throws: `HTTPError` with code `truncated` where the response is not whole.
    package mutating func finish() throws(HTTPError) -> HTTPResponse? {
        switch state {
        case .untilClose(let response):
            state = .done
            return response
        case .done: return nil
        case .failed(let error): throw error
        case .start, .fields, .counted, .chunked:
            throw HTTPError(.truncated, "the connection ended within the response")
        }
    }

    private mutating func advance() throws(HTTPError) -> HTTPResponse? {
        while true {
            switch state {
            case .start:
                guard
                    let line = try input.line(
                        limit: limits.requestLine,
                        tooLong: .requestLineTooLong,
                        control: .statusLine
                    )
                else { return nil }
                let (version, status) = try Self.statusLine(line)
                state = .fields(status, version, FieldSection(limits: limits, octets: line.count + 2))
            case .fields(let status, let version, var section):
                let isComplete = try section.read(&input)
                state = .fields(status, version, section)
                guard isComplete else { return nil }
                try beginBody(status, version, section.fields)
            case .counted(var response, let left):
                let data = input.take(left)
                state = .done
                response.body.append(contentsOf: data)
                guard data.count == left else {
                    state = .counted(response, left: left - data.count)
                    return nil
                }
                if !input.isEmpty { keepAlive = false }
                return response
            case .chunked(var response, var decoder):
                state = .done
                guard try decoder.read(&input) else {
                    state = .chunked(response, decoder)
                    return nil
                }
                if !input.isEmpty { keepAlive = false }
                response.body = decoder.body
                return response
            case .untilClose(var response):
                let data = input.take(input.count)
                state = .done
                response.body.append(contentsOf: data)
                state = .untilClose(response)
                guard response.body.count <= limits.body else {
                    throw HTTPError(.bodyTooLarge, "the body is larger than \(limits.body) octets")
                }
                return nil
            case .done: return nil
            case .failed(let error): throw error
            }
        }
    }

    private mutating func beginBody(
        _ status: HTTPStatus,
        _ version: HTTPVersion,
        _ fields: HTTPFields
    ) throws(HTTPError) {
        let declared = try BodyFraming.declared(by: fields, version: version)
        if (100..<200).contains(status.rawValue) {
            guard status.rawValue != 101, declared == nil else {
                throw HTTPError(.framing, "an interim response switches protocols or has a body")
            }
            state = .start
            return
        }
        keepAlive = version == .http11 && !ConnectionField.saysClose(fields)
        let response = HTTPResponse(status: status, fields: fields)
        if requestMethod == .head || status == .noContent || status == .notModified {
            state = .counted(response, left: 0)
            return
        }
        switch declared ?? .untilClose {
        case .none: state = .counted(response, left: 0)
        case .length(let length):
            guard length <= limits.body else {
                throw HTTPError(.bodyTooLarge, "the body is larger than \(limits.body) octets")
            }
            state = .counted(response, left: length)
        case .chunked:
            state = .chunked(response, ChunkDecoder(limits: limits, bodyLimit: limits.body))
        case .untilClose:
            keepAlive = false
            state = .untilClose(response)
        }
    }

    /// `version SP 3DIGIT [ SP reason ]`; the reason is dropped.
    private static func statusLine(_ line: ArraySlice<UInt8>) throws(HTTPError) -> (HTTPVersion, HTTPStatus) {
        let version = try HTTPVersion(line.prefix(8), malformed: .statusLine)
        let rest = line.dropFirst(8)
        let digits = rest.dropFirst().prefix(3)
        guard rest.first == ASCII.blank, digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let code = Int(String(decoding: digits, as: UTF8.self)), (100...599).contains(code),
            [nil, ASCII.blank].contains(rest.dropFirst(4).first)
        else { throw HTTPError(.statusLine, "the status line is not version, three digits and reason") }
        return (version, HTTPStatus(rawValue: code))
    }
}
