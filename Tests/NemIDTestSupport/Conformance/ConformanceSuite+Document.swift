extension ConformanceSuite {
    /// Every suite, in the order of `Docs/Conformance.md`.
    package static let all = [
        xmlConformance, canonicalXML, signedDocuments, rsaSignatures, publishedCertificates, furtherCertificates,
        pathValidation, revocationLists, ocspResponses, httpRequests, httpResponses,
    ]

    /// The table of all suites as it stands in `Docs/Conformance.md`.
    package static var summaryTable: String {
        let rows = all.map { suite in
            let numbers = [suite.total, suite.applicable, suite.passed, suite.exceptions.count].map { " | \($0)" }
            return "| \(suite.name)\(numbers.joined()) |"
        }
        let head = ["| Suite | Cases | Applicable | As published | Exceptions |", "| --- | --: | --: | --: | --: |"]
        return (head + rows).joined(separator: "\n")
    }

    /// The section about this suite as it stands in `Docs/Conformance.md`.
    package var section: String {
        var text = """
            ## \(name)

            \(about) Of \(total) cases \(applicable) apply and \(passed) are judged as published.
            Run by `\(command)`.

            """
        if !categories.isEmpty {
            text += "\n| Not applicable | Cases | Rule and reason |\n| --- | --: | --- |\n"
            for category in categories { text += "| \(category.name) | \(category.count) | \(category.reason) |\n" }
        }
        if !exceptions.isEmpty {
            text += "\n| Exception | Ours | Reason |\n| --- | --- | --- |\n"
            for exception in exceptions {
                text += "| \(exception.name) | \(exception.outcome) | \(exception.reason) |\n"
            }
        }
        return text
    }
}
