import NemIDHTTP
import NemIDTestSupport

extension ParserCase {
    /// Why the case does not apply here; nil where it does.
    var category: String? {
        if type.contains("lenient") { return ConformanceSuite.ParserCategory.lenient }
        return skipsBody ? ConformanceSuite.ParserCategory.headOnly : nil
    }

    /// What ours makes of the case.
    func conformance(_ error: HTTPError?, agrees: Bool) -> ConformanceSuite.Case {
        ConformanceSuite.Case(
            name,
            category: category,
            outcome: error?.code.description ?? "accepted",
            agrees: agrees
        )
    }
}
