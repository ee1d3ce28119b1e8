import NemIDHTTP

/// A form of one of the provider's pages, as a browser sends it.
///
/// Each carries a token that no foreign page can know; where a request has a foreign `Origin`, it does not come this far.
struct SiteForm: Sendable {
    let fields: FormFields

    /// Fields that a form here may have at most.
    private static let mostFields = 32

    /// - Throws: the refusal: 415 for another content type, 400 for what cannot be read, 403 without the right token.
    init(_ request: HTTPRequest, token: String) throws(SiteRefusal) {
        let fields: FormFields
        do {
            fields = try request.form(maximumCount: Self.mostFields)
        } catch {
            let isForm = request.fields["Content-Type"]?.hasPrefix("application/x-www-form-urlencoded") ?? false
            throw SiteRefusal(
                status: isForm ? .badRequest : .unsupportedMediaType,
                text: "This is no form of this page.\n"
            )
        }
        guard fields["token"] == token else {
            throw SiteRefusal(
                status: .forbidden,
                text:
                    "The form is not from a page of this provider, or from before its last start. Load the page again.\n"
            )
        }
        self.fields = fields
    }

    /// A field without the blanks around it; nil where there is nothing else in it.
    subscript(name: String) -> String? {
        guard let value = fields[name] else { return nil }
        let trimmed = value.drop(while: \.isWhitespace)
        guard let end = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...end])
    }

    var language: Language { Language(parameter: fields["lang"]) }
}
