import FoundationEssentials
import NemIDCrypto
import NemIDVerification

/// A report as one JSON object.
///
/// Times are RFC 3339 in UTC, absent is null.
enum ReportJSON {
    typealias Member = JSONValue.Member

    static func text(_ report: VerificationReport, explains: Bool) -> String {
        let document = report.document
        let members = [
            Member("verdict", .string(report.verdict.rawValue)),
            Member("code", .optional(report.code?.name)),
            Member("reason", .string(report.reason)),
            Member("identity", document.map { identity($0.identity) } ?? .null),
            Member("challenge", .optional(document?.challenge)),
            Member("timestamp", .optional(document?.timestamp)),
            Member("action", .optional(document?.action.rawValue)),
            Member("requestIssuer", .optional(document?.requestIssuer)),
            Member("certificate", document.map { certificate($0.certificate) } ?? .null),
            Member("revocation", report.revocation.map(revocation) ?? .null),
            Member("steps", explains ? .array(report.steps.map(step)) : .null),
        ]
        return JSONValue.object(members).text + "\n"
    }

    private static func identity(_ identity: VerifiedIdentity) -> JSONValue {
        .object([
            Member("kind", .string(identity.type.rawValue)),
            Member("pid", .optional(identity.pid?.value)),
            Member("cvr", .optional(identity.cvr?.value)),
            Member("rid", .optional(identity.rid?.value)),
            Member("uid", .optional(identity.uid?.value)),
            Member("fid", .optional(identity.fid?.value)),
            Member("name", .optional(identity.name)),
            Member("pseudonym", .bool(identity.isPseudonym)),
            Member("youth", .bool(identity.isYouth)),
        ])
    }

    private static func certificate(_ certificate: CertificateSummary) -> JSONValue {
        .object([
            Member("subject", .string(certificate.subject)),
            Member("issuer", .string(certificate.issuer)),
            Member("serial", .string(certificate.serialNumber)),
            Member("notBefore", time(certificate.notBefore)),
            Member("notAfter", time(certificate.notAfter)),
            Member("sha256", .string(certificate.sha256)),
        ])
    }

    private static func revocation(_ report: RevocationReport) -> JSONValue {
        let chain = report.chain.map { finding in
            JSONValue.object([Member("subject", .optional(finding.subject))] + members(of: finding))
        }
        return .object((report.endUser.map(members) ?? []) + [Member("chain", .array(chain))])
    }

    private static func members(of finding: RevocationReport.Finding) -> [Member] {
        [
            Member("method", .string(finding.method.rawValue)),
            Member("status", .string(finding.status.rawValue)),
            Member("thisUpdate", finding.thisUpdate.map(time) ?? .null),
            Member("nextUpdate", finding.nextUpdate.map(time) ?? .null),
        ]
    }

    private static func step(_ step: VerificationStep) -> JSONValue {
        .object([
            Member("id", .string(step.id)),
            Member("result", .string(step.result.rawValue)),
            Member("expected", .string(step.expected)),
            Member("found", step.found.isEmpty ? .null : .string(step.found)),
            Member("reference", .string(step.reference)),
        ])
    }

    private static func time(_ date: Date) -> JSONValue { .string(CivilTime(date).rfc3339) }
}
