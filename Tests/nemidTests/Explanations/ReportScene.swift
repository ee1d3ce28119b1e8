import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

@testable import nemid

/// A small PKI, a login of its citizen, and the command that judges it.
struct ReportScene: Sendable {
    typealias Change = @Sendable (inout CertificateTemplate, inout TestExtensions) throws -> Void

    static let challenge = "5577006791947779410"
    /// Eighty-three seconds before the instant of the PKI, so that one is not mistaken for the other.
    static let timestamp = "2021-04-20 15:24:42+0200"
    static let properties = [
        TestResponse.Property.base64("RequestIssuer", "Eksempel A/S", visible: "yes"),
        TestResponse.Property("TimeStamp", timestamp),
        TestResponse.Property("challenge", challenge),
        TestResponse.Property("action", "logon"),
    ]
    /// What no report says of a response that is not accepted.
    static let secrets = [
        "Anna", "Prøvesen", TestPKI.pid, "123456789012", "5F000102", challenge, "15:24:42", "13:24:42", "Eksempel",
        "Hemmelig",
    ]

    let pki: TestPKI

    init(
        root changeRoot: Change = { _, _ in },
        issuing changeIssuing: Change = { _, _ in },
        endUser changeEndUser: Change = { _, _ in }
    ) throws {
        pki = try TestPKI(changeRoot: changeRoot, changeIssuing: changeIssuing, changeEndUser: changeEndUser)
    }

    func login(
        _ properties: [TestResponse.Property] = Self.properties,
        certificates: [Certificate]? = nil
    ) -> TestResponse {
        TestResponse(certificates: (certificates ?? [pki.issuing, pki.endUser]).map(\.der), properties: properties)
    }

    func signedLogin() throws -> [UInt8] { try login().signed(by: pki.userKey) }

    /// A signed login with a change that nobody signed.
    func login(replacing old: String, with new: String) throws -> [UInt8] {
        Array(
            try TestResponse(text: String(decoding: signedLogin(), as: UTF8.self)).replacing(old, with: new).text.utf8
        )
    }

    /// `nemid verify` with the root of the PKI, at its instant and without revocation unless the arguments say more.
    func outputs(
        _ input: [UInt8]? = nil,
        _ arguments: [String] = [],
        files: [String: [UInt8]] = [:]
    ) throws -> ReportOutputs {
        var scene = CommandScene(files: files)
        scene.files["root.pem"] = Array(pki.root.pem.utf8)
        scene.files["issuing.pem"] = Array(pki.issuing.pem.utf8)
        scene.files["response.xml"] = try input ?? signedLogin()
        var options = arguments.contains("--environment") ? [] : ["--environment", "preproduction"]
        options += ["--root", "root.pem"]
        if !arguments.contains("--at") { options += ["--at", Instant(pki.now).description] }
        if !arguments.contains("--revocation") { options += ["--revocation", "none"] }
        let whole = ["verify", "response.xml"] + options + arguments
        return ReportOutputs(
            command: "nemid " + whole.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " "),
            plain: scene.run(whole),
            explained: scene.run(whole + ["--explain"]),
            json: scene.run(whole + ["--json", "--explain"])
        )
    }

    /// What the library demands and the command has no option for; `demand` says it for the reader.
    func outputs(
        _ input: [UInt8]? = nil,
        demanding demand: String,
        answers: [RevocationEvidence.OCSPAnswer] = [],
        _ change: (inout VerificationPolicy) -> Void
    ) throws -> ReportOutputs {
        let environment = try TrustEnvironment.preproduction.replacingRoots(pem: [Array(pki.root.pem.utf8)])
        var policy = VerificationPolicy()
        policy.revocation.method = .none
        change(&policy)
        let report = Verifier(environment: environment).verify(
            try input ?? signedLogin(),
            policy: policy,
            evidence: RevocationEvidence(lists: [], answers: answers),
            at: pki.now
        )
        let status: CommandStatus =
            switch report.verdict {
            case .accepted: .accepted
            case .rejected, .ended: .rejected
            case .undecided: .undecided
            }
        func outcome(_ text: String) -> CommandOutcome {
            CommandOutcome(status: status, output: text, errors: report.remarks.map { "remark: " + $0 })
        }
        return ReportOutputs(
            command: "(library, demanding \(demand))",
            plain: outcome(ReportText.text(report, explains: false)),
            explained: outcome(ReportText.text(report, explains: true)),
            json: outcome(ReportJSON.text(report, explains: true))
        )
    }
}
