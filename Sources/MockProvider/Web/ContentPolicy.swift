import NemIDHTTP

/// The response header fields that keep a page to itself.
enum ContentPolicy: Hashable {
    /// Pages for people: nobody may frame them.
    case site
    /// A person's phone: a page for people with forms and a script.
    case phone
    /// The page for developers that shows a document as the login frame would: it has a form and a frame.
    case viewer
    /// The login frame: any relying party may frame it, whose origin is not known before its parameters have come; the frame
    /// gives nothing away but to the origin that sent the parameters.
    case frame
    /// A document to sign, in a frame of its own within the login frame: no script, and nothing is fetched but the style sheet
    /// of this provider's own page.
    case document(DocumentView.Kind)
    /// The page that fetches a document to sign, from that origin and nowhere else.
    case fetching(String)
    /// Everything that is no page.
    case data

    private var contentSecurityPolicy: String {
        switch self {
        case .site:
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'"
        case .phone:
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        case .viewer:
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'"
        case .frame:
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
                + "base-uri 'none'; form-action 'none'"
        case .document(.page):
            "sandbox allow-same-origin allow-modals; default-src 'none'; style-src 'self'; base-uri 'none'; "
                + "form-action 'none'"
        case .document(.html):
            "sandbox allow-same-origin allow-modals; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                + "form-action 'none'"
        case .document(.pdf):
            // The viewer is the browser's own; a sandbox would keep it away.
            "default-src 'none'; base-uri 'none'; form-action 'none'"
        case .fetching(let origin):
            "default-src 'none'; script-src 'self'; connect-src \(origin); base-uri 'none'; form-action 'none'"
        case .data:
            "default-src 'none'; frame-ancestors 'none'"
        }
    }

    /// `response` with the fields.
    func applied(to response: HTTPResponse) -> HTTPResponse {
        var response = response
        response.fields["Content-Security-Policy"] = contentSecurityPolicy
        response.fields["X-Content-Type-Options"] = "nosniff"
        // Without a referrer a form would be posted with the origin `null`, which is nobody's.
        let isForPeople = self == .site || self == .phone || self == .viewer
        response.fields["Referrer-Policy"] = isForPeople ? "same-origin" : "no-referrer"
        response.fields["Cache-Control"] = "no-store"
        if isForPeople { response.fields["X-Frame-Options"] = "DENY" }
        return response
    }
}
