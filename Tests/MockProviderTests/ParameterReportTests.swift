import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

/// What the parameter check says of mistakes that relying parties have made.
@Suite("Parameter check")
struct ParameterReportTests {
    private struct Report {
        let code: String?
        let normalized: String?
        let digest: String?
        /// By rule, the worst first.
        let findings: [String: [(kind: String, code: String?, english: String)]]

        init(_ json: JSON) {
            code = json["code"]?.string
            normalized = json["normalized"]?.string
            digest = json["digest"]?.string
            var findings: [String: [(String, String?, String)]] = [:]
            if case .array(let all)? = json["findings"] {
                for finding in all {
                    findings[finding["rule"]?.string ?? "", default: []].append(
                        (finding["kind"]?.string ?? "", finding["code"]?.string, finding["english"]?.string ?? "")
                    )
                }
            }
            self.findings = findings
        }

        func kind(_ rule: String) -> String? { findings[rule]?.first?.kind }
        func text(_ rule: String) -> String { findings[rule]?.first?.english ?? "" }
    }

    private let world: ProviderUnderTest

    init() throws { world = try ProviderUnderTest(.inProcess) }

    private func report(_ parameters: JSON, origin: String? = nil) async throws -> Report {
        var members: [JSON.Member] = [.init(name: "parameters", value: parameters)]
        if let origin { members.append(.init(name: "origin", value: .string(origin))) }
        let response = try await world.post("/_mock/v1/check-parameters", .object(members))
        #expect(response.status == .ok)
        return Report(try response.json())
    }

    private func report(_ values: [(name: String, value: String)], origin: String? = nil) async throws -> Report {
        try await report(.string(LoginRequestParameters.json(values)), origin: origin)
    }

    private var good: LoginRequestParameters {
        get throws {
            try world.parameters([
                ("SIGN_PROPERTIES", "challenge=7"), ("ORIGIN", "https://site.example"), ("LANGUAGE", "DA"),
                ("SIGNTEXT_FORMAT", "TEXT"),
            ])
        }
    }

    @Test("Good parameters: nothing is wrong, and the joined text is what the site joined")
    func fine() async throws {
        let good = try good
        let report = try await report(try good.signed(), origin: "https://site.example")
        #expect(report.code == nil && report.normalized == good.normalized)
        #expect(report.digest == Base64.encode(try Digest.sha256.hash(Array(good.normalized.utf8))))
        #expect(report.findings.values.joined().allSatisfy { $0.kind == "fine" })
        #expect(report.findings.count == 13)
        #expect(report.text("enrolment") == "The certificate is enrolled as Postkassen.")
        let anywhere = try await self.report(try good.signed())
        #expect(anywhere.code == nil && anywhere.kind("origin") == "open")
    }

    @Test("However they are pasted")
    func pasted() async throws {
        let good = try good
        let json = try good.json()
        let message: JSON = ["command": "parameters", "content": .string(json)]
        let lines = try good.signed().map { "  \($0.name) =\($0.value)" }.joined(separator: "\r\n")
        let element = "<script type=\"text/x-nemid\" id=\"nemid_parameters\">\n\(json)\n</script>"
        for text in [json, " \n" + json, message.text, element, lines] {
            let report = try await report(.string(text))
            #expect(report.code == nil && report.normalized == good.normalized)
        }
        #expect(try await report(try JSONReader.value(Array(json.utf8))).code == nil)
        for text in ["", "nothing", "{", "{}}", "{\"a\":1}", "[1]", "a=1\nA=2"] {
            let report = try await report(.string(text))
            #expect(report.code == "SRV002" && report.kind("readable") == "wrong", "\(text)")
        }
    }

    /// Values with digest and signature over `text` in place of the right one.
    private func signed(_ parameters: LoginRequestParameters, over text: String) throws -> [(
        name: String, value: String
    )] {
        let octets = Array(text.utf8)
        return parameters.values + [
            ("PARAMS_DIGEST", Base64.encode(try Digest.sha256.hash(octets))),
            ("DIGEST_SIGNATURE", Base64.encode(try parameters.key.sign(octets))),
        ]
    }

    @Test("PAR-03 a wrong order, spelling or joining is found out from digest and signature")
    func slips() async throws {
        var parameters = try good
        parameters["SIGNTEXT"] = "VGVrc3Q="
        let values = parameters.values.sorted { $0.name < $1.name }
        let cases: [(String, String)] = [
            (
                values.sorted { $0.name.uppercased() < $1.name.uppercased() }.map { $0.name + $0.value }.joined(),
                "ordered as capitals"
            ),
            (parameters.values.map { $0.name + $0.value }.joined(), "not ordered"),
            (parameters.normalized.replacing("SIGN_PROPERTIESchallenge=7", with: ""), "SIGN_PROPERTIES is left out"),
            (
                parameters.values.sorted { $0.name.lowercased() < $1.name.lowercased() }
                    .map { "\($0.name)=\($0.value)" }.joined(separator: "&"), "separators"
            ),
            (
                parameters.values.sorted { $0.name.lowercased() < $1.name.lowercased() }
                    .map { $0.name.lowercased() + $0.value }.joined(), "small letters"
            ),
        ]
        for (text, explanation) in cases {
            let report = try await report(try signed(parameters, over: text))
            #expect(report.code == "APP001", "\(explanation)")
            #expect(report.findings["digest"]?.first?.code == "APP001")
            #expect(report.text("digest").contains(explanation), "\(report.text("digest"))")
            #expect(report.findings["signature"]?.first?.code == "SRV001")
            #expect(report.text("signature").contains(explanation), "\(report.text("signature"))")
            #expect(report.normalized == parameters.normalized)
        }
        // A value changed afterwards.
        var changed = try parameters.signed()
        let place = try #require(changed.firstIndex { $0.name == "LANGUAGE" })
        changed[place].value = "EN"
        let report = try await report(changed)
        #expect(report.text("digest").contains("changed after the digest") && report.code == "APP001")
    }

