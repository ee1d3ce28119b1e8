import NemIDHTTP

/// A document as the browser gets it.
package struct DocumentView: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// A page of this provider's own around a plain text.
        case page
        /// HTML that is shown as it came, or as a stylesheet made it.
        case html
        case pdf
    }

    let kind: Kind
    package let octets: [UInt8]

    init(_ kind: Kind, _ octets: [UInt8]) {
        self.kind = kind
        self.octets = octets
    }

    /// A plain text, every character of it, on a page that has nothing else.
    init(text: String, isMonospace: Bool) {
        // The line end after <pre> is not part of its content (HTML §13.1.2.5), so a text may begin with one.
        let page = PageTemplate(.documentTextHTML).filled([
            "font": .text(isMonospace ? "monospace" : "plain"),
            "text": .markup("\n" + PageTemplate.escaped(text)),
        ])
        self.init(.page, Array(page.utf8))
    }

    /// With fields that let nothing in it act or be fetched.
    var response: HTTPResponse {
        let type = kind == .pdf ? "application/pdf" : "text/html; charset=utf-8"
        return ContentPolicy.document(kind).applied(to: .content(octets, type: type))
    }
}
