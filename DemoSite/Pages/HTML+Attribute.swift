extension HTML {
    /// An attribute from a closed list; the value is escaped where it is written.
    ///
    /// Addresses come from `Route`, never from text, so that no `javascript:` address can arise. There is neither
    /// `style` nor any `on…` attribute: the content security policy would not run them.
    struct Attribute: Sendable, Hashable {
        enum Name: String, Sendable {
            case action, alt, charset, `class`, content, datetime, height, href, hreflang, id, lang, method
            case name, rel, role, src, tabindex, type, value, width
            case ariaCurrent = "aria-current"
            case ariaHidden = "aria-hidden"
            case ariaLabel = "aria-label"
            case ariaLabelledBy = "aria-labelledby"
        }

        let name: Name
        let value: String?

        private init(_ name: Name, _ value: String?) {
            self.name = name
            self.value = value
        }

        static func href(_ route: Route) -> Self { .init(.href, route.path) }
        static func href(fragment: String) -> Self { .init(.href, "#\(fragment)") }
        static func href(_ route: Route, switchingTo language: Language) -> Self {
            .init(.href, "\(route.path)?\(Route.languageParameter)=\(language.code)")
        }
        static func src(_ route: Route) -> Self { .init(.src, route.path) }
        static func action(_ route: Route) -> Self { .init(.action, route.path) }

        static func `class`(_ value: String) -> Self { .init(.class, value) }
        static func id(_ value: String) -> Self { .init(.id, value) }
        static func lang(_ language: Language) -> Self { .init(.lang, language.code) }
        static func hreflang(_ language: Language) -> Self { .init(.hreflang, language.code) }
        static func name(_ value: String) -> Self { .init(.name, value) }
        static func value(_ value: String) -> Self { .init(.value, value) }
        static func content(_ value: String) -> Self { .init(.content, value) }
        static func alt(_ text: String) -> Self { .init(.alt, text) }
        static func width(_ pixels: Int) -> Self { .init(.width, "\(pixels)") }
        static func height(_ pixels: Int) -> Self { .init(.height, "\(pixels)") }
        static func datetime(_ time: DanishTime) -> Self { .init(.datetime, time.machineReadable) }
        static func ariaLabel(_ text: String) -> Self { .init(.ariaLabel, text) }
        static func ariaLabelledBy(_ id: String) -> Self { .init(.ariaLabelledBy, id) }

        static let charsetUTF8 = Self(.charset, "utf-8")
        static let methodPost = Self(.method, "post")
        static let typeHidden = Self(.type, "hidden")
        static let typeSubmit = Self(.type, "submit")
        static let relStylesheet = Self(.rel, "stylesheet")
        static let relIcon = Self(.rel, "icon")
        static let ariaCurrentPage = Self(.ariaCurrent, "page")
        static let ariaHidden = Self(.ariaHidden, "true")
        static let roleNote = Self(.role, "note")
        static let roleList = Self(.role, "list")
        static let roleRegion = Self(.role, "region")
        /// In the order of the tab key: for what scrolls, so that the keyboard can scroll it.
        static let inTabOrder = Self(.tabindex, "0")
        /// Reachable for a script or a fragment link, not by the tab key.
        static let notInTabOrder = Self(.tabindex, "-1")
    }
}
