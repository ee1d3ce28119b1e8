import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification

extension ReportCase {
    static let accepted = [
        ReportCase("accepted-none", "A citizen's login, revocation left out by name.") {
            try ReportScene().outputs()
        },
        ReportCase("accepted-expectations", "A citizen's login that says everything the caller expects.") {
            try ReportScene().outputs(
                nil,
                [
                    "--challenge", ReportScene.challenge, "--request-issuer", "Eksempel A/S", "--action", "logon",
                    "--max-age", "900", "--accept", "poces",
                ]
            )
        },
        ReportCase("accepted-crl", "A citizen's login, shown unrevoked by the lists of issuing CA and root.") {
            let scene = try ReportScene()
            return try scene.outputs(
                nil,
                ["--revocation", "crl", "--crl", "issuing.crl", "--crl", "root.crl"],
                files: ["issuing.crl": scene.pki.list(), "root.crl": scene.pki.rootList()]
            )
        },
        ReportCase("accepted-ocsp", "A citizen's login, shown unrevoked by an OCSP response and the root's list.") {
            let scene = try ReportScene()
            return try scene.outputs(
                nil,
                ["--revocation", "ocsp", "--ocsp", "answer.der", "--crl", "root.crl"],
                files: ["answer.der": scene.pki.answer(), "root.crl": scene.pki.rootList()]
            )
        },
        ReportCase("accepted-remarks", "A citizen's login with useless evidence beside what shows it unrevoked.") {
            let scene = try ReportScene()
            let stale = try scene.pki.list { $0.nextUpdate = scene.pki.now.addingTimeInterval(-1) }
            return try scene.outputs(
                nil,
                [
                    "--revocation", "any", "--revocation-scope", "end-entity", "--crl", "issuing.crl", "--crl",
                    "stale.crl", "--ocsp", "answer.der",
                ],
                files: ["issuing.crl": scene.pki.list(), "stale.crl": stale, "answer.der": Array("<html>".utf8)]
            )
        },
        ReportCase("accepted-moces", "An employee's login.") {
            let scene = try ReportScene(endUser: { template, extensions in
                template.subject = try TestNames.endUser(
                    "CVR:90000001-RID:42634739",
                    organization: "Eksempel A/S // CVR:90000001"
                )
                extensions.policies = "1.3.6.1.4.1.31313.2.4.6.2.5"
            })
            return try scene.outputs(nil, ["--accept", "moces"])
        },
        ReportCase("accepted-pseudonym", "A login of a citizen who hides the name.") {
            let scene = try ReportScene(endUser: { template, _ in
                template.subject = try TestNames.endUser("PID:" + TestPKI.pid, commonName: "Pseudonym")
            })
            return try scene.outputs()
        },
        ReportCase("accepted-sign", "A citizen's signature on a text.") {
            let scene = try ReportScene()
            let properties =
                ReportScene.properties.dropLast() + [
                    TestResponse.Property("action", "sign"),
                    TestResponse.Property.base64("signtext", "Hemmelig aftale", visible: "yes"),
                ]
            let response = try scene.login(Array(properties)).signed(by: scene.pki.userKey)
            return try scene.outputs(response, ["--action", "sign"])
        },
        ReportCase("clientError.CAN002", "An error code of the identity provider: the end user cancelled.") {
            try ReportScene().outputs(Array("CAN002".utf8))
        },
    ]
}
