import CNemIDLinux
import Glibc
import NemIDHTTP

/// One thread's share of a server: a listener, the connections it accepted, and the buffer they are read into.
///
/// The loop never runs a handler and never waits but for its poll. It is split over files: what happens on the wire
/// here, accepting in `EventLoop+Accept`, TLS in `EventLoop+TLS`, times in `EventLoop+Timeouts`.
struct EventLoop: ~Copyable {
    let shared: ServerState
    let mailbox: Mailbox
    var listener: Listener?
    let poll: Poll
    /// By descriptor.
    var connections: [Connection?] = []
    var count = 0
    var generation: UInt32 = 0
    /// A descriptor to give up when there are no others, so that a connection can be accepted and closed.
    var spare: Descriptor?
    var isAccepting = true
    var nextSweep: ContinuousClock.Instant
    var date: (seconds: Int, text: String)?
    private var events = Array(repeating: epoll_event(), count: 256)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)

    static let listenerGeneration: UInt32 = 0
    static let wakeUpGeneration: UInt32 = 1

    /// A loop over what ``registered(_:_:)`` has made.
    init(shared: ServerState, mailbox: Mailbox, listener: Listener, poll: Poll) {
        self.shared = shared
        self.mailbox = mailbox
        self.listener = listener
        generation = Self.wakeUpGeneration
        nextSweep = shared.configuration.now()
        spare = Descriptor(takingOver: open("/dev/null", O_RDONLY | O_CLOEXEC))
        self.poll = poll
    }

    deinit {
        buffer.deallocate()
    }

    /// The poll of a loop; made apart from it, since all that can fail is to fail before the loop's thread starts.
    static func registered(_ listener: Listener, _ mailbox: Mailbox) throws(NetworkError) -> Poll {
        let poll = try Poll()
        let wakeUp = ConnectionID(descriptor: mailbox.wakeUp.descriptor.raw, generation: wakeUpGeneration)
        try poll.add(wakeUp, Poll.read)
        try poll.add(id(of: listener), Poll.read)
        return poll
    }

    static func id(of listener: Listener) -> ConnectionID {
        ConnectionID(descriptor: listener.descriptor.raw, generation: listenerGeneration)
    }

    /// Serves until a shutdown is asked for and done.
    mutating func run() {
        while true {
            for event in poll.wait(milliseconds: waitTime, buffer: &events) {
                switch event.id.generation {
                case Self.listenerGeneration: accept()
                case Self.wakeUpGeneration: mailbox.wakeUp.clear()
                default: handle(event)
                }
            }
            for answer in mailbox.takeAll() { respond(answer) }
            sweep()
            if let deadline = shared.stopBy, shutDown(by: deadline) { break }
        }
        for connection in connections {
            if let connection { close(connection.id) }
        }
    }

    // MARK: Events

    private mutating func handle(_ event: Poll.Event) {
        let index = Int(event.id.descriptor)
        guard let state = connections[index]?.state, connections[index]?.id == event.id else { return }
        switch state {
        case .reading:
            if event.isReadable { read(event.id) } else if event.isBroken { close(event.id) }
        case .handling:
            // More from a client that does not wait, or its end: dealt with after the response.
            if event.isBroken { close(event.id) } else { setInterest(event.id, 0) }
        case .writing:
            if event.isBroken { close(event.id) } else if event.isWritable { flush(event.id) }
        case .lingering:
            if event.isReadable { discard(event.id) } else if event.isBroken { close(event.id) }
        }
    }

    private mutating func read(_ id: ConnectionID) {
        let received = recv(id.descriptor, buffer.baseAddress, buffer.count, 0)
        guard received > 0 else {
            if received == 0 || !Self.isTransient { close(id) }
            return
        }
        let octets = UnsafeRawBufferPointer(rebasing: buffer[..<received])
        if let security = connections[Int(id.descriptor)]?.security {
            read(octets, through: security, id)
        } else {
            connections[Int(id.descriptor)]?.parser.receive(octets)
            advance(id)
        }
    }

    /// Reads and throws away.
    private mutating func discard(_ id: ConnectionID) {
        let received = recv(id.descriptor, buffer.baseAddress, buffer.count, 0)
        if received == 0 || (received < 0 && !Self.isTransient) { close(id) }
    }

    // MARK: Requests

    /// Takes the next step of a connection in state `reading`.
    mutating func advance(_ id: ConnectionID) {
        let index = Int(id.descriptor)
        do throws(HTTPError) {
            switch try connections[index]?.parser.next() {
            case nil:
                setReadDeadline(index)
                setInterest(id, Poll.read)
            case .continueExpected:
                setReadDeadline(index)
                if !sendAtOnce(secured(ResponseWriter.continueBytes, id), id) { close(id) }
            case .request(let request, let keepAlive):
                start(request, keepAlive: keepAlive, id)
            }
        } catch {
            let response = HTTPResponse.text("\(error.status)\n", status: error.status)
            write(response, to: nil, keepAlive: false, id)
        }
    }

    private mutating func start(_ request: HTTPRequest, keepAlive: Bool, _ id: ConnectionID) {
        guard isForUs(request) else {
            let response = HTTPResponse.text("\(HTTPStatus.misdirectedRequest)\n", status: .misdirectedRequest)
            write(response, to: request.method, keepAlive: false, id)
            return
        }
        var request = request
        request.clientCertificate = connections[Int(id.descriptor)]?.security?.peerCertificate
        let whole = request
        let task = Task(executorPreference: HandlerExecutor.shared) { [mailbox, handler = shared.handler] in
            mailbox.post(Mailbox.Answer(connection: id, response: await handler(whole)))
        }
        connections[Int(id.descriptor)]?.state = .handling(request.method, keepAlive: keepAlive, task)
        connections[Int(id.descriptor)]?.deadline = nil
    }

    private func isForUs(_ request: HTTPRequest) -> Bool {
        guard let allowed = shared.configuration.allowedHosts else { return true }
        guard let host = request.fields["Host"].flatMap({ HostField($0) }) else { return false }
        return allowed.contains(host.name)
    }

    // MARK: Responses

    private mutating func respond(_ answer: Mailbox.Answer) {
        let index = Int(answer.connection.descriptor)
        guard connections.indices.contains(index), let connection = connections[index],
            connection.id == answer.connection, case .handling(let method, let keepAlive, _) = connection.state
        else { return }
        write(answer.response, to: method, keepAlive: keepAlive, answer.connection)
    }

    /// Writes a response; what the writer refuses becomes a 500.
    mutating func write(_ response: HTTPResponse, to method: HTTPMethod?, keepAlive: Bool, _ id: ConnectionID) {
        let index = Int(id.descriptor)
        let staysOpen = keepAlive && shared.stopBy == nil
        let bytes: [UInt8]
        do throws(HTTPError) {
            bytes = try ResponseWriter.bytes(of: response, to: method, keepAlive: staysOpen, date: dateText())
        } catch {
            let failure = HTTPResponse.text("\(HTTPStatus.internalServerError)\n", status: .internalServerError)
            write(failure, to: method, keepAlive: false, id)
            return
        }
        let output = secured(bytes, isLast: !staysOpen, id)
        connections[index]?.output = output
        connections[index]?.sent = 0
        connections[index]?.state = .writing(keepAlive: staysOpen)
        connections[index]?.deadline = shared.configuration.now() + shared.configuration.writeTimeout
        flush(id)
    }

    /// Whether the kernel takes all of it now: a buffer that has no room for a few octets belongs to a client that does not
    /// read.
    func sendAtOnce(_ bytes: [UInt8], _ id: ConnectionID) -> Bool {
        bytes.isEmpty || send(id.descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL)) == bytes.count
    }

    private mutating func flush(_ id: ConnectionID) {
        let index = Int(id.descriptor)
        guard let connection = connections[index], case .writing(let keepAlive) = connection.state else { return }
        let result = connection.output.withUnsafeBytes { bytes in
            let rest = UnsafeRawBufferPointer(rebasing: bytes[connection.sent...])
            return send(id.descriptor, rest.baseAddress, rest.count, CInt(MSG_NOSIGNAL))
        }
        guard result >= 0 || Self.isTransient else {
            close(id)
            return
        }
        let sent = connection.sent + max(0, result)
        guard sent == connection.output.count else {
            connections[index]?.sent = sent
            setInterest(id, Poll.write)
            return
        }
        connections[index]?.output = []
        if keepAlive {
            connections[index]?.state = .reading
            connections[index]?.phase = .ended
            advance(id)
        } else {
            linger(id)
        }
    }

    /// Ends our side and waits for the other to do the same: closing with octets unread would reset the connection
    /// and could take the response with it.
    private mutating func linger(_ id: ConnectionID) {
        shutdown(id.descriptor, CInt(SHUT_WR))
        connections[Int(id.descriptor)]?.state = .lingering
        connections[Int(id.descriptor)]?.deadline = shared.configuration.now() + shared.configuration.lingerTimeout
        setInterest(id, Poll.read)
    }

    // MARK: Bookkeeping

    mutating func setInterest(_ id: ConnectionID, _ interest: UInt32) {
        guard connections[Int(id.descriptor)]?.interest != interest else { return }
        connections[Int(id.descriptor)]?.interest = interest
        poll.change(id, to: interest)
    }

    mutating func close(_ id: ConnectionID) {
        let index = Int(id.descriptor)
        guard let connection = connections[index], connection.id == id else { return }
        if case .handling(_, _, let task) = connection.state { task.cancel() }
        connections[index] = nil
        count -= 1
        Glibc.close(id.descriptor)
        shared.release()
        resumeAccepting()
    }

    private mutating func dateText() -> String? {
        guard let seconds = shared.configuration.date?() else { return nil }
        if let date, date.seconds == seconds { return date.text }
        let text = HTTPDate.text(secondsSince1970: seconds)
        date = (seconds, text)
        return text
    }

    private static var isTransient: Bool { errno == EAGAIN || errno == EINTR }
}
