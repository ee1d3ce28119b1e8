import NemIDHTTP

/// The response header fields that keep a page to itself.
enum ContentPolicy {
    /// Pages for people: nobody may frame them.
    case site
    /// A person's phone: a page for people with forms and a script.
    case phone
    /// The login frame: any relying party may frame it, whose origin is not known before its parameters have come; the frame
    /// gives nothing away but to the origin that sent the parameters.
    case frame
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
        case .frame:
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'none'"
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
        response.fields["Referrer-Policy"] = self == .site || self == .phone ? "same-origin" : "no-referrer"
        response.fields["Cache-Control"] = "no-store"
        if self == .site || self == .phone { response.fields["X-Frame-Options"] = "DENY" }
        return response
    }
}