    @Test("Digest and signature in another form")
    func forms() async throws {
        let parameters = try good
        let octets = Array(parameters.normalized.utf8)
        let digest = try Digest.sha256.hash(octets)
        let right = Base64.encode(digest)
        let rightSignature = Base64.encode(try parameters.key.sign(octets))
        let cases: [(String, String, String, String)] = [
            (Hex.lower(digest), rightSignature, "digest", "hexadecimal"),
            (Base64.encode(Array(Hex.lower(digest).utf8)), rightSignature, "digest", "hexadecimal text"),
            (Base64.encode(try Digest.sha1.hash(octets)), rightSignature, "digest", "SHA1"),
            (right + "\n", rightSignature, "digest", "white space"),
            (right, Base64.encode(try parameters.key.sign(digest)), "signature", "hashing twice"),
            (right, Base64.encode(try parameters.key.sign(octets, digest: .sha1)), "signature", "SHA1"),
            (right, rightSignature + "\n", "signature", "not base64"),
        ]
        for (digest, signature, rule, explanation) in cases {
            let report = try await report(
                parameters.values + [("PARAMS_DIGEST", digest), ("DIGEST_SIGNATURE", signature)]
            )
            #expect(report.code == (rule == "digest" ? "APP001" : "SRV001"))
            #expect(report.text(rule).contains(explanation), "\(report.text(rule))")
            #expect(report.kind(rule == "digest" ? "signature" : "digest") == "fine")
        }
    }

    @Test("Every fault is shown, and the first one gives the code")
    func allFaults() async throws {
        var parameters = try good
        parameters["TIMESTAMP"] = String(Int(world.clock.now.timeIntervalSince1970))
        parameters["CLIENTFLOW"] = "ocesLogin3"
        parameters["ORIGIN"] = "https://site.example/"
        parameters["TRANSACTION_CONTEXT"] = Base64.encode(Array(String(repeating: "x", count: 101).utf8))
        parameters["SIGN_PROPERTIES"] = "challenge"
        parameters["LANGAUGE"] = "DA"
        parameters["PREVENT_OTP_CARD"] = "1"
        try await world.provider.setEnabled(false, serviceProvider: "postkassen")
        let report = try await report(try parameters.signed(), origin: "https://site.example")
        #expect(report.code == "APP007")
        let codes = report.findings.mapValues { $0.first?.code }
        #expect(codes["origin"] == "APP007" && codes["enrolment"] == "SRV010" && codes["timestamp"] == "SRV003")
        #expect(codes["context"] == "SRV011" && codes["flow"] == "APP008" && codes["properties"] == "SRV002")
        #expect(report.text("timestamp").contains("milliseconds"))
        #expect(report.kind("names") == "remark" && report.text("names").contains("LANGAUGE (LANGUAGE?)"))
        #expect(report.kind("values") == "remark" && report.text("values").contains("PREVENT_OTP_CARD"))
        #expect(report.kind("digest") == "fine" && report.kind("signature") == "fine")
    }

    @Test("What is missing is named, and nothing is guessed about it")
    func missing() async throws {
        let report = try await report([("CLIENTFLOW", "OCESLOGIN2")])
        #expect(report.code == "SRV002")
        #expect(report.text("mandatory") == "Missing: TIMESTAMP, SP_CERT, PARAMS_DIGEST, DIGEST_SIGNATURE.")
        for rule in ["digest", "signature", "enrolment", "timestamp"] { #expect(report.kind(rule) == "open") }
        #expect(report.kind("certificate") == "wrong" && report.kind("origin") == "remark")
        #expect(report.text("properties").contains("in order"))
        #expect(report.findings["properties"]?.last?.kind == "remark")
    }

    @Test(
        "What the check says is what a login ends with",
        arguments: [
            ("TIMESTAMP", "1"), ("CLIENTFLOW", "X"), ("SP_CERT", "MIIB"), ("SIGN_PROPERTIES", "="),
            ("TRANSACTION_CONTEXT", "?"), ("LANGUAGE", "XX"),
        ]
    )
    func sameAsLogin(_ name: String, _ value: String) async throws {
        var parameters = try good
        parameters[name] = value
        let json = try parameters.json()
        let report = try await report(.string(json))
        let response = try await world.provider.login(parametersJSON: json, as: "anna")
        let text = String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)
        #expect(report.code == (text.hasPrefix("<") ? nil : text))
    }

    @Test("On the page: verdict, findings and the joined text, in both languages", arguments: ["", "en"])
    func page(_ lang: String) async throws {
        let page = try await world.get("/parameters").text
        let token = try #require(page.firstMatch(of: /name="token" value="([0-9a-f]{32})"/)).1
        var parameters = try good
        parameters["TIMESTAMP"] = "5"
        let form = FormFields([
            .init(name: "token", value: String(token)), .init(name: "lang", value: lang),
            .init(name: "parameters", value: try parameters.json()),
        ])
        let request = HTTPRequest(
            method: .post,
            target: "/parameters",
            fields: ["Content-Type": "application/x-www-form-urlencoded"],
            body: Array(form.urlEncoded.utf8)
        )
        let answer = try await world.send(request).text
        #expect(answer.contains("<strong>SRV003</strong>"))
        #expect(answer.contains("data-testid=\"finding-timestamp\" data-kind=\"wrong\""))
        #expect(answer.contains(lang.isEmpty ? "Udbyderens svar" : "The provider&#39;s answer"))
        #expect(answer.contains(">" + PageTemplate.escaped(parameters.normalized) + "</pre>"))
    }
}
