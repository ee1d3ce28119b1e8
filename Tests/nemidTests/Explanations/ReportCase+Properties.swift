import NemIDTestSupport
import NemIDVerification

// What the signed properties say, against what the caller expects.
extension ReportCase {
    typealias Property = TestResponse.Property

    static let properties = [
        ReportCase("property", "A login with two challenges.") {
            try outputs(of: ReportScene.properties + [Property("CHALLENGE", "Hemmelig")])
        },
        ReportCase("property-unnamed", "A login with two properties of a name that nobody knows.") {
            try outputs(of: ReportScene.properties + [Property("Hemmelig", "1"), Property("hemmelig", "2")])
        },
        ReportCase("property-base64", "A login with a challenge that is declared base64 and is not.") {
            try outputs(of: without("challenge") + [Property("challenge", "Hemmelig!", encoding: "base64")])
        },
        ReportCase("property.identityAssuranceLevel", "A login of a lower assurance level than is asked for.") {
            let scene = try ReportScene()
            let properties = ReportScene.properties + [Property("identityAssuranceLevel", "2")]
            let login = try scene.login(properties).signed(by: scene.pki.userKey)
            return try scene.outputs(login, demanding: "identityAssuranceLevel 3") { $0.leastAssuranceLevel = 3 }
        },
        ReportCase("action", "A login where a signature is expected.") {
            try ReportScene().outputs(nil, ["--action", "sign"])
        },
        ReportCase("action-missing", "A login without action.") { try outputs(of: without("action")) },
        ReportCase("action-unknown", "A login with an action that nobody knows.") {
            try outputs(of: without("action") + [Property("action", "Hemmelig")])
        },
        ReportCase("issuer", "A login for another service provider.") {
            try ReportScene().outputs(nil, ["--request-issuer", "Hemmelig Andre A/S"])
        },
        ReportCase("issuer-both", "A login that names its service provider in both ways.") {
            try outputs(of: ReportScene.properties + [Property("logonto", "Hemmelig")])
        },
        ReportCase("issuer-missing", "A login that names no service provider.") {
            try outputs(of: without("RequestIssuer"))
        },
        ReportCase("challenge", "A login of another session.") {
            try ReportScene().outputs(nil, ["--challenge", "Hemmelig4711"])
        },
        ReportCase("challenge-missing", "A login without challenge where one is expected.") {
            try outputs(of: without("challenge"), ["--challenge", ReportScene.challenge])
        },
        ReportCase("timestamp", "A login that is too old by a second.") {
            try ReportScene().outputs(nil, ["--max-age", "82"])
        },
        ReportCase("timestamp-ahead", "A login that is from the future.") {
            try ReportScene().outputs(nil, ["--max-age", "60", "--at", "2021-04-20T13:20:00Z"])
        },
        ReportCase("timestamp-missing", "A login without time stamp where its age is judged.") {
            try outputs(of: without("TimeStamp"), ["--max-age", "900"])
        },
        ReportCase("timestamp-zone", "A login whose time stamp has no zone.") {
            let stamp = Property("TimeStamp", "2021-04-20 15:24:42")
            return try outputs(of: without("TimeStamp") + [stamp], ["--max-age", "900"])
        },
        ReportCase("timestamp-other", "A login with another time stamp than the one sent.") {
            try ReportScene().outputs(demanding: "the time stamp that was sent") {
                $0.timestamp = TimestampPolicy(behind: 900, ahead: 180, expectedText: "2021-04-20 15:24:41+0200")
            }
        },
    ]

    private static func without(_ name: String) -> [Property] { ReportScene.properties.filter { $0.name != name } }

    private static func outputs(of properties: [Property], _ arguments: [String] = []) throws -> ReportOutputs {
        let scene = try ReportScene()
        return try scene.outputs(scene.login(properties).signed(by: scene.pki.userKey), arguments)
    }
}
