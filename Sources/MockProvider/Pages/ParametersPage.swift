/// The page where parameters are pasted and judged.
enum ParametersPage {
    static func html(
        parameters: String = "",
        origin: String = "",
        report: ParameterReport? = nil,
        message: SiteMessage? = nil,
        token: String,
        language: Language
    ) -> String {
        var values = SitePage.common(path: "/parameters", language: language, message: message)
        values["title"] = .text(DeveloperText.parameters[language])
        values["lead"] = .text(DeveloperText.parametersLead[language])
        values["token"] = .text(token)
        values["langField"] = SitePage.langField(language)
        values["parametersLabel"] = .text(DeveloperText.parametersField[language])
        values["parametersHint"] = .text(DeveloperText.parametersHint[language])
        values["parameters"] = .text(parameters)
        values["originLabel"] = .text(DeveloperText.originField[language])
        values["originHint"] = .text(DeveloperText.originHint[language])
        values["origin"] = .text(origin)
        values["check"] = .text(DeveloperText.check[language])
        values["report"] = .markup(report.map { Self.report($0, language) } ?? "")
        return SitePage.page(.parametersHTML, values)
    }

    private static func report(_ report: ParameterReport, _ language: Language) -> String {
        let isRefused = report.refusal != nil
        let verdict = isRefused ? DeveloperText.wouldRefuse : DeveloperText.wouldShow
        let name = report.friendlyName.map { " \($0)." } ?? ""
        return PageTemplate(.parametersReportHTML).filled([
            "verdictTitle": .text(DeveloperText.verdict[language]),
            "verdictKind": isRefused ? "wrong" : "fine",
            "code": .text(report.refusal?.code.rawValue ?? ""),
            "verdict": .text(verdict[language] + name),
            "reason": .text(report.refusal?.reason ?? ""),
            "verdictHint": .text(isRefused ? DeveloperText.firstFault[language] : ""),
            "findingsTitle": .text(DeveloperText.findings[language]),
            "findings": .markup(report.findings.map { finding($0, language) }.joined()),
            "againTitle": .text(DeveloperText.again[language]),
            "normalizedTitle": .text(DeveloperText.normalized[language]),
            "normalizedText": .text(DeveloperText.normalizedText[language]),
            "normalized": .text(report.normalized ?? ""),
            "digest": .text(report.digest ?? ""),
        ])
    }

    private static func finding(_ finding: ParameterFinding, _ language: Language) -> String {
        PageTemplate(.parametersFindingHTML).filled([
            "rule": .text(finding.rule.rawValue),
            "kind": .text(finding.kind.name),
            "mark": .text(DeveloperText.mark(finding.kind)[language]),
            "title": .text(DeveloperText.title(of: finding.rule)[language]),
            "code": .text(finding.kind.code?.rawValue ?? ""),
            "text": .text(finding.text[language]),
            // What the checks of a login say is there in English only.
            "english": language == .danish && finding.text.danish == finding.text.english ? "1" : "",
        ])
    }
}
