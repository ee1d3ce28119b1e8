/// Lets pages be written as the tree they are.
///
/// A string among the elements is text, and hence escaped.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ html: HTML) -> HTML { html }

    static func buildExpression(_ text: String) -> HTML { HTML(text: text) }

    static func buildBlock(_ parts: HTML...) -> HTML { joined(parts) }

    static func buildArray(_ parts: [HTML]) -> HTML { joined(parts) }

    static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }

    static func buildEither(first part: HTML) -> HTML { part }

    static func buildEither(second part: HTML) -> HTML { part }

    private static func joined(_ parts: [HTML]) -> HTML {
        var result = HTML.empty
        for part in parts { result.append(part) }
        return result
    }
}
