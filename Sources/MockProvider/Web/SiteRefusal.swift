import NemIDHTTP

/// Why a request for a page is not answered with one.
struct SiteRefusal: Error, Sendable {
    let status: HTTPStatus
    let text: String

    var response: HTTPResponse { .text(text, status: status) }
}
