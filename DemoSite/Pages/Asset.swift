import NemIDClient

/// What the browser loads beside the pages.
enum Asset: String, Sendable, Hashable, CaseIterable {
    case styleSheet = "postkassen.css"
    case icon = "ikon.svg"
    case illustration = "forside.svg"
    /// The SDK's script for the page with the login frame.
    case loginScript = "nemid-login.js"

    var fileName: String { rawValue }

    var contentType: String {
        switch self {
        case .styleSheet: "text/css; charset=utf-8"
        case .icon, .illustration: "image/svg+xml"
        case .loginScript: "text/javascript; charset=utf-8"
        }
    }

    var text: String {
        switch self {
        case .styleSheet: EmbeddedFile.postkassenCSS
        case .icon: EmbeddedFile.ikonSVG
        case .illustration: EmbeddedFile.forsideSVG
        case .loginScript: LoginScript.source
        }
    }
}
