/// What stands between header and footer of a page.
protocol Page: Sendable {
    /// Which part of the site the page belongs to, for the marked entry of the menu.
    var route: Route { get }

    func title(in language: Language) -> String

    @HTMLBuilder func content(in language: Language) -> HTML

    /// The origin of the login frame on the page; nil where there is none, and hence no script either.
    var frameOrigin: String? { get }
}

extension Page {
    var frameOrigin: String? { nil }
}
