import NemIDCrypto

/// Establishes revocation for a path, by the method and scope of the policy.
///
/// Every certificate in scope is looked at before anything is decided: one that is revoked beats all that is merely
/// not established. OCSP speaks about the end user only; issuing CAs are checked by the lists of their issuers.
struct RevocationCheck {
    /// What came of it.
    struct Outcome: Sendable {
        var report: RevocationReport
        var remarks: [String]
        /// Nil where every certificate in scope is shown unrevoked.
        var rejection: Rejection?
    }

    private let policy: RevocationPolicy
    private let answers: [RevocationEvidence.OCSPAnswer]
    private let lists: RevocationListCheck
    private let limits: VerificationLimits
    private let instant: Instant
    private let responders: KnownResponders

    init(policy: VerificationPolicy, evidence: RevocationEvidence, instant: Instant, responders: KnownResponders) {
        self.responders = responders
        self.policy = policy.revocation
        limits = policy.limits
        self.instant = instant
        answers = evidence.answers
        lists = RevocationListCheck(
            evidence: RevocationListSet(evidence, limits: policy.limits),
            instant: instant
        )
    }

    func outcome(for path: CertificatePath) -> Outcome {
        var outcome = Outcome(report: RevocationReport(chain: []), remarks: [], rejection: nil)
        if policy.method != .none, !lists.evidence.faults.isEmpty {
            outcome.remarks = lists.evidence.faults.map { "\($0.code): \($0.found)" }
        }
        let certificates = path.certificates
        outcome.report.chain.reserveCapacity(certificates.count - 1)
        for depth in 0..<certificates.count - 1 {
            let certificate = certificates[depth]
            let isInScope = policy.method != .none && (depth == 0 || policy.scope == .chain)
            var entry = RevocationReport.Finding(about: certificate, method: isInScope ? policy.method : .none)
            if isInScope {
                let finding = finding(about: certificate, issuer: certificates[depth + 1], isEndUser: depth == 0)
                apply(finding, to: &entry, &outcome)
            }
            outcome.report.chain.append(entry)
        }
        return outcome
    }

    private func finding(about certificate: Certificate, issuer: Certificate, isEndUser: Bool) -> RevocationFinding {
        guard isEndUser, policy.method != .crl, policy.method == .ocsp || !answers.isEmpty else {
            return lists.finding(about: certificate, issuer: issuer)
        }
        let answered = answered(about: certificate, issuer: issuer)
        guard policy.method == .any else { return answered }
        return either(lists.finding(about: certificate, issuer: issuer), answered)
    }

    /// What the OCSP responses say: one "revoked" decides, otherwise one "good" suffices.
    private func answered(about certificate: Certificate, issuer: Certificate) -> RevocationFinding {
        let rules = OCSPAnswerRules(
            certificate: certificate,
            issuer: issuer,
            instant: instant,
            policy: policy,
            limits: limits,
            lists: lists,
            known: responders
        )
        var good: OCSPAnswerRules.Answer?
        var faults: [Rejection] = []
        for evidence in answers {
            do throws(Rejection) {
                let answer = try rules.check(evidence)
                if answer.isRevoked {
                    return .revoked(method: .ocsp, thisUpdate: answer.thisUpdate, nextUpdate: answer.nextUpdate)
                }
                good = good ?? answer
            } catch {
                faults.append(error)
            }
        }
        if let good {
            return .good(method: .ocsp, thisUpdate: good.thisUpdate, nextUpdate: good.nextUpdate, remarks: faults)
        }
        return faults.isEmpty ? .missing : .unusable(faults)
    }

    /// Lists are tried first, answers last, so that of two useless ones the answer's fault gives the code.
    private func either(_ listed: RevocationFinding, _ answered: RevocationFinding) -> RevocationFinding {
        switch (listed, answered) {
        case (.revoked, _): listed
        case (_, .revoked): answered
        case (.good(let method, let from, let to, let remarks), .unusable(let faults)):
            .good(method: method, thisUpdate: from, nextUpdate: to, remarks: remarks + faults)
        case (.unusable(let faults), .good(let method, let from, let to, let remarks)):
            .good(method: method, thisUpdate: from, nextUpdate: to, remarks: faults + remarks)
        case (.unusable(let first), .unusable(let second)): .unusable(first + second)
        case (.good, _), (.unusable, .missing): listed
        case (.missing, _): answered
        }
    }

    /// Enters a finding about the next certificate of the path.
    private func apply(
        _ finding: RevocationFinding,
        to entry: inout RevocationReport.Finding,
        _ outcome: inout Outcome
    ) {
        let depth = outcome.report.chain.count
        var whom: String { PathPlace.text(depth) }
        switch finding {
        case .good(let method, let thisUpdate, let nextUpdate, let remarks):
            entry.method = method
            entry.status = .good
            entry.thisUpdate = thisUpdate
            entry.nextUpdate = nextUpdate
            for remark in remarks { outcome.remarks.append("\(remark.code) for \(whom): \(remark.found)") }
        case .revoked(let method, let thisUpdate, let nextUpdate):
            entry.method = method
            entry.status = .revoked
            entry.thisUpdate = thisUpdate
            entry.nextUpdate = nextUpdate
            if outcome.rejection?.code != .revoked {
                outcome.rejection = Rejection(
                    .revoked,
                    "\(whom) is revoked, by \(method.rawValue) of \(Instant(thisUpdate))"
                )
            }
        case .missing:
            let isByAnswer = policy.method == .ocsp && outcome.report.chain.isEmpty
            let code = isByAnswer ? RejectionCode.ocspMissing : .crlMissing
            let what = isByAnswer ? "OCSP response" : "revocation list"
            outcome.rejection = outcome.rejection ?? Rejection(code, "no \(what) for \(whom)")
        case .unusable(let faults):
            let unread = Set(lists.evidence.faults.map(\.found))
            let further = faults.dropLast().filter { !unread.contains($0.found) }
            outcome.remarks += further.map { "\($0.code) for \(whom): \($0.found)" }
            if let fault = faults.last {
                outcome.rejection = outcome.rejection ?? Rejection(fault.code, "\(fault.found), for \(whom)")
            }
        }
    }
}
