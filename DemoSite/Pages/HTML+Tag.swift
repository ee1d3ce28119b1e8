extension HTML {
    /// The elements the site uses.
    ///
    /// None of them carries code or style in its text.
    enum Tag: String, Sendable {
        case a, article, bdi, body, button, code, dd, details, div, dl, dt, footer, form, h1, h2, h3, head, header, html
        case img, input, li, link, main, meta, nav, ol, p, section, small, span, strong, summary, time, title, ul

        /// Void elements have neither content nor end tag (HTML §13.1.2).
        var isVoid: Bool {
            switch self {
            case .img, .input, .link, .meta: true
            default: false
            }
        }
    }
}
