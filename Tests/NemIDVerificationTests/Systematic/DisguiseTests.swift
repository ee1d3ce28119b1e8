import NemIDTestSupport
import NemIDVerification
import Testing

/// The same login in other clothes, which canonicalisation takes off, and other logins in clothes like them.
@Suite("Disguises")
struct DisguiseTests {
    static let challenge = "5577006791947779410"

    let login: AttackedLogin
    let text: String

    init() throws {
        login = try AttackedLogin(sendsIssuer: true)
        text = String(decoding: login.victims, as: UTF8.self)
    }

    private func outcome(_ old: String, _ new: String) throws -> AttackedLogin.Outcome {
        login.outcome(Array(try TestResponse(text: text).replacing(old, with: new).text.utf8))
    }

    /// Ways to write a character.
    static let spellings: [@Sendable (Unicode.Scalar) -> String] = [
        { "&#\($0.value);" }, { "&#x\(String($0.value, radix: 16));" },
        { "&#x000\(String($0.value, radix: 16, uppercase: true));" },
        { "<![CDATA[\($0)]]>" }, { "<![CDATA[]]>\($0)" }, { "&#0\($0.value);<![CDATA[]]>" },
    ]

    @Test(
        "a value in references and CDATA is read as what it means; another in the same disguise breaks the digest",
        arguments: 0..<6
    )
    func spells(_ spelling: Int) throws {
        func spelt(_ text: String) -> String { text.unicodeScalars.map(Self.spellings[spelling]).joined() }
        #expect(try outcome(">\(Self.challenge)<", ">\(spelt(Self.challenge))<") == .victims)
        #expect(try outcome(">\(Self.challenge)<", ">\(spelt("8674665223082153551"))<") == .refused(.digest))
        #expect(try outcome(">challenge<", ">\(spelt("challenge"))<") == .victims)
        #expect(try outcome(">challenge<", ">\(spelt("Challenge"))<") == .refused(.digest))
        #expect(try outcome(">action<", ">\(spelt("action"))<") == .victims)
        // Each place of the challenge by itself.
        for index in Self.challenge.indices {
            let (head, tail) = (Self.challenge[..<index], Self.challenge[index...].dropFirst())
            let one = head + spelt(String(Self.challenge[index])) + tail
            #expect(try outcome(">\(Self.challenge)<", ">\(one)<") == .victims)
        }
    }

    @Test(
        "tags and declarations written otherwise are forgiven",
        arguments: [
            (" Encoding=\"xml\" VisibleToSigner=\"no\"", " VisibleToSigner=\"no\" Encoding=\"xml\""),
            (" Encoding=\"xml\" VisibleToSigner=\"no\"", "\n\tEncoding = 'xml'\r\n VisibleToSigner='no' "),
            ("Encoding=\"xml\"", "Encoding=\"&#120;m&#x6C;\""), ("Id=\"ToBeSigned\"", "Id=\"&#84;oBeSigned\""),
            ("URI=\"#ToBeSigned\"", "URI='&#35;ToBeSigned'"), ("></ds:DigestMethod>", "/>"),
            ("</openoces:Value>", "</openoces:Value \n>"),
            ("<openoces:Name>", "<openoces:Name xmlns:openoces=\"http://www.openoces.org/2006/07/signature#\">"),
            ("<ds:SignatureProperties>", "<ds:SignatureProperties xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"),
            ("<ds:SignatureProperties>", "<ds:SignatureProperties xmlns=\"\">"),
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>", ""),
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>", "<?xml version='1.0' standalone='yes'?>\n\n"),
            ("\n", "\r\n"), ("\n", "\r"), ("</openoces:signature>", "</openoces:signature>\n \t\r\n"),
            ("<ds:KeyInfo>", "<ds:KeyInfo xmlns:x=\"urn:x\">"), ("<ds:KeyInfo>", "<ds:KeyInfo Id=\"x\">"),
            ("<ds:X509Data>\n", "<ds:X509Data>"), ("<ds:X509Certificate>\n", "<ds:X509Certificate> \t"),
        ]
    )
    func forgives(_ old: String, _ new: String) throws {
        #expect(try outcome(old, new) == .victims)
    }

