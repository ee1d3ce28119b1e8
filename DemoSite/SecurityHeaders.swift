import NemIDHTTP

/// The fields that tell the browser what a response may do.
///
/// They are on every response, whatever its status.
struct SecurityHeaders: Sendable {
    let isSecure: Bool

    /// Adds the fields; `frameOrigin` is the one origin the page may frame, and only such a page runs a script.
    func add(to response: inout HTTPResponse, frameOrigin: String?) {
        response.fields["Content-Security-Policy"] = Self.policy(frameOrigin: frameOrigin)
        response.fields["X-Content-Type-Options"] = "nosniff"
        response.fields["X-Frame-Options"] = "DENY"
        // Not "no-referrer": with that the browser would send "Origin: null" with our own forms.
        response.fields["Referrer-Policy"] = "same-origin"
        response.fields["Cross-Origin-Opener-Policy"] = "same-origin"
        response.fields["Cross-Origin-Resource-Policy"] = "same-origin"
        response.fields["Cache-Control"] = "no-store"
        if isSecure {
            response.fields["Strict-Transport-Security"] = "max-age=31536000"
        }
    }

    private static func policy(frameOrigin: String?) -> String {
        var directives = ["default-src 'none'", "style-src 'self'", "img-src 'self'"]
        if let frameOrigin {
            directives += ["script-src 'self'", "frame-src \(frameOrigin)"]
        }
        directives += ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]
        return directives.joined(separator: "; ")
    }
}
