/// Reads HTTP/1.1 and HTTP/1.0 requests from a connection's octets, strictly (RFC 9112).
///
/// ```swift
/// parser.receive(octets)
/// while let event = try parser.next() { … }
/// ```
/// Whatever is refused is refused for the whole connection: `next` then throws the same error again, and no octet
/// after the fault is taken for a request.
package struct RequestParser: Sendable {
    package enum Event: Sendable, Hashable {
        /// The head of a request with `Expect: 100-continue` has come and its body has not.
        case continueExpected
        /// A whole request; with `keepAlive` false nothing more will be read.
        case request(HTTPRequest, keepAlive: Bool)
    }

    /// How far the current request has come; each phase has its own timeout.
    package enum Phase: Sendable, Hashable {
        case idle
        case head
        case body
        case ended
    }

    private enum State: Sendable {
        case start(emptyLineSeen: Bool)
        case fields(RequestLine, FieldSection)
        case counted(HTTPRequest, keepAlive: Bool, left: Int)
        case chunked(HTTPRequest, keepAlive: Bool, ChunkDecoder)
        case closed
        case failed(HTTPError)
    }

    private let limits: HTTPLimits
    private var input = InputBuffer()
    private var state = State.start(emptyLineSeen: false)

    package init(limits: HTTPLimits = HTTPLimits()) {
        self.limits = limits
    }

    /// How far the current request has come.
    package var phase: Phase {
        switch state {
        case .start: input.isEmpty ? .idle : .head
        case .fields: .head
        case .counted, .chunked: .body
        case .closed, .failed: .ended
        }
    }

    /// Takes octets in.
    package mutating func receive(_ bytes: UnsafeRawBufferPointer) {
        switch state {
        case .closed, .failed: return
        case .start, .fields, .counted, .chunked: input.append(bytes)
        }
    }

    /// Takes octets in.
    package mutating func receive(_ bytes: some Collection<UInt8>) {
        Array(bytes).withUnsafeBytes { receive($0) }
    }

    /// What the octets so far amount to; nil where more are needed.
    ///
    /// - Throws: `HTTPError`, its `status` being the answer to give before the connection is closed.
    package mutating func next() throws(HTTPError) -> Event? {
        do throws(HTTPError) {
            return try advance()
        } catch {
            state = .failed(error)
            input.discard()
            throw error
        }
    }

    private mutating func advance() throws(HTTPError) -> Event? {
        while true {
            switch state {
            case .start(let emptyLineSeen):
                guard let line = try readFirstLine() else { return nil }
                if line.isEmpty {
                    // RFC 9112 §2.2: one empty line before a request is forgiven.
                    guard !emptyLineSeen else { throw HTTPError(.requestLine, "the request line is empty") }
                    state = .start(emptyLineSeen: true)
                } else {
                    let section = FieldSection(
                        limits: limits,
                        octets: line.count + 2,
                        refusesBlankAfterLength: true
                    )
                    state = .fields(try RequestLine(line), section)
                }
            case .fields(let line, var section):
                let isComplete = try section.read(&input)
                state = .fields(line, section)
                guard isComplete else { return nil }
                let expectsContinue = try beginBody(line, section.fields)
                if expectsContinue, input.isEmpty, phase == .body { return .continueExpected }
            case .counted(var request, let keepAlive, let left):
                let data = input.take(left)
                state = .closed  // the body must be held once only, or it is copied at each read
                request.body.append(contentsOf: data)
                guard data.count == left else {
                    state = .counted(request, keepAlive: keepAlive, left: left - data.count)
                    return nil
                }
                return finish(request, keepAlive: keepAlive)
            case .chunked(var request, let keepAlive, var decoder):
                state = .closed
                guard try decoder.read(&input) else {
                    state = .chunked(request, keepAlive: keepAlive, decoder)
                    return nil
                }
                request.body = decoder.body
                return finish(request, keepAlive: keepAlive)
            case .closed: return nil
            case .failed(let error): throw error
            }
        }
    }

    private mutating func readFirstLine() throws(HTTPError) -> ArraySlice<UInt8>? {
        do throws(HTTPError) {
            return try input.line(limit: limits.requestLine, tooLong: .requestLineTooLong, control: .requestLine)
        } catch {
            guard error.code == .requestLineTooLong, !input.contains(ASCII.blank, within: limits.requestLine) else {
                throw error
            }
            throw HTTPError(.method, "the method is longer than any known")
        }
    }

    /// Judges the head and chooses the body's state; true where the client waits for 100 (Continue).
    private mutating func beginBody(_ line: RequestLine, _ fields: HTTPFields) throws(HTTPError) -> Bool {
        try Self.checkHost(fields, version: line.version)
        let request = HTTPRequest(method: line.method, target: line.target, fields: fields)
        let framing = try BodyFraming.declared(by: fields, version: line.version) ?? .none
        let keepAlive = line.version == .http11 && !ConnectionField.saysClose(fields)
        let bodyLimit = limits.bodyLimit(of: request)
        switch framing {
        case .none, .untilClose:
            state = .counted(request, keepAlive: keepAlive, left: 0)
        case .length(let length):
            guard length <= bodyLimit else {
                throw HTTPError(.bodyTooLarge, "the body is larger than \(bodyLimit) octets")
            }
            state = .counted(request, keepAlive: keepAlive, left: length)
        case .chunked:
            let decoder = ChunkDecoder(limits: limits, bodyLimit: bodyLimit)
            state = .chunked(request, keepAlive: keepAlive, decoder)
        }
        let expectations = fields.values("Expect")
        guard expectations.allSatisfy({ ASCII.equalIgnoringCase($0, "100-continue") }) else {
            throw HTTPError(.expectation, "the expectation is not 100-continue")
        }
        return !expectations.isEmpty && line.version == .http11 && framing != .none && framing != .length(0)
    }

    private mutating func finish(_ request: HTTPRequest, keepAlive: Bool) -> Event {
        if keepAlive {
            state = .start(emptyLineSeen: false)
            input.compact()
        } else {
            state = .closed
            input.discard()
        }
        return .request(request, keepAlive: keepAlive)
    }

    private static func checkHost(_ fields: HTTPFields, version: HTTPVersion) throws(HTTPError) {
        let hosts = fields.values("Host")
        if hosts.isEmpty, version == .http10 { return }
        guard hosts.count == 1, HostField(hosts[0]) != nil else {
            throw HTTPError(.host, "there is not exactly one Host field with a host and perhaps a port")
        }
    }
}
