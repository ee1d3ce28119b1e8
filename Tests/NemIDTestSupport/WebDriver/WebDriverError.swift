/// A WebDriver command failed, or what was waited for did not come.
package struct WebDriverError: Error, CustomStringConvertible {
    /// The standard's error code (W3C WebDriver §6.6), `timeout`, or `response` for what is no such answer.
    package let code: String
    package let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { "\(code): \(message)" }
}
