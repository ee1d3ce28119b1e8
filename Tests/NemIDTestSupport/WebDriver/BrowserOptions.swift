/// How a browser is started.
package struct BrowserOptions: Sendable {
    /// Whether frames of other sites run in processes of their own, as customers' browsers have it.
    ///
    /// Then accessibility and computed roles inside such frames cannot be asked for.
    package var isolatesSites: Bool
    /// The language asked for, as `da`.
    package var language: String
    package var width: Int
    package var height: Int
    /// How long to wait for what has to come.
    package var timeout: Duration

    package init(
        isolatesSites: Bool = false,
        language: String = "da",
        width: Int = 1280,
        height: Int = 900,
        timeout: Duration = Patience.limit
    ) {
        self.isolatesSites = isolatesSites
        self.language = language
        self.width = width
        self.height = height
        self.timeout = timeout
    }

    var capabilities: JSONValue {
        // The sandbox needs rights that root in a container does not have, /dev/shm room that it has not either.
        var arguments = [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
            "--window-size=\(width),\(height)", "--lang=\(language)",
        ]
        if !isolatesSites { arguments.append("--disable-site-isolation-trials") }
        var chrome: [String: JSONValue] = [
            "args": .array(arguments.map { .string($0) }),
            "prefs": ["intl.accept_languages": .string(language)],
        ]
        if let browser = BrowserPrograms.browser { chrome["binary"] = .string(browser) }
        return ["alwaysMatch": ["goog:chromeOptions": .object(chrome), "goog:loggingPrefs": ["browser": "ALL"]]]
    }
}
