import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport

// Revocation by lists.
extension ReportCase {
    static let lists = [
        ReportCase("revoked", "A login whose certificate is on the list of its issuer.") {
            try outputs { try $0.list(revoking: [$0.endUser.serialNumber]) }
        },
        ReportCase("revoked-authority", "A login whose issuing CA is on the list of the root.") {
            let scene = try ReportScene()
            let root = try scene.pki.list(of: scene.pki.root, revoking: [scene.pki.issuing.serialNumber])
            return try scene.outputs(
                nil,
                ["--revocation", "crl", "--crl", "issuing.crl", "--crl", "root.crl"],
                files: ["issuing.crl": scene.pki.list(), "root.crl": root]
            )
        },
        ReportCase("crlMissing", "A login without evidence.") {
            try ReportScene().outputs(nil, ["--revocation", "any"])
        },
        ReportCase("crlMissing-root", "A login with the list of its issuer only.") {
            let scene = try ReportScene()
            return try scene.outputs(
                nil,
                ["--revocation", "crl", "--crl", "issuing.crl"],
                files: ["issuing.crl": scene.pki.list()]
            )
        },
        ReportCase("crlStale", "A login with a list that ended a second ago.") {
            try outputs { pki in try pki.list { $0.nextUpdate = pki.now.addingTimeInterval(-1) } }
        },
        ReportCase("crlStale-ahead", "A login with a list that begins in a second.") {
            try outputs { pki in try pki.list { $0.thisUpdate = pki.now.addingTimeInterval(1) } }
        },
        ReportCase("crlStale-endless", "A login with a list that does not say until when it is valid.") {
            try outputs { pki in try pki.list { $0.nextUpdate = nil } }
        },
        ReportCase("crlSignature", "A login with a list that another key signed.") {
            try outputs { try $0.list(signedBy: $0.otherKey) }
        },
        ReportCase("crlScope", "A login with a list of certificate authorities.") {
            try outputs {
                try $0.list(extensions: ["issuingDistributionPoint = critical,@scope", "[scope]", "onlyCA = TRUE"])
            }
        },
        ReportCase("crlScope-point", "A login with the list of another distribution point.") {
            try outputs {
                try $0.list(extensions: [
                    "issuingDistributionPoint = critical,@scope", "[scope]",
                    "fullname = URI:http://hemmelig.example.invalid/Hemmelig.crl",
                ])
            }
        },
        ReportCase("crlParse", "A login with a web page instead of a list.") {
            try outputs { _ in Array("<html>Hemmelig</html>".utf8) }
        },
        ReportCase("limit.revocation", "A login with an OCSP response of more than 64 KiB.") {
            try ReportScene().outputs(
                nil,
                ["--revocation", "ocsp", "--ocsp", "answer.der"],
                files: ["answer.der": [UInt8](repeating: 0x30, count: 65_537)]
            )
        },
    ]

    /// A login with this list, which its end user alone needs.
    private static func outputs(with list: (TestPKI) throws -> [UInt8]) throws -> ReportOutputs {
        let scene = try ReportScene()
        return try scene.outputs(
            nil,
            ["--revocation", "crl", "--revocation-scope", "end-entity", "--crl", "issuing.crl"],
            files: ["issuing.crl": list(scene.pki)]
        )
    }
}
