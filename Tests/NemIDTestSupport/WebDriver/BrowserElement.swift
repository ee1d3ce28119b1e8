import NemIDHTTP

/// An element of a page, as long as the page keeps it.
package struct BrowserElement: Sendable {
    private let browser: Browser
    private let id: String
    let reference: JSONValue

    /// The name of an element's id in answers (W3C WebDriver §11).
    private static let idName = "element-6066-11e4-a52e-4f735466cecf"

    init?(browser: Browser, reference: JSONValue) {
        guard let id = reference[Self.idName]?.string else { return nil }
        self.browser = browser
        self.id = id
        self.reference = reference
    }

    package func click() throws {
        try browser.command(.post, "/element/\(id)/click", [:])
    }

    /// Types at its end, as with a keyboard.
    package func type(_ text: String) throws {
        try browser.command(.post, "/element/\(id)/value", ["text": .string(text)])
    }

    package func clear() throws {
        try browser.command(.post, "/element/\(id)/clear", [:])
    }

    /// Its text as a person sees it.
    package var text: String { get throws { try browser.command(.get, "/element/\(id)/text").string ?? "" } }

    package func attribute(_ name: String) throws -> String? {
        try browser.command(.get, "/element/\(id)/attribute/\(name)").string
    }

    /// The present value of a property, as `value` or `checked`.
    package func property(_ name: String) throws -> JSONValue {
        try browser.command(.get, "/element/\(id)/property/\(name)")
    }

    package var isDisplayed: Bool { get throws { try browser.command(.get, "/element/\(id)/displayed").bool ?? false } }

    package var isEnabled: Bool { get throws { try browser.command(.get, "/element/\(id)/enabled").bool ?? false } }

    /// Its role for assistive technology.
    package var role: String { get throws { try browser.command(.get, "/element/\(id)/computedrole").string ?? "" } }

    /// Its name for assistive technology.
    package var label: String { get throws { try browser.command(.get, "/element/\(id)/computedlabel").string ?? "" } }
}