    @Test(
        "what changes the meaning or the inherited context is refused",
        arguments: [
            (
                "Encoding=\"xml\" VisibleToSigner=\"no\">5577", "Encoding=\"base64\" VisibleToSigner=\"no\">5577",
                "digest"
            ),
            ("VisibleToSigner=\"no\"", "VisibleToSigner=\"yes\"", "digest"),
            ("Target=\"signature\"", "Target=\"#signature\"", "digest"),
            ("Target=\"signature\"", "Target=\"signature \"", "digest"), ("Target=\"signature\"", "", "digest"),
            ("<openoces:Name>", "<openoces:Name xml:space=\"preserve\">", "digest"),
            ("<openoces:Name>", "<openoces:Name xmlns:x=\"urn:x\">", "digest"),
            ("<openoces:Name>", "<openoces:Name xmlns=\"urn:x\">", "digest"),
            ("<openoces:Name>", "<openoces:Name xmlns:openoces=\"urn:x\">", "digest"),
            ("<ds:SignatureProperties>", "<ds:SignatureProperties xmlns:openoces=\"urn:x\">", "digest"),
            (" version=\"0.1\"", " version=\"0.1\" xml:lang=\"da\"", "digest"),
            (" version=\"0.1\"", " version=\"0.1\" xml:space=\"preserve\"", "digest"),
            (" version=\"0.1\"", " version=\"0.1\" xml:base=\"http://a.example/\"", "digest"),
            (" version=\"0.1\"", " version=\"0.1\" xmlns=\"urn:x\"", "digest"),
            (" version=\"0.1\"", " version=\"0.1\" xmlns:ds=\"urn:x\" xmlns:x=\"urn:x\"", "digest"),
            ("<ds:Signature ", "<ds:Signature xmlns:x=\"urn:x\" ", "digest"),
            ("<ds:Signature ", "<ds:Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\" ", "digest"),
            ("<ds:SignedInfo ", "<ds:SignedInfo xmlns:x=\"urn:x\" ", "signature"),
            ("<ds:SignedInfo ", "<ds:SignedInfo Id=\"x\" ", "signature"),
            ("</ds:SignedInfo>", "\n</ds:SignedInfo>", "signature"),
            ("</ds:SignatureProperties>", "</ds:SignatureProperties>\n", "digest"),
            ("</openoces:Value>", "&#13;</openoces:Value>", "digest"),
        ]
    )
    func refuses(_ old: String, _ new: String, _ code: String) throws {
        #expect(try outcome(old, new) == .refused(#require(RejectionCode(code))))
    }

    @Test("a prefix bound in the context of the signature and another within the object: neither hides the other")
    func rebinds() throws {
        // On the root `ds` is something else; Signature binds it itself, as the genuine document does.
        #expect(try outcome(" version=\"0.1\"", " version=\"0.1\" xmlns:ds=\"urn:x\"") == .victims)
        // Signature by another prefix, which the object inherits.
        let renamed = try TestResponse(text: text)
            .replacing("<ds:Signature xmlns:ds=", with: "<s:Signature xmlns:s=")
            .replacing("</ds:Signature>", with: "</s:Signature>")
            .replacing("<ds:SignatureValue>", with: "<s:SignatureValue>")
            .replacing("</ds:SignatureValue>", with: "</s:SignatureValue>")
            .replacing("<ds:KeyInfo>", with: "<s:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">")
            .replacing("</ds:KeyInfo>", with: "</s:KeyInfo>")
        #expect(login.outcome(Array(renamed.text.utf8)) == .refused(.digest))
    }

    @Test("the names of properties exchanged among them, and their values, in every pair")
    func exchanges() throws {
        let map = try ElementMap(login.victims)
        for name in ["openoces:Name", "openoces:Value", "ds:SignatureProperty"] {
            let elements = map.elements.filter { $0.name == name }
            #expect(elements.count == 4)
            for first in elements {
                for second in elements where second.range.lowerBound > first.range.lowerBound {
                    let edits = [
                        (first.range, Array(map.octets[second.range])), (second.range, Array(map.octets[first.range])),
                    ]
                    #expect(login.outcome(map.replacing(edits)) == .refused(.digest))
                }
            }
        }
    }
}
