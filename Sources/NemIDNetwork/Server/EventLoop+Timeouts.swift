import NemIDHTTP

extension EventLoop {
    /// How long to wait for events: for ever without connections, else until the next sweep.
    var waitTime: CInt? {
        count == 0 && isAccepting && shared.stopBy == nil ? nil : CInt(Self.sweepMilliseconds)
    }

    private static let sweepMilliseconds = 250

    /// Sets the deadline of a connection that awaits octets, once for each phase: octets that trickle in do not
    /// prolong it.
    mutating func setReadDeadline(_ index: Int) {
        guard let phase = connections[index]?.parser.phase, connections[index]?.phase != phase else { return }
        connections[index]?.phase = phase
        let timeout =
            switch phase {
            case .idle, .ended: shared.configuration.idleTimeout
            case .head: shared.configuration.headTimeout
            case .body: shared.configuration.bodyTimeout
            }
        connections[index]?.deadline = shared.configuration.now() + timeout
    }

    /// Ends what has taken too long; looks at every connection, so not more often than a few times a second.
    mutating func sweep() {
        let now = shared.configuration.now()
        guard now >= nextSweep else { return }
        nextSweep = now + .milliseconds(Self.sweepMilliseconds)
        resumeAccepting()
        for index in connections.indices {
            guard let deadline = connections[index]?.deadline, deadline <= now, let connection = connections[index]
            else { continue }
            switch connection.state {
            case .reading where connection.parser.phase == .head || connection.parser.phase == .body:
                let response = HTTPResponse.text("\(HTTPStatus.requestTimeout)\n", status: .requestTimeout)
                write(response, to: nil, keepAlive: false, connection.id)
            case .reading, .handling, .writing, .lingering:
                close(connection.id)
            }
        }
    }

    /// Takes a step towards the end: nothing new is accepted, what is idle is closed, what is being served may finish.
    ///
    /// True when nothing is left or the deadline has passed.
    mutating func shutDown(by deadline: ContinuousClock.Instant) -> Bool {
        if let listener {
            poll.remove(Self.id(of: listener))
            self.listener = nil
        }
        for index in connections.indices {
            guard let connection = connections[index] else { continue }
            switch connection.state {
            case .lingering: close(connection.id)
            case .reading where connection.parser.phase != .body: close(connection.id)
            case .reading, .handling, .writing: break
            }
        }
        return count == 0 || shared.configuration.now() >= deadline
    }
}
