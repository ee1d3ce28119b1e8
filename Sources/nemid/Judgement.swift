import FoundationEssentials
import NemIDClient
import NemIDVerification

/// A verdict, with everything needed to judge once more.
struct Judgement {
    /// How many seconds an OCSP answer may be ahead of the present: clocks differ, and asking takes time.
    private static let clockTolerance = 60

    let options: VerifyOptions
    let verifier: Verifier
    let input: [UInt8]
    let evidence: RevocationEvidence
    let instant: Date
    let report: VerificationReport

    /// Whether fetching evidence may change the verdict, and is allowed.
    var isOpen: Bool { report.verdict == .undecided && !options.isOffline }

    /// The verdict on the same with the evidence that a source brings, beside that of the files.
    func fetching(from source: RevocationEvidenceSource) async -> Judgement {
        var policy = options.policy
        if options.instant == nil { policy.revocation.ocspClockTolerance = Self.clockTolerance }
        let report = await verifier.verify(input, policy: policy, at: instant) { request in
            var evidence = evidence
            do {
                evidence.add(try await source(request))
            } catch {
                evidence.remarks.append("nothing was fetched")
            }
            return evidence
        }
        return Judgement(
            options: options,
            verifier: verifier,
            input: input,
            evidence: evidence,
            instant: instant,
            report: report
        )
    }

    var outcome: CommandOutcome {
        var remarks = report.remarks
        if report.verdict == .accepted, options.policy.revocation.method == .none {
            remarks.append("revocation was not looked at")
        }
        return CommandOutcome(
            status: status,
            output: options.isJSON
                ? ReportJSON.text(report, explains: options.explains)
                : ReportText.text(report, explains: options.explains),
            errors: remarks.map { "remark: " + PlainText.line($0) }
        )
    }

    private var status: CommandStatus {
        switch report.verdict {
        case .accepted: .accepted
        case .rejected, .ended: .rejected
        case .undecided: .undecided
        }
    }
}
