import NemIDHTTP
import NemIDNetwork
import NemIDTestSupport
import Testing

/// The whole way in small: our server, a real browser, a frame from another host, keys typed in it.
@Suite(.serialized, .enabled(if: BrowserPrograms.isAvailable)) struct FrameTests {
    private static func outerPage(_ port: UInt16) -> String {
        """
        <!doctype html><html lang="da"><meta charset="utf-8"><title>Ydre</title>
        <p id="said">intet</p><iframe src="http://127.0.0.1:\(port)/inner" title="Ramme"></iframe>
        <script>addEventListener("message", e => {
          document.getElementById("said").textContent = e.origin + " " + e.data
        })</script>
        """
    }

    private static let innerPage = """
        <!doctype html><html lang="da"><meta charset="utf-8"><title>Indre</title>
        <form><label>Bruger-id <input id="user" autocomplete="off"></label><button>Log på</button></form>
        <script>document.forms[0].addEventListener("submit", e => {
          e.preventDefault()
          parent.postMessage(document.getElementById("user").value, "*")
        })</script>
        """

    @Test("a person types in a frame of another host and the page hears of it", arguments: [false, true])
    func frame(_ isolatesSites: Bool) async throws {
        let port = PortBox()
        let server = try HTTPServer { request in
            switch request.path {
            case "/": .html(Self.outerPage(port.value))
            case "/inner": .html(Self.innerPage)
            default: HTTPResponse(status: .notFound)
            }
        }
        port.value = server.port
        try await blocking {
            let browser = try WebDriver().openBrowser(BrowserOptions(isolatesSites: isolatesSites))
            try browser.navigate(to: "http://localhost:\(server.port)/")
            #expect(try browser.title == "Ydre")
            try browser.enterFrame("iframe")
            try browser.type("bo æøå", into: "#user")
            if !isolatesSites {
                let field = try browser.find("#user")
                #expect(try field.role == "textbox")
                #expect(try field.label == "Bruger-id")
            }
            try browser.screenshot("frame-\(isolatesSites ? "isolated" : "shared")")
            try browser.click("button")
            try browser.leaveFrames()
            try browser.wait(for: "#said", toContain: "http://127.0.0.1:\(server.port) bo æøå")
            #expect(try browser.consoleMessages().filter { !$0.contains("favicon.ico") } == [])
        }
    }
}
