import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Signature properties")
struct PropertyTests {
    typealias Property = TestResponse.Property

    static let issuer = Property.base64("RequestIssuer", "Eksempel A/S", visible: "yes")
    static let action = Property("action", "logon")
    static let challenge = Property("challenge", "42")

    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    private func report(
        _ properties: [Property],
        _ change: (inout VerificationPolicy) -> Void = { _ in }
    ) throws -> VerificationReport {
        var policy = scene.policy
        change(&policy)
        return scene.report(try scene.login(properties).signed(by: scene.pki.userKey), policy: policy)
    }

    private func code(
        _ properties: [Property],
        _ change: (inout VerificationPolicy) -> Void = { _ in }
    ) throws -> RejectionCode? {
        try report(properties, change).code
    }

    /// Why a login with this edit is not accepted; the edit is signed.
    private func code(_ old: String, _ new: String) throws -> RejectionCode? {
        try scene.code { try $0.replacing(old, with: new) }
    }

    @Test(
        "PRP-01 challenges that are not the expected one",
        arguments: ["", "4", "421", " 42", "42 ", "4\u{200B}2", "４２", "43", "42\n"]
    )
    func refusesOtherChallenges(_ value: String) throws {
        let properties = [Self.issuer, Self.action, Property("challenge", value)]
        #expect(try code(properties) { $0.challenge = "42" } == .challenge)
        #expect(
            try code([Self.issuer, Self.action, .base64("challenge", value)]) { $0.challenge = "42" } == .challenge
        )
    }

    @Test("PRP-01 the expected challenge, none at all, and canonically equivalent text")
    func judgesChallenges() throws {
        #expect(try code([Self.issuer, Self.action, Self.challenge]) { $0.challenge = "42" } == nil)
        #expect(try code([Self.issuer, Self.action]) { $0.challenge = "42" } == .challenge)
        #expect(try report([Self.issuer, Self.action, Self.challenge]).document?.challenge == "42")
        #expect(try report([Self.issuer, Self.action]).document?.challenge == nil)
        #expect(
            try code([Self.issuer, Self.action, Property("challenge", "Å")]) { $0.challenge = "A\u{30A}" } == .challenge
        )
    }

    @Test("PRP-02 a property twice, in any letter case, and two names or values in one")
    func refusesDuplicates() throws {
        for name in ["challenge", "Challenge", "CHALLENGE"] {
            #expect(try code([Self.issuer, Self.action, Self.challenge, Property(name, "43")]) == .property)
            #expect(try code([Self.issuer, Self.action, Property(name, "43"), Self.challenge]) == .property)
        }
        #expect(try code([Self.issuer, Self.action, Self.action]) == .property)
        #expect(try code([Self.issuer, Self.issuer, Self.action]) == .property)
        let value = "<openoces:Value Encoding=\"xml\" VisibleToSigner=\"no\">1</openoces:Value>"
        #expect(try code("</ds:SignatureProperty>", value + "</ds:SignatureProperty>") == .property)
        #expect(try code("<openoces:Name>", "<openoces:Name>x</openoces:Name><openoces:Name>") == .property)
        #expect(try code("<openoces:Name>", value + "<openoces:Name>") == .property)
        #expect(try code("<openoces:Name>challenge</openoces:Name>", "") == .property)
    }

    @Test("PRP-03 an element within a name or value, CDATA is part of the text")
    func judgesMixedContent() throws {
        #expect(try code("5577006791947779410", "5577<a/>006791947779410") == .structure)
        #expect(try code("5577006791947779410", "5577<openoces:Value/>006791947779410") == .structure)
        #expect(try code("<openoces:Name>challenge", "<openoces:Name><a/>challenge") == .structure)
        let response = try scene.login().replacing("5577006791947779410", with: "<![CDATA[5577]]>006791947779410")
        let report = scene.report(try response.signed(by: scene.pki.userKey))
        #expect(report.document?.challenge == "5577006791947779410")
    }

    @Test("PRP-04 names in a foreign namespace are refused, other letter case is the same name")
    func judgesNames() throws {
        #expect(try code("<openoces:Name>challenge", "<openoces:Name xmlns:openoces=\"urn:x\">challenge") == .property)
        #expect(try code("<openoces:Value ", "<openoces:Value xmlns:openoces=\"urn:x\" ") == .property)
        let properties = [
            Property.base64("REQUESTISSUER", "Eksempel A/S"), Property("ACTION", "logon"), Property("CHALLENGE", "42"),
        ]
        #expect(try code(properties) { $0.challenge = "42" } == nil)
        #expect(try code([Self.issuer, Self.action, Property("", "x")]) == .property)
    }

    @Test("PRP-05 encodings, visibilities and targets")
    func judgesAttributes() throws {
        for encoding in ["", "XML", "Base64", "hex"] {
            #expect(try code([Self.issuer, Self.action, Property("challenge", "42", encoding: encoding)]) == .property)
        }
        for visible in ["", "Yes", "true"] {
            #expect(try code([Self.issuer, Self.action, Property("challenge", "42", visible: visible)]) == .property)
        }
        #expect(try code(" Encoding=\"xml\"", "") == .property)
        #expect(try code(" VisibleToSigner=\"no\"", "") == .property)
        #expect(try code(" Encoding=\"xml\"", " Encoding=\"xml\" other=\"\"") == .property)
        #expect(try code(" Target=\"signature\"", "") == .property)
        #expect(try code(" Target=\"signature\"", " Target=\"other\"") == .property)
        #expect(try code(" Target=\"signature\"", " Target=\"##signature\"") == .property)
        #expect(try code(" Target=\"signature\"", " Target=\"Signature\"") == .property)
        #expect(try code(" Target=\"signature\"", " Target=\"#signature\"") == nil)
        #expect(try code(" Id=\"signature\"", "") == .property, "a target that is nobody's name")
    }

    @Test(
        "PRP-05 values that are declared base64 and are not text in base64",
        arguments: ["*", "NDI", "NDI=x", "NDL=", "AA==", "/w==", "wIA=", "NA BB-"]
    )
    func refusesOtherBase64(_ value: String) throws {
        #expect(try code([Self.issuer, Self.action, Property("challenge", value, encoding: "base64")]) == .property)
    }

    @Test("PRP-05 base64 text that is declared xml is compared as text")
    func comparesDeclaredText() throws {
        let properties = [Self.issuer, Self.action, Property("challenge", "NDI=")]
        #expect(try code(properties) { $0.challenge = "42" } == .challenge)
        #expect(try code(properties) { $0.challenge = "NDI=" } == nil)
    }

    @Test("PRP-06 the request issuer: another, none, in the older property, in both")
    func judgesRequestIssuer() throws {
        let expecting: (inout VerificationPolicy) -> Void = { $0.requestIssuers = ["Eksempel A/S", "Eksempel"] }
        #expect(try code([Self.issuer, Self.action], expecting) == nil)
        for other in ["Eksempel A/S ", "eksempel A/S", "Eksempel A/", "", "Andre"] {
            #expect(try code([Self.action, .base64("RequestIssuer", other)], expecting) == .issuer)
        }
        #expect(try code([Self.action]) == .issuer)
        #expect(try code([Self.action, .base64("logonto", "Eksempel A/S")], expecting) == nil)
        #expect(try code([Self.action, Self.issuer, .base64("logonto", "Eksempel A/S")]) == .issuer)
        #expect(try report([Self.issuer, Self.action]).document?.requestIssuer == "Eksempel A/S")
        #expect(try code([Self.issuer, Self.action]) { $0.requestIssuers = [] } == .issuer)
    }

    @Test("PRP-07 the action: another, none, unknown, and a text shown at a login")
    func judgesAction() throws {
        #expect(try code([Self.issuer]) == .action)
        #expect(try code([Self.issuer, Property("action", "Logon")]) == .action)
        #expect(try code([Self.issuer, Property("action", "")]) == .action)
        #expect(try code([Self.issuer, Property("action", "sign")]) == nil)
        #expect(try code([Self.issuer, Property("action", "sign")]) { $0.action = .logon } == .action)
        #expect(try code([Self.issuer, Self.action]) { $0.action = .sign } == .action)
        #expect(try code([Self.issuer, .base64("action", "logon")]) { $0.action = .logon } == nil)
        #expect(try code([Self.issuer, Self.action, .base64("signtext", "x", visible: "yes")]) == .action)
        #expect(try code([Self.issuer, Self.action, .base64("SIGNTEXT", "OpenLogon", visible: "no")]) == nil)
        #expect(try code([Self.issuer, Property("action", "sign"), .base64("signtext", "x", visible: "yes")]) == nil)
    }

    private func code(timestamp: String, behind: Int = 900, ahead: Int = 180) throws -> RejectionCode? {
        try code([Self.issuer, Self.action, Property("TimeStamp", timestamp)]) {
            $0.timestamp = TimestampPolicy(behind: behind, ahead: ahead)
        }
    }

    @Test(
        "PRP-08 time stamps in every form that names an instant",
        arguments: [
            "2021-04-20 15:26:05+0200", "2021-04-20 13:26:05+0000", "2021-04-20 13:26:05-0000",
            "2021-04-20 15:26:05CEST",
            "2021-04-20 14:26:05CET", "2021-04-20 13:26:05UTC", "2021-04-20 13:26:05GMT", "2021-04-20 13:26:05Z",
            "2021-04-20 05:56:05-0730", "1618925165000",
        ]
    )
    func acceptsTimestamps(_ text: String) throws {
        #expect(try code(timestamp: text, behind: 0, ahead: 0) == nil)
        let base64 = [Self.issuer, Self.action, Property.base64("TimeStamp", text)]
        #expect(try code(base64) { $0.timestamp = TimestampPolicy(behind: 0, ahead: 0) } == nil)
        let document = try report(base64).document
        #expect(document?.timestamp == text)
        #expect(document?.timestampInstant == scene.pki.now)
    }

    @Test(
        "PRP-08 time stamps without sure meaning",
        arguments: [
            "", "now", "2021-04-20 15:26:05", "2021-04-20 15:26:60+0200", "2021-04-20 24:26:05+0200",
            "2021-02-29 15:26:05+0200", "2021-04-20T15:26:05+0200", "2021-04-20 15:26+0200",
            "2021-04-20 15:26:05 +0200",
            "2021-04-20 15:26:05+02:00", "2021-04-20 15:26:05+1500", "2021-04-20 15:26:05XYZ", "1618925165000.0",
            "-1618925165000", "1618925165000000000000", "２０２１-04-20 15:26:05+0200",
        ]
    )
    func refusesTimestamps(_ text: String) throws {
        #expect(try code(timestamp: text) == .timestamp)
        #expect(try report([Self.issuer, Self.action, Property("TimeStamp", text)]).document?.timestamp == text)
    }

    @Test("PRP-08 the window of a time stamp, at the limit accepted; 29 February; none at all")
    func judgesWindows() throws {
        let now = 1_618_925_165_000
        #expect(try code(timestamp: "\(now - 900_000)") == nil)
        #expect(try code(timestamp: "\(now - 901_000)") == .timestamp)
        #expect(try code(timestamp: "\(now - 900_001)") == .timestamp)
        #expect(try code(timestamp: "\(now + 180_000)") == nil)
        #expect(try code(timestamp: "\(now + 181_000)") == .timestamp)
        #expect(try code(timestamp: "2020-02-29 12:00:00+0100", behind: 500 * 86_400) == nil)
        #expect(
            try code([Self.issuer, Self.action]) { $0.timestamp = TimestampPolicy(behind: 900, ahead: 180) }
                == .timestamp
        )
        let byFile = TimestampPolicy(behind: 900, ahead: 180, absence: .acceptedFromCodeFileClient)
        #expect(try code([Self.issuer, Self.action]) { $0.timestamp = byFile } == .timestamp)
        let codeFile = try scene.login([Self.issuer, Self.action]).replacing(
            "\"signature\"",
            with: "\"OpensignSignature\""
        )
        var policy = scene.policy
        policy.timestamp = byFile
        let input = try codeFile.signed(by: scene.pki.userKey)
        #expect(scene.report(input, policy: policy).code == nil)
        #expect(scene.report(input, policy: policy).document?.client == .codeFile)
    }

    @Test("PRP-08 at the limit is accepted to the millisecond, whatever binary fractions make of it")
    func judgesFractions() throws {
        var policy = scene.policy
        policy.timestamp = TimestampPolicy(behind: 900, ahead: 900)
        for milliseconds in stride(from: 1, to: 1_000, by: 37) {
            let stamp = Property("TimeStamp", "\(1_618_925_165_000 + milliseconds)")
            let input = try scene.login([Self.issuer, Self.action, stamp]).signed(by: scene.pki.userKey)
            let fraction = Double(milliseconds) / 1_000
            for distance in [900.0, -900] {
                let limit = scene.pki.now.addingTimeInterval(distance + fraction)
                #expect(scene.report(input, policy: policy, at: limit).code == nil)
                let beyond = scene.pki.now.addingTimeInterval(distance * 1.000_001 + fraction)
                #expect(scene.report(input, policy: policy, at: beyond).code == .timestamp)
            }
        }
    }

    @Test("PRP-08 where the value that was sent is known it must be that one")
    func comparesSentTimestamps() throws {
        let properties = [Self.issuer, Self.action, Property("TimeStamp", "1618925165000")]
        for (text, code) in [("1618925165000", nil), ("1618925165001", RejectionCode.timestamp)] {
            #expect(
                try self.code(properties) {
                    $0.timestamp = TimestampPolicy(behind: 900, ahead: 180, expectedText: text)
                } == code
            )
        }
    }

    @Test("PRP-09 an assurance level lower than demanded, or none")
    func judgesAssuranceLevels() throws {
        let refused = RejectionCode.property.refined(by: "identityAssuranceLevel")
        func code(_ value: String?, least: Int?) throws -> RejectionCode? {
            let level = value.map { [Property("identityAssuranceLevel", $0)] } ?? []
            return try self.code([Self.issuer, Self.action] + level) { $0.leastAssuranceLevel = least }
        }
        #expect(try code("2", least: 2) == nil)
        #expect(try code("1", least: 2) == refused)
        #expect(try code(nil, least: 1) == refused)
        #expect(try code("two", least: 1) == refused)
        #expect(try code("two", least: nil) == nil)
        #expect(
            try report([Self.issuer, Self.action, Property("identityAssuranceLevel", "2")]).document?
                .identityAssuranceLevel == 2
        )
    }

    @Test("the object holds exactly one list of properties")
    func needsOneList() throws {
        #expect(try code("</ds:Object>", "<ds:SignatureProperties></ds:SignatureProperties></ds:Object>") == .structure)
        #expect(try code([]) == .action)
    }

    @Test("the remember token is kept as it is, whatever its encoding says")
    func keepsTheToken() throws {
        let token = Property("rememberUseridToken", "AP//", encoding: "base64")
        #expect(try report([Self.issuer, Self.action, token]).document?.rememberUserIDToken == "AP//")
    }
}
