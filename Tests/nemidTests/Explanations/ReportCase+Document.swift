import NemIDCrypto
import NemIDTestSupport

// Before anything is verified: input, XML, shape.
extension ReportCase {
    static let documents = [
        ReportCase("wellFormed", "A login that was cut short.") {
            let scene = try ReportScene()
            return try scene.outputs(Array(scene.signedLogin().dropLast(20)))
        },
        ReportCase("wellFormed-empty", "Nothing at all.") { try ReportScene().outputs([]) },
        ReportCase("encoding", "A login in base64 whose plus signs became blanks.") {
            let scene = try ReportScene()
            let text = Base64.encode(try scene.signedLogin()).replacing("+", with: " ") + " "
            return try scene.outputs(Array(("PD94 " + text).utf8))
        },
        ReportCase("encoding-declared", "A login that declares ISO-8859-1.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login(replacing: "\"UTF-8\"", with: "\"ISO-8859-1\""))
        },
        ReportCase("limit", "An XML document of more than 1 MiB.") {
            try ReportScene().outputs(Array("<a>".utf8) + [UInt8](repeating: 0x61, count: 1 << 20))
        },
        ReportCase("limit-input", "More input than can hold a login.") {
            try ReportScene().outputs([UInt8](repeating: 0x41, count: 3 << 20))
        },
        ReportCase("limit-depth", "Thirty-three elements within each other.") {
            try ReportScene().outputs(Array(String(repeating: "<a>", count: 33).utf8))
        },
        ReportCase("limit-references", "A login with nine references.") {
            let scene = try ReportScene()
            let further = String(repeating: TestResponse.reference(), count: 8)
            let login = TestResponse(certificates: [scene.pki.endUser.der], further: further)
            return try scene.outputs(login.signed(by: scene.pki.userKey))
        },
        ReportCase("limit-transforms", "A login with nine transforms of one reference.") {
            let scene = try ReportScene()
            return try scene.outputs(Self.transforms(String(repeating: Self.canonicalization, count: 9), scene))
        },
        ReportCase("limit-certificates", "A login with nine certificates.") {
            let scene = try ReportScene()
            let login = scene.login(certificates: Array(repeating: scene.pki.endUser, count: 9))
            return try scene.outputs(login.signed(by: scene.pki.userKey))
        },
        ReportCase("doctype", "A login with a document type declaration.") {
            let scene = try ReportScene()
            let login = try scene.login(
                replacing: "<openoces:signature",
                with: "<!DOCTYPE signature [<!ENTITY name \"Hemmelig\">]><openoces:signature"
            )
            return try scene.outputs(login)
        },
        ReportCase("namespace", "A login with a prefix that is not declared.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login(replacing: "<ds:KeyInfo>", with: "<hemmelig:KeyInfo>"))
        },
        ReportCase("structure", "A login with a second Object that nobody signed.") {
            let scene = try ReportScene()
            let forged = "<ds:Object><Hemmelig/></ds:Object></ds:Signature>"
            return try scene.outputs(scene.login(replacing: "</ds:Signature>", with: forged))
        },
        ReportCase("structure-comment", "A login with a comment.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login(replacing: "<ds:KeyInfo>", with: "<!--Hemmelig--><ds:KeyInfo>"))
        },
        ReportCase("structure-identifiers", "A login in which two elements have the same Id.") {
            let scene = try ReportScene()
            return try scene.outputs(scene.login(replacing: "<ds:KeyInfo>", with: "<ds:KeyInfo Id=\"tobesigned\">"))
        },
        ReportCase("structure-base64", "A login whose signature value is not base64.") {
            let scene = try ReportScene()
            let login = try scene.login(replacing: "<ds:SignatureValue>", with: "<ds:SignatureValue>Hemmelig!")
            return try scene.outputs(login)
        },
    ]

    static let canonicalization = "<ds:Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>"

    /// A login with these transforms, which are signed.
    static func transforms(_ transforms: String, _ scene: ReportScene) throws -> [UInt8] {
        try scene.login().replacing(
            "<ds:DigestMethod",
            with: "<ds:Transforms>\(transforms)</ds:Transforms><ds:DigestMethod"
        ).signed(by: scene.pki.userKey)
    }
}
