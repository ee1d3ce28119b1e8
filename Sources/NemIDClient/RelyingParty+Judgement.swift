import FoundationEssentials
import NemIDVerification

extension RelyingParty {
    /// The verifier's report, revocation included.
    ///
    /// Everything else is judged first, so that evidence is asked for only where signature and chain hold.
    /// - Throws: the refusal.
    func judge(
        _ input: [UInt8],
        for pending: PendingLogin,
        action: SignatureAction,
        at now: Date
    ) async throws(NemIDError) -> VerificationReport {
        var failure: (any Error)?
        let report = await verifier.verify(input, policy: policy(for: pending, action), at: now) { request in
            do {
                return try await configuration.revocationEvidence?(request) ?? RevocationEvidence()
            } catch {
                failure = error
                return RevocationEvidence()
            }
        }
        return try accepted(report, failure)
    }

    /// Who logged in.
    func outcome(of document: VerifiedDocument) throws(NemIDError) -> LoginOutcome {
        switch document.identity.holder {
        case .citizen(let pid): return .person(Person(pid: pid, document: document))
        case .employee(let cvr, let rid): return .employee(Employee(cvr: cvr, rid: rid, document: document))
        case .company, .function:
            throw NemIDError(
                code: .init(.certificateType),
                reason: "the certificate is neither a citizen's nor an employee's"
            )
        }
    }

    /// The status of a report that ended with the provider's code.
    func status(of report: VerificationReport) throws(NemIDError) -> ClientStatus {
        let prefix = RejectionCode.clientError.name + "."
        guard report.verdict == .ended, let name = report.code?.name, name.hasPrefix(prefix),
            let code = ClientStatus.Code(String(name.dropFirst(prefix.count)))
        else {
            throw NemIDError(code: .internalFailure, reason: "the verifier's report has neither document nor code")
        }
        return ClientStatus(code, serviceProvider: configuration.friendlyName)
    }

    private func policy(for pending: PendingLogin, _ action: SignatureAction) -> VerificationPolicy {
        var policy = VerificationPolicy()
        policy.acceptedTypes = configuration.acceptedTypes
        policy.challenge = pending.challenge
        policy.requestIssuers = [configuration.friendlyName] + configuration.formerFriendlyNames
        policy.action = action
        policy.timestamp = TimestampPolicy(
            behind: configuration.timestampBehind,
            ahead: configuration.timestampAhead,
            absence: .acceptedFromCodeFileClient,
            expectedText: pending.timestamp
        )
        policy.leastAssuranceLevel = configuration.leastAssuranceLevel?.rawValue
        policy.revocation = configuration.revocation
        policy.limits = action == .sign ? configuration.signingLimits : configuration.limits
        return policy
    }

    /// What kept evidence from being established, for the log.
    private func remarks(_ report: VerificationReport) -> String {
        guard report.verdict == .undecided, !report.remarks.isEmpty else { return "" }
        return " (\(report.remarks.joined(separator: "; ")))"
    }

    private func accepted(
        _ report: VerificationReport,
        _ failure: (any Error)? = nil
    ) throws(NemIDError) -> VerificationReport {
        switch report.verdict {
        case .accepted, .ended: return report
        case .rejected, .undecided:
            guard let code = report.code else {
                throw NemIDError(code: .internalFailure, reason: "the verifier refused without a code")
            }
            throw NemIDError(
                code: .init(code),
                reason: report.reason + remarks(report),
                hint: failure == nil
                    ? RejectionHint.text(for: code)
                    : "the source of revocation evidence failed: see the underlying error",
                underlyingError: failure
            )
        }
    }
}
