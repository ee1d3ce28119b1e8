import FoundationEssentials
import NemIDCrypto
import NemIDVerification

/// A report for people: the verdict on the first line, then one `Name: value` a line.
enum ReportText {
    static func text(_ report: VerificationReport, explains: Bool) -> String {
        var lines: [String] = []
        switch (report.verdict, report.code) {
        case (.accepted, _): lines.append("accepted")
        case (let verdict, let code): lines.append("\(verdict.rawValue) \(code?.name ?? "")")
        }
        if let document = report.document {
            append(document, to: &lines)
        } else {
            lines.append("Reason: \(report.reason)")
        }
        if let revocation = report.revocation { append(revocation, to: &lines) }
        if explains {
            for step in report.steps {
                let found = step.found.isEmpty ? "" : "; found \(step.found)"
                lines.append(
                    "Step \(step.id): \(step.result.rawValue), \(step.title): expected \(step.expected)\(found)"
                        + " (\(step.reference))"
                )
            }
        }
        return lines.map { PlainText.line($0) + "\n" }.joined()
    }

    private static func append(_ document: VerifiedDocument, to lines: inout [String]) {
        let identity = document.identity
        let certificate = document.certificate
        let pairs: [(String, String?)] = [
            ("Kind", identity.type.rawValue),
            ("Name", identity.isPseudonym ? "(pseudonym)" : identity.name),
            ("PID", identity.pid?.value),
            ("CVR", identity.cvr?.value),
            ("RID", identity.rid?.value),
            ("UID", identity.uid?.value),
            ("FID", identity.fid?.value),
            ("Youth", identity.isYouth ? "yes" : nil),
            ("Action", document.action.rawValue),
            ("Request issuer", document.requestIssuer),
            ("Challenge", document.challenge),
            ("Time stamp", document.timestamp),
            ("Certificate", certificate.subject),
            ("Issuer", certificate.issuer),
            ("Serial", certificate.serialNumber),
            ("Valid from", CivilTime(certificate.notBefore).rfc3339),
            ("Valid until", CivilTime(certificate.notAfter).rfc3339),
            ("SHA-256", certificate.sha256),
        ]
        for case (let name, let value?) in pairs { lines.append("\(name): \(value)") }
    }

    private static func append(_ revocation: RevocationReport, to lines: inout [String]) {
        for (depth, finding) in revocation.chain.enumerated() {
            let period = finding.thisUpdate.map { from in
                " from \(CivilTime(from).rfc3339)"
                    + (finding.nextUpdate.map { " until \(CivilTime($0).rfc3339)" } ?? "")
            }
            let whom = depth == 0 ? "end user" : finding.subject ?? "issuing CA"
            let status = finding.status == .notChecked ? "not checked" : "\(finding.status.rawValue), by "
            let method = finding.status == .notChecked ? "" : finding.method.rawValue
            lines.append("Revocation: \(whom): \(status)\(method)\(period ?? "")")
        }
    }
}
