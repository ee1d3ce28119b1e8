import NemIDHTTP
import NemIDNetwork

/// A running `chromedriver`, spoken to by W3C WebDriver over our own client; each command blocks.
///
/// ```swift
/// let driver = try WebDriver()
/// let browser = try driver.openBrowser()
/// try browser.navigate(to: "http://localhost:8080/")
/// try browser.type("anna", into: "#user")
/// ```
package final class WebDriver: Sendable {
    private let process: ChildProcess
    private let client: HTTPClient

    /// Starts the driver on a free port.
    ///
    /// - Throws: `WebDriverError` where it does not say which port, at five starts, `ProcessError` where it cannot be started.
    package init() throws {
        guard let driver = BrowserPrograms.driver else {
            throw WebDriverError(code: "session not created", message: "there is no chromedriver")
        }
        // It takes the same port at two addresses, and ends where somebody else has the second one.
        for _ in 0..<Self.mostStarts {
            let process = try ChildProcess(ProcessLaunch(driver, ["--port=0"]))
            guard let port = try Self.port(saidBy: process) else { continue }
            self.process = process
            // A screenshot of a long page takes some megabytes.
            client = HTTPClient(port: port, limits: HTTPLimits(body: 64 << 20))
            return
        }
        throw WebDriverError(code: "session not created", message: "chromedriver says no port")
    }

    private static let mostStarts = 5

    /// Nil where it ends without saying one.
    private static func port(saidBy process: ChildProcess) throws -> UInt16? {
        while let line = try process.readLine() {
            if let match = line.firstMatch(of: /successfully on port ([0-9]+)/) { return UInt16(match.1) }
        }
        return nil
    }

    /// Opens a browser with a profile of its own, closed when the value is released.
    package func openBrowser(_ options: BrowserOptions = BrowserOptions()) throws -> Browser {
        let answer = try command(.post, "/session", ["capabilities": options.capabilities])
        guard let id = answer["sessionId"]?.string else {
            throw WebDriverError(code: "response", message: "there is no session id")
        }
        let browser = Browser(driver: self, id: id, timeout: options.timeout)
        try browser.command(.post, "/timeouts", ["implicit": 0, "pageLoad": 30_000, "script": 30_000])
        return browser
    }

    /// Sends a command and gives the `value` of its answer.
    func command(_ method: HTTPMethod, _ path: String, _ parameters: JSONValue? = nil) throws -> JSONValue {
        var request = HTTPRequest(method: method, target: path)
        if let parameters {
            request.fields["Content-Type"] = "application/json; charset=utf-8"
            request.body = try parameters.bytes()
        }
        let response = try client.send(request, timeout: Patience.limit)
        guard let value = try JSONValue(parsing: response.body)["value"] else {
            throw WebDriverError(code: "response", message: "there is no value")
        }
        guard response.status == .ok else {
            throw WebDriverError(
                code: value["error"]?.string ?? "response",
                message: value["message"]?.string ?? "\(response.status)"
            )
        }
        return value
    }
}
