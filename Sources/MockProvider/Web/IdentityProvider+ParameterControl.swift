import NemIDHTTP

extension IdentityProvider {
    /// Answers at `/_mock/v1/check-parameters`: everything that is to be said about a set of parameters; nil elsewhere.
    func parameterControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        guard path == ["check-parameters"] else { return nil }
        return try act(request) { () throws(Problem) in
            let message = try JSONRequest(request, allowing: ["parameters", "origin"])
            let parameters = try message.parameters()
            return Self.document(parameterReport(of: parameters, from: try message.optionalText("origin")))
        }
    }

    private static func document(_ report: ParameterReport) -> JSON {
        [
            "code": report.refusal.map { .string($0.code.rawValue) } ?? .null,
            "reason": report.refusal.map { .string($0.reason) } ?? .null,
            "friendlyName": report.friendlyName.map { .string($0) } ?? .null,
            "normalized": report.normalized.map { .string($0) } ?? .null,
            "digest": report.digest.map { .string($0) } ?? .null,
            "findings": .array(
                report.findings.map { finding in
                    [
                        "rule": .string(finding.rule.rawValue),
                        "kind": .string(finding.kind.name),
                        "code": finding.kind.code.map { .string($0.rawValue) } ?? .null,
                        "danish": .string(finding.text.danish),
                        "english": .string(finding.text.english),
                    ]
                }
            ),
        ]
    }
}
