import Foundation
import NemIDClient
import Testing

@Suite struct ClientLaunchTests {
    private func launch(
        _ environment: NemIDEnvironment? = nil,
        _ change: (inout LoginRequest) -> Void = { _ in }
    ) throws -> ClientLaunch {
        var request = try LoginRequest(origin: SampleSite.origin)
        change(&request)
        return try SampleSite.relyingParty { if let environment { $0.environment = environment } }
            .beginLogin(request).launch
    }

    @Test("the address names the mode and ends in a number")
    func address() throws {
        let limited = try launch()
        #expect(limited.url.wholeMatch(of: #/http://127\.0\.0\.1:7788/launcher/lmt/[0-9]{1,16}/#) != nil)
        #expect(limited.clientOrigin == "http://127.0.0.1:7788")
        #expect(try launch { $0.mode = .standard }.url.contains("/launcher/std/"))
    }

    @Test(
        "the real environments and a prefixed one",
        arguments: [
            (NemIDEnvironment.production, "https://applet.danid.dk", ""),
            (.preproduction, "https://appletk.danid.dk", ""),
        ]
    )
    func environments(_ environment: NemIDEnvironment, _ origin: String, _ prefix: String) throws {
        let launch = try launch(environment)
        #expect(launch.clientOrigin == origin)
        #expect(launch.url.hasPrefix(origin + "/launcher/lmt/"))
    }

    @Test("a launcher below a path keeps the path; its origin is without")
    func prefix() throws {
        let environment = try NemIDEnvironment(
            name: "one",
            trust: .preproduction,
            launcher: "http://LOCALHOST:7788/r/one/"
        )
        let launch = try launch(environment)
        #expect(launch.url.hasPrefix("http://localhost:7788/r/one/launcher/lmt/"))
        #expect(launch.clientOrigin == "http://localhost:7788")
    }

    @Test(
        "a launcher's address that is no address, or plain http elsewhere, is refused",
        arguments: [
            "", "127.0.0.1:7788", "http://nemid.example", "http://127.0.0.1.example", "https://nemid.example/a b",
            "https://nemid.example/\"x", "https://nemid.example?x", "https://user@nemid.example",
            "https://nemid.example/..",
        ]
    )
    func badLauncher(_ text: String) {
        let error = #expect(throws: NemIDError.self) {
            try NemIDEnvironment(name: "x", trust: .preproduction, launcher: text)
        }
        #expect(error?.code == .configuration)
    }

    @Test("the fragment holds frame, parameters, form and script, and no inline style or handler")
    func fragment() throws {
        let launch = try launch()
        let html = try launch.htmlFragment(
            postingTo: "/login/callback",
            hiddenFields: ["csrf": "t0ken"],
            script: .linked("/nemid-login.js")
        )
        #expect(html.contains(#"<iframe id="nemid_iframe" title="NemID" src="\#(launch.url)""#))
        #expect(html.contains(#"data-client-origin="http://127.0.0.1:7788""#))
        #expect(html.contains(#"width="320" height="460""#))
        #expect(html.contains(#"<form id="postBackForm" method="post" action="/login/callback">"#))
        #expect(html.contains(#"<input type="hidden" name="csrf" value="t0ken">"#))
        #expect(html.contains(#"<input type="hidden" name="response" value="">"#))
        #expect(html.contains(#"<script src="/nemid-login.js"></script>"#))
        #expect(html.contains(#"id="nemid_parameters">\#(launch.parametersJSON)</script>"#))
        #expect(!html.contains("style=") && html.firstMatch(of: #/\son[a-z]+=/#) == nil)
    }

    @Test("the script listens before the frame exists")
    func order() throws {
        let html = try launch().htmlFragment(postingTo: "/x", script: .linked("/nemid-login.js"))
        let parts = ["nemid_parameters", "postBackForm", "nemid-login.js", "nemid_iframe"].map {
            html.firstRange(of: $0)
        }
        let starts = try parts.map { try #require($0).lowerBound }
        #expect(starts == starts.sorted())
    }

    @Test("PAR-05 nothing that a site puts in can leave its attribute")
    func escaping() throws {
        let html = try launch().htmlFragment(
            postingTo: "/x?a=1&b=\"><script>",
            hiddenFields: ["a\"b": "'><script>\u{2028}"],
            script: .linked("/s.js?\"><b>")
        )
        #expect(html.contains(#"action="/x?a=1&amp;b=&quot;&gt;&lt;script&gt;""#))
        #expect(html.contains(#"name="a&quot;b" value="&#39;&gt;&lt;script&gt;"#))
        #expect(html.components(separatedBy: "<script").count == 3)
    }

    @Test("an inline script bears the nonce")
    func inlineScript() throws {
        let html = try launch().htmlFragment(postingTo: "/x", script: .inline(nonce: "r4nd0m+/=="))
        #expect(html.contains("<script nonce=\"r4nd0m+/==\">\n\(LoginScript.source)</script>"))
        #expect(!LoginScript.source.contains("</script"))
    }

    @Test("what would break the page is refused")
    func refused() throws {
        let launch = try launch()
        func code(_ callback: String, _ fields: KeyValuePairs<String, String>, _ script: ClientLaunch.Script)
            -> NemIDError.Code?
        {
            #expect(throws: NemIDError.self) {
                try launch.htmlFragment(postingTo: callback, hiddenFields: fields, script: script)
            }?.code
        }
        let script = ClientLaunch.Script.linked("/s.js")
        #expect(code("", [:], script) == .parameterPage)
        #expect(code("javascript:alert(1)", [:], script) == .parameterPage)
        #expect(code("data:text/html,x", [:], script) == .parameterPage)
        #expect(code("/x\n", [:], script) == .parameterPage)
        #expect(code("/x", ["response": "x"], script) == .parameterPage)
        #expect(code("/x", ["": "x"], script) == .parameterPage)
        #expect(code("/x", [:], .linked("")) == .parameterPage)
        #expect(code("/x", [:], .inline(nonce: "")) == .parameterPage)
        #expect(code("/x", [:], .inline(nonce: "\"><script>")) == .parameterPage)
    }
}
