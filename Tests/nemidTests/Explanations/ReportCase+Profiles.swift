import NemIDCrypto
import NemIDTestSupport

// The OCES profile of the end user.
extension ReportCase {
    private static let arc = "1.3.6.1.4.1.31313.2.4.6"

    static let profiles = [
        ReportCase("keyUsage", "A login with a key that is for encryption only.") {
            try ReportScene(endUser: { _, extensions in extensions.keyUsage = "critical,keyEncipherment" }).outputs()
        },
        ReportCase("keyUsage-purpose", "A login with the certificate of a web server.") {
            try ReportScene(endUser: { _, extensions in extensions.extendedKeyUsage = "serverAuth" }).outputs()
        },
        ReportCase("policy", "A login whose certificate has no OCES policy.") {
            try ReportScene(endUser: { _, extensions in extensions.policies = "1.2.3.4" }).outputs()
        },
        ReportCase("policy-environment", "A login of the test environment, judged in production.") {
            try ReportScene().outputs(nil, ["--environment", "production"])
        },
        ReportCase("policy-arc", "A login whose policy goes further than one number beyond the arc.") {
            try ReportScene(endUser: { _, extensions in extensions.policies = arc + ".1.5.4711" }).outputs()
        },
        ReportCase("policy-authority", "A login whose issuing CA issues under another policy.") {
            try ReportScene(issuing: { _, extensions in extensions.policies = arc + ".2.5" }).outputs()
        },
        ReportCase("certificateType", "A citizen's login where employees are wanted.") {
            try ReportScene().outputs(nil, ["--accept", "moces"])
        },
        ReportCase("subject", "A login with an employee's policy on a citizen's subject.") {
            try ReportScene(endUser: { _, extensions in extensions.policies = arc + ".2.5" }).outputs()
        },
        ReportCase("subject-serialNumber", "A login whose serialNumber is of no known form.") {
            try ReportScene(endUser: { template, _ in
                template.subject = try TestNames.endUser("PID:Hemmelig")
            }).outputs()
        },
    ]
}
