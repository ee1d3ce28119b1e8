import NemIDClient
import NemIDHTTP

/// Where a form was posted from, as the browser says: `Origin`, or `Referer` where there is no `Origin`.
struct FormOrigin: Sendable {
    private let origins: [String]
    private let referers: [String]

    init(of request: HTTPRequest) {
        origins = request.fields.values("Origin")
        referers = request.fields.values("Referer")
    }

    /// Whether it says exactly this origin.
    ///
    /// Saying nothing, or saying it twice, is not enough.
    func isSame(as origin: WebOrigin) -> Bool {
        switch (origins.count, referers.count) {
        case (1, _): origins.first == origin.text
        case (0, 1): referers.first?.hasPrefix(origin.text + "/") == true
        default: false
        }
    }
}
