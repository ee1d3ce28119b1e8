import NemIDHTTP

/// One browser: pages, frames, elements found by CSS selector.
///
/// Whatever has to appear first is asked for again until it does or the timeout passes; nothing waits for a fixed time.
package final class Browser: Sendable {
    private let driver: WebDriver
    private let id: String
    private let timeout: Duration

    init(driver: WebDriver, id: String, timeout: Duration) {
        self.driver = driver
        self.id = id
        self.timeout = timeout
    }

    deinit {
        _ = try? driver.command(.delete, "/session/\(id)")
    }

    // MARK: Pages and frames

    /// Opens an address and waits until the page has loaded.
    package func navigate(to address: String) throws {
        try command(.post, "/url", ["url": .string(address)])
    }

    package func reload() throws {
        try command(.post, "/refresh", [:])
    }

    package func goBack() throws {
        try command(.post, "/back", [:])
    }

    package var address: String { get throws { try command(.get, "/url").string ?? "" } }

    package var title: String { get throws { try command(.get, "/title").string ?? "" } }

    /// Goes into a frame of the present page or frame; what is found and run from then on is in there.
    package func enterFrame(_ selector: String) throws {
        try eventually {
            let frame = try element(selector)
            try command(.post, "/frame", ["id": frame.reference])
        }
    }

    /// Goes back to the page itself.
    package func leaveFrames() throws {
        try command(.post, "/frame", ["id": nil])
    }

    // MARK: Elements

    /// The first element of that selector, once there is one.
    package func find(_ selector: String) throws -> BrowserElement {
        try eventually { try element(selector) }
    }

    /// All elements of that selector now, perhaps none.
    package func findAll(_ selector: String) throws -> [BrowserElement] {
        let found = try command(.post, "/elements", ["using": "css selector", "value": .string(selector)])
        return (found.array ?? []).compactMap { BrowserElement(browser: self, reference: $0) }
    }

    /// Clicks the element once it is there and can be clicked.
    package func click(_ selector: String) throws {
        try eventually { try element(selector).click() }
    }

    /// Types into the element once it is there and can be typed into.
    package func type(_ text: String, into selector: String) throws {
        try eventually { try element(selector).type(text) }
    }

    /// The visible text of the element once it is there.
    package func text(of selector: String) throws -> String {
        try eventually { try element(selector).text }
    }

    /// Waits until the visible text of the element contains `text`.
    package func wait(for selector: String, toContain text: String) throws {
        try wait(for: "\(selector) to contain \(text)") { try element(selector).text.contains(text) }
    }

    /// Waits until no element of that selector is there.
    package func waitUntilGone(_ selector: String) throws {
        try wait(for: "\(selector) to be gone") { try findAll(selector).isEmpty }
    }

    /// Waits until a condition holds.
    package func wait(for description: String, _ condition: () throws -> Bool) throws {
        try eventually {
            guard try condition() else { throw WebDriverError(code: "timeout", message: "waited for \(description)") }
        }
    }

    // MARK: Scripts, pictures, messages

    /// Runs the body of a function and gives what it returns; for looking, never for acting as the user.
    @discardableResult
    package func execute(_ script: String, _ arguments: [JSONValue] = []) throws -> JSONValue {
        try command(.post, "/execute/sync", ["script": .string(script), "args": .array(arguments)])
    }

    /// Sends a command of the Chrome DevTools Protocol.
    @discardableResult
    package func developerCommand(_ name: String, _ parameters: JSONValue = [:]) throws -> JSONValue {
        try command(.post, "/goog/cdp/execute", ["cmd": .string(name), "params": parameters])
    }

    /// Writes a picture of the page to `.build/screenshots/NAME.png` and gives the path.
    @discardableResult
    package func screenshot(_ name: String) throws -> String {
        guard let picture = try command(.get, "/screenshot").string else {
            throw WebDriverError(code: "response", message: "there is no picture")
        }
        return try Screenshot.write(base64: picture, name: name)
    }

    /// What pages wrote to the console, script errors included, since the last call: `SEVERE http://… message`.
    package func consoleMessages() throws -> [String] {
        let entries = try command(.post, "/se/log", ["type": "browser"]).array ?? []
        return entries.map { "\($0["level"]?.string ?? "") \($0["message"]?.string ?? "")" }
    }

    // MARK: Commands

    @discardableResult
    func command(_ method: HTTPMethod, _ path: String, _ parameters: JSONValue? = nil) throws -> JSONValue {
        try driver.command(method, "/session/\(id)\(path)", parameters)
    }

    private func element(_ selector: String) throws -> BrowserElement {
        let found = try command(.post, "/element", ["using": "css selector", "value": .string(selector)])
        guard let element = BrowserElement(browser: self, reference: found) else {
            throw WebDriverError(code: "response", message: "there is no element")
        }
        return element
    }

    /// Tries again until it succeeds or the timeout passes, then throws the last error.
    private func eventually<Value>(_ body: () throws -> Value) throws -> Value {
        let deadline = ContinuousClock.now + timeout
        while true {
            do {
                return try body()
            } catch let error as WebDriverError where ContinuousClock.now < deadline && error.canPass {
                Eventually.pause()
            }
        }
    }
}

extension WebDriverError {
    /// Whether the same command may succeed a little later.
    fileprivate var canPass: Bool {
        [
            "no such element", "stale element reference", "element not interactable", "element click intercepted",
            "no such frame", "detached shadow root", "timeout", "javascript error", "unknown error",
        ].contains(code)
    }
}
