import Glibc

/// Where the browser and its driver are: `NEMID_CHROMEDRIVER` and `NEMID_CHROMIUM`, else in `PATH`.
package enum BrowserPrograms {
    /// The driver, nil where there is none.
    package static let driver = path(variable: "NEMID_CHROMEDRIVER", names: ["chromedriver"])

    /// The browser, nil where the driver is to find it by itself.
    package static let browser = path(
        variable: "NEMID_CHROMIUM",
        names: ["chromium", "chromium-browser", "google-chrome"]
    )

    /// Whether tests in a browser can run.
    package static var isAvailable: Bool { driver != nil }

    private static func path(variable: String, names: [String]) -> String? {
        if let value = getenv(variable), value.pointee != 0 { return String(cString: value) }
        guard let folders = getenv("PATH") else { return nil }
        return String(cString: folders).split(separator: ":").lazy
            .flatMap { folder in names.map { "\(folder)/\($0)" } }
            .first { access($0, X_OK) == 0 }
    }
}
