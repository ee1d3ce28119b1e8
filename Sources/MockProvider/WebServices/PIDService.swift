import FoundationEssentials
import NemIDCrypto

/// The PID-CPR service: whether a CPR number is that of the person with a PID, or which one is.
///
/// Everything that an answer depends on is here, and everything that it changes.
struct PIDService: Sendable {
    let caller: WebServiceCaller
    let people: [TestPerson]
    /// Says whose certificates are its own.
    let issuer: Issuer
    let seed: UInt64
    let now: Date
    var state: WebServiceState

    private var register: PersonRegister { PersonRegister(people: people, givenPIDs: state.givenPIDs) }

    /// Why `caller` gets no answer, whatever the question is; nil where nothing speaks against one.
    var refusal: PIDStatus? {
        switch caller {
        case .unknown: .missingClientCertificate
        case .refused: .notAuthorizedForServiceLookUp
        case .enrolled: state.areOutOfOrder ? .internalError : nil
        }
    }

    /// Why a question in the name of `serviceID` gets no answer.
    private func refusal(serviceID: String?) -> PIDStatus? {
        if let refusal { return refusal }
        guard case .enrolled(let enrolment) = caller, serviceID == enrolment.serviceID else {
            return .notAuthorizedForServiceLookUp
        }
        return nil
    }

    private var mayLookUp: Bool {
        guard case .enrolled(let enrolment) = caller else { return false }
        return enrolment.mayLookUpCPR
    }

    // MARK: By PID

    /// Compares the number of the question, or looks one up where there is none.
    mutating func answer(_ question: PIDQuestion) -> PIDAnswer {
        if let refusal = refusal(serviceID: question.serviceID) { return PIDAnswer(to: question, refusal) }
        var pid = question.pid
        if let text = question.certificate {
            guard let certified = certifiedPID(text) else { return PIDAnswer(to: question, .noPIDInCertificate) }
            guard pid.map({ $0 == certified }) ?? true else {
                return PIDAnswer(to: question, .pidDoesNotMatchCertificate)
            }
            pid = certified
        }
        guard let pid, let cpr = register.cpr(pid: pid) else { return PIDAnswer(to: question, .noPID) }
        guard let claimed = question.cpr else {
            guard mayLookUp else { return PIDAnswer(to: question, .notAuthorizedForCPRLookUp, pid: pid) }
            return PIDAnswer(to: question, .ok, pid: pid, cpr: cpr)
        }
        return PIDAnswer(to: question, compare(claimed, with: cpr, of: pid), pid: pid)
    }

    private mutating func compare(_ claimed: String, with cpr: String, of pid: String) -> PIDStatus {
        guard case .enrolled(let enrolment) = caller else { return .notAuthorizedForServiceLookUp }
        guard !state.guesses.isExhausted(enrolment.id, pid, at: now) else { return .bruteForceAttemptDetected }
        let isRight = claimed == cpr
        state.guesses.count(isRight: isRight, enrolment.id, pid, at: now)
        return isRight ? .ok : .noMatch
    }

    /// The PID in a certificate that this provider issued to a citizen.
    private func certifiedPID(_ text: String) -> String? {
        guard let der = Base64.decode(text.utf8, whiteSpace: .xml), let certificate = try? Certificate(der: der),
            let chain = issuer.hierarchy.chain(of: certificate),
            certificate.isSigned(by: chain.issuing.certificate.publicKey)
        else { return nil }
        let names = certificate.subject.attributes(DistinguishedName.AttributeType.serialNumber).compactMap(\.text)
        guard names.count == 1, names[0].hasPrefix("PID:") else { return nil }
        return String(names[0].dropFirst(4))
    }

    // MARK: By CPR number

    /// The PID of whoever has that CPR number; nil, with the reason, where there is none.
    func find(cpr: String?, serviceID: String?) -> (pid: String?, status: PIDStatus) {
        if let refusal = refusal(serviceID: serviceID) { return (nil, refusal) }
        guard mayLookUp else { return (nil, .notAuthorizedForCPRLookUp) }
        guard let pid = cpr.flatMap({ register.pid(cpr: $0) }) else { return (nil, .noPID) }
        return (pid, .ok)
    }

    /// The same; a person without a PID is given one.
    mutating func give(cpr: String?, serviceID: String?) -> (pid: String?, isNew: Bool, status: PIDStatus) {
        let found = find(cpr: cpr, serviceID: serviceID)
        guard found.status == .noPID, let cpr, register.isSomebodys(cpr: cpr) else {
            return (found.pid, false, found.status)
        }
        var generator = SeededGenerator(seed: seed, label: "given-pid/" + cpr)
        var pid: String
        repeat { pid = "9208-2002-2-" + generator.digits(12) } while register.cpr(pid: pid) != nil
        state.givenPIDs[cpr] = pid
        return (pid, true, .ok)
    }
}
