import NemIDCrypto

extension PIDServiceRequest {
    /// What a reply says to this question.
    ///
    /// A reply that speaks of another PID, number or id than was asked about is no answer, whatever its status. A value that
    /// the service leaves out is no contradiction, except that a success names the PID, and a look-up the number.
    ///
    /// Not checked: where the reply comes from. The status of HTTP is the caller's to judge; a fault is refused under 200 too.
    ///
    /// - Parameter reply: The content of the response, UTF-8.
    /// - Returns: The answer; ``PIDServiceOutcome/match`` and ``PIDServiceOutcome/found(_:)`` only where everything agrees.
    /// - Throws: ``NemIDError/Code/pidServiceReply`` for anything but a reply, ``NemIDError/Code/pidServiceFault`` for a
    ///   fault, ``NemIDError/Code/pidServiceMixUp`` for the answer to another question.
    public func outcome(of reply: [UInt8]) throws(NemIDError) -> PIDServiceOutcome {
        let reply = try PIDServiceReply(try SOAPMessage(reply))
        try require(reply[.id] == nil || reply[.id] == id, "another id")
        try require(reply[.pid] == nil || reply[.pid] == pid.value, "another PID")
        if let number, let found = reply[.number] {
            try require(ConstantTime.equal(Array(found.utf8), Array(number.digits.utf8)), "another number")
        }
        switch reply.status {
        case .ok:
            guard reply[.pid] != nil else { throw SOAPMessage.unreadable("a success that names no PID") }
            for text in [reply[.danishText], reply[.englishText]] {
                guard text == nil || text == "OK" else {
                    throw SOAPMessage.unreadable("a status of success with a text that says something else")
                }
            }
            guard number == nil else { return .match }
            guard let text = reply[.number], text.utf8.count == 10,
                let found = CPRNumber(text, accepting: .realOrFictitious)
            else {
                throw SOAPMessage.unreadable("a look-up that succeeds without a CPR number of ten digits")
            }
            return .found(found)
        case .noMatch where number != nil: return .noMatch
        default: return .refused(reply.status)
        }
    }

    private func require(_ isSame: Bool, _ found: String) throws(NemIDError) {
        guard isSame else {
            throw NemIDError(
                code: .pidServiceMixUp,
                reason: "expected the answer to the question asked; found \(found)",
                hint: "nothing is known of the number: treat it as not compared"
            )
        }
    }
}
