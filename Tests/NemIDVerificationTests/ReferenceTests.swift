import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("References, identifiers and transforms")
struct ReferenceTests {
    let scene: LoginScene

    init() throws {
        scene = try LoginScene()
    }

    private func signed(_ old: String, _ new: String) throws -> RejectionCode? {
        try scene.code { try $0.replacing(old, with: new) }
    }

    @Test("DSG-13 no reference, two at a login, and more than the limit")
    func refusesOtherNumbers() throws {
        #expect(try signed(TestResponse.reference(), "") == .reference)
        let twice = TestResponse(
            certificates: [scene.pki.issuing.der, scene.pki.endUser.der],
            further: "\n" + TestResponse.reference()
        )
        #expect(scene.code(try twice.signed(by: scene.pki.userKey)) == .reference)
        let atLimit = String(repeating: TestResponse.reference(), count: 8)
        #expect(try signed(TestResponse.reference(), atLimit) == .reference)
        #expect(try signed(TestResponse.reference(), atLimit + TestResponse.reference()) == .limit)
        #expect(
            try signed(TestResponse.reference(), String(repeating: TestResponse.reference(), count: 10_000)) == .limit
        )
    }

    @Test(
        "DSG-14 DSG-15 DSG-16 URIs other than #ToBeSigned",
        arguments: [
            "", "#", "ToBeSigned", "%23ToBeSigned", "#%54oBeSigned", "#tobesigned", "#TOBESIGNED", " #ToBeSigned",
            "#ToBeSigned ", "#xpointer(/)", "#xpointer(id('ToBeSigned'))", "http://example.invalid/#ToBeSigned",
            "https://example.invalid/", "file:///etc/hostname", "data:text/xml,x", "//example.invalid/#ToBeSigned",
            "#signature", "#signText",
        ]
    )
    func refusesOtherURIs(_ uri: String) throws {
        #expect(try signed("URI=\"#ToBeSigned\"", "URI=\"\(uri)\"") == .reference)
    }

    @Test("DSG-14 a reference without URI is refused")
    func refusesMissingURI() throws {
        #expect(try signed(" URI=\"#ToBeSigned\"", "") == .reference)
    }

    @Test("DSG-17 the identifier missing, twice, on the root, or on the properties only")
    func refusesMisplacedIdentifiers() throws {
        #expect(try scene.code(replacing: " Id=\"ToBeSigned\"", with: "") == .reference)
        #expect(try signed("<ds:KeyInfo>", "<ds:KeyInfo Id=\"ToBeSigned\">") == .structure)
        #expect(try signed("<ds:KeyInfo>", "<ds:KeyInfo Id=\"tobesigned\">") == .structure)
        #expect(try signed("<ds:KeyInfo>", "<ds:KeyInfo Id=\"other\">") == nil)
        let onRoot = try scene.login().replacing(" Id=\"ToBeSigned\"", with: "")
            .replacing(" version=\"0.1\"", with: " version=\"0.1\" Id=\"ToBeSigned\"")
        #expect(scene.code(try onRoot.signed(by: scene.pki.userKey)) == .reference)
        let onProperties = try scene.login().replacing(" Id=\"ToBeSigned\"", with: "")
            .replacing("<ds:SignatureProperties>", with: "<ds:SignatureProperties Id=\"ToBeSigned\">")
        #expect(scene.code(try onProperties.signed(by: scene.pki.userKey)) == .reference)
    }

    @Test("DSG-18 other attributes named id", arguments: ["ID", "id", "iD", "xml:id", "openoces:Id", "openoces:ID"])
    func refusesOtherIdentifiers(_ name: String) throws {
        #expect(try scene.code(replacing: " Id=\"ToBeSigned\"", with: " \(name)=\"ToBeSigned\"") == .structure)
        #expect(try signed("<openoces:Name>", "<openoces:Name \(name)=\"x\">") == .structure)
    }

    @Test("DSG-19 a reference to a decoy leaves the object unsigned")
    func refusesDecoy() throws {
        let decoy = try scene.login().replacing(" Id=\"ToBeSigned\"", with: "")
            .replacing("<openoces:Name>challenge", with: "<openoces:Name Id=\"ToBeSigned\">challenge")
        #expect(scene.code(try decoy.signed(by: scene.pki.userKey)) == .reference)
    }

    @Test("DSG-20 a manifest is never processed")
    func refusesManifest() throws {
        let type = " Type=\"http://www.w3.org/2000/09/xmldsig#Manifest\" URI="
        #expect(try signed(" URI=\"#ToBeSigned\"", type + "\"#ToBeSigned\"") == .reference)
        #expect(
            try signed("<ds:SignatureProperties>", "<ds:Manifest></ds:Manifest><ds:SignatureProperties>") == .reference
        )
    }

    static let exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
    static let inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"

    private func transforms(_ algorithms: [String], content: String = "") -> String {
        let each = algorithms.map { "<ds:Transform Algorithm=\"\($0)\">\(content)</ds:Transform>" }
        return "<ds:Transforms>\(each.joined())</ds:Transforms>\n<ds:DigestMethod "
    }

    @Test(
        "DSG-21 DSG-23 DSG-24 C14-17 transforms other than inclusive C14N",
        arguments: [
            "http://www.w3.org/TR/1999/REC-xslt-19991116", "http://www.w3.org/TR/1999/REC-xpath-19991116",
            "http://www.w3.org/2002/06/xmldsig-filter2", "http://www.w3.org/2000/09/xmldsig#base64",
            "http://www.w3.org/2000/09/xmldsig#enveloped-signature", exclusive, exclusive + "WithComments",
            inclusive + "#WithComments", "http://www.w3.org/2006/12/xml-c14n11", "urn:unknown", "", inclusive + " ",
        ]
    )
    func refusesOtherTransforms(_ algorithm: String) throws {
        #expect(try signed("<ds:DigestMethod ", transforms([algorithm])) == .transform)
    }

    @Test("DSG-22 DSG-23 DSG-24 one inclusive transform is accepted, more, parameters and children are refused")
    func judgesTransforms() throws {
        #expect(try signed("<ds:DigestMethod ", transforms([Self.inclusive])) == nil)
        #expect(try signed("<ds:DigestMethod ", transforms([Self.inclusive, Self.inclusive])) == .transform)
        #expect(try signed("<ds:DigestMethod ", transforms(Array(repeating: Self.inclusive, count: 6))) == .transform)
        #expect(try signed("<ds:DigestMethod ", transforms(Array(repeating: Self.inclusive, count: 8))) == .transform)
        #expect(try signed("<ds:DigestMethod ", transforms(Array(repeating: Self.inclusive, count: 9))) == .limit)
        #expect(try signed("<ds:DigestMethod ", transforms(Array(repeating: Self.inclusive, count: 200))) == .limit)
        for content in ["<ds:XPath>x</ds:XPath>", "<a/>", "x"] {
            #expect(try signed("<ds:DigestMethod ", transforms([Self.inclusive], content: content)) == .transform)
        }
        let attribute = transforms([Self.inclusive + "\" other=\""])
        #expect(try signed("<ds:DigestMethod ", attribute) == .transform)
        #expect(try signed("<ds:DigestMethod ", transforms([])) == .structure)
    }
}
