import NemIDCrypto

extension CapturedVariation {
    /// All of them: those that are forgiven first.
    package static let all: [CapturedVariation] =
        forgiven + documents + shapes + wrapped + algorithms + contents + certificates

    static let forgiven: [CapturedVariation] = [
        CapturedVariation("unchanged", nil) { $0.octets },
        CapturedVariation("with a byte order mark", nil) { [0xEF, 0xBB, 0xBF] + $0.octets },
        CapturedVariation("with CR LF for LF", nil, "\n", "\r\n"),
        CapturedVariation("in base64 on one line", nil) { Array(Base64.encode($0.octets).utf8) },
        CapturedVariation("in base64 in lines", nil) { Array(Base64.encodeLines($0.octets).utf8) },
        CapturedVariation("certificates the other way round", nil) { try $0.carrying($0.certificates().reversed()) },
        CapturedVariation("a certificate twice", nil) { try $0.carrying($0.certificates() + [$0.certificates()[1]]) },
        CapturedVariation("attributes in single quotes and the other order", nil) {
            try $0.replacing(
                "Encoding=\"xml\" VisibleToSigner=\"no\"",
                with: "VisibleToSigner = 'no'\n Encoding='xml'"
            )
        },
        CapturedVariation("letters as references and CDATA", nil, ">logon<", "><![CDATA[lo]]>&#103;&#x6F;n<"),
        CapturedVariation("empty elements in one tag", nil, "></ds:DigestMethod>", "/>"),
    ]

    static let documents: [CapturedVariation] = [
        CapturedVariation("nothing", "wellFormed") { _ in [] },
        CapturedVariation("cut in the middle", "wellFormed") { Array($0.octets.prefix(4_000)) },
        CapturedVariation("without its last octet", "wellFormed") { Array($0.octets.dropLast()) },
        CapturedVariation("with text behind", "wellFormed") { $0.octets + Array("x".utf8) },
        CapturedVariation("twice", "wellFormed") { $0.octets + $0.octets },
        CapturedVariation("in UTF-16", "encoding") { [0xFF, 0xFE] + $0.octets.flatMap { [$0, 0] } },
        CapturedVariation("in base64 twice", "encoding") {
            Array(Base64.encode(Array(Base64.encode($0.octets).utf8)).utf8)
        },
        CapturedVariation("with a document type", "doctype", before: "<openoces:signature ", "<!DOCTYPE x>"),
        CapturedVariation("with an undeclared prefix", "namespace", before: "<ds:KeyInfo>", "<x:a></x:a>"),
        CapturedVariation("with many attributes", "limit") { captured in
            let attributes = (0..<33).map { " a\($0)=\"\"" }.joined()
            return try captured.replacing("<ds:KeyInfo>", with: "<ds:KeyInfo\(attributes)>")
        },
        CapturedVariation("too deep", "limit") { captured in
            let deep = String(repeating: "<ds:Object>", count: 40) + String(repeating: "</ds:Object>", count: 40)
            return try captured.replacing("<ds:KeyInfo>", with: deep + "<ds:KeyInfo>")
        },
        CapturedVariation("more than a mebibyte", "limit") {
            $0.octets + [UInt8](repeating: 0x20, count: 1 << 20)
        },
        CapturedVariation("an error code in its place", "clientError.CAN002") { _ in Array("CAN002".utf8) },
    ]

    static let shapes: [CapturedVariation] = [
        CapturedVariation("a comment in DigestValue", "structure", before: "</ds:DigestValue>", "<!--x-->"),
        CapturedVariation("a comment in a value", "structure", "TmV0cyBD", "TmV0<!---->cyBD"),
        CapturedVariation("an instruction before the root", "structure", before: "<openoces:signature ", "<?x?>"),
        CapturedVariation("a second Id in other case", "structure", "<ds:KeyInfo>", "<ds:KeyInfo Id=\"TOBESIGNED\">"),
        CapturedVariation("the Id in lower case", "structure", " Id=\"ToBeSigned\"", " id=\"ToBeSigned\""),
        CapturedVariation("the Id left out", "reference", " Id=\"ToBeSigned\"", ""),
        CapturedVariation("a second SignatureValue", "structure", before: "<ds:KeyInfo>", "<ds:SignatureValue/>"),
        CapturedVariation("no SignatureValue", "structure") { captured in
            let value = try captured.part(from: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
            return try captured.replacing(value, with: "")
        },
        CapturedVariation("letters of the URL alphabet", "structure") { captured in
            let value = try captured.part(from: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
            let name = "ds:SignatureValue"
            let other = value.replacing("<\(name)>", with: "").replacing("</\(name)>", with: "")
                .replacing("+", with: "-").replacing("/", with: "_")
            return try captured.replacing(value, with: "<\(name)>\(other)</\(name)>")
        },
        CapturedVariation("the 2003 namespace", "structure", "2006/07/signature#", "2003/10/signature#"),
        CapturedVariation(
            "a foreign object",
            "structure",
            "<ds:Object xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"",
            "<ds:Object xmlns:ds=\"urn:x\""
        ),
        CapturedVariation("no reference", "reference") { captured in
            let reference = try captured.part(from: "<ds:Reference ", through: "</ds:Reference>")
            return try captured.replacing(reference, with: "")
        },
        CapturedVariation("two references", "reference") { captured in
            let reference = try captured.part(from: "<ds:Reference ", through: "</ds:Reference>")
            return try captured.replacing(reference, with: reference + reference)
        },
    ]

    static let wrapped: [CapturedVariation] = [
        CapturedVariation("a forged object before", "structure") {
            try $0.replacing($0.object(), with: $0.forged() + $0.object())
        },
        CapturedVariation("a forged object behind", "structure") {
            try $0.replacing($0.object(), with: $0.object() + $0.forged())
        },
        CapturedVariation("the signed object within a forged one", "structure") { captured in
            let object = try captured.object()
            let outer = try captured.forged().replacing("</ds:Object>", with: object + "</ds:Object>")
            return try captured.replacing(object, with: outer)
        },
        CapturedVariation("the signed object behind the signature, a forged one in its place", "structure") {
            let object = try $0.object()
            return try $0.edited(object, $0.forged()).replacing("</ds:Signature>", with: "</ds:Signature>" + object)
        },
        CapturedVariation("the signed object in KeyInfo, a forged one without Id in its place", "structure") {
            let object = try $0.object()
            let forged = try $0.forged().replacing(" Id=\"ToBeSigned\"", with: "")
            return try $0.edited(object, forged).replacing("<ds:KeyInfo>", with: "<ds:KeyInfo>" + object)
        },
        CapturedVariation("the signature within a forged one", "structure") { captured in
            let signature = try captured.part(from: "<ds:Signature ", through: "</ds:Signature>")
            let outer = signature.replacing(try captured.object(), with: try captured.forged() + signature)
            return try captured.replacing(signature, with: outer)
        },
        CapturedVariation(
            "the Id on the root too",
            "structure",
            " version=\"0.1\"",
            " version=\"0.1\" Id=\"ToBeSigned\""
        ),
    ]

    static let algorithms: [CapturedVariation] = [
        CapturedVariation("RSA with SHA-1", "algorithm", "2001/04/xmldsig-more#rsa-sha256", "2000/09/xmldsig#rsa-sha1"),
        CapturedVariation("HMAC", "algorithm", "xmldsig-more#rsa-sha256", "xmldsig-more#hmac-sha256"),
        CapturedVariation("a SHA-1 digest", "algorithm", "2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"),
        CapturedVariation("exclusive form", "algorithm", "TR/2001/REC-xml-c14n-20010315", "2001/10/xml-exc-c14n#"),
        CapturedVariation("another object", "reference", "\"#ToBeSigned\"", "\"#signature\""),
        CapturedVariation("the whole document", "reference", "\"#ToBeSigned\"", "\"\""),
        CapturedVariation("a pointer", "reference", "\"#ToBeSigned\"", "\"#xpointer(/)\""),
        CapturedVariation("an address", "reference", "\"#ToBeSigned\"", "\"http://127.0.0.1/\""),
        CapturedVariation(
            "an enveloped signature",
            "transform",
            before: "<ds:DigestMethod ",
            "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/></ds:Transforms>"
        ),
    ]

    static let contents: [CapturedVariation] = [
        CapturedVariation("another request issuer", "digest") { try $0.replacing($0.object(), with: $0.forged()) },
        CapturedVariation("another action", "digest", ">logon<", ">sign<"),
        CapturedVariation("another target", "digest") { captured in
            let object = try captured.object()
            return try captured.replacing(object, with: object.replacing("\"signature\"", with: "\"#signature\""))
        },
        CapturedVariation("two values exchanged", "digest") { captured in
            try captured.edited(">logon<", ">1!<").edited(">1<", ">logon<").replacing(">1!<", with: ">1<")
        },
        CapturedVariation("a blank in the object", "digest", ">logon<", ">logon <"),
        CapturedVariation("a language on the root", "digest", " version=\"0.1\"", " version=\"0.1\" xml:lang=\"da\""),
        CapturedVariation(
            "a relative namespace",
            "canonicalization",
            " version=\"0.1\"",
            " version=\"0.1\" xmlns:x=\"x\""
        ),
        CapturedVariation("a forged object with its digest", "signature") { captured in
            let forged = try captured.forged()
            let digest = Base64.encode(try Digest.sha256.hash(Array(forged.utf8)))
            let value = try captured.part(from: "<ds:DigestValue>", through: "</ds:DigestValue>")
            return try captured.edited(value, "<ds:DigestValue>\(digest)</ds:DigestValue>")
                .replacing(captured.object(), with: forged)
        },
        CapturedVariation("a bit of the signature flipped", "signature", "U+AUBBLk", "U+AUBBLl"),
        CapturedVariation(
            "an unused namespace on SignedInfo",
            "signature",
            "<ds:SignedInfo ",
            "<ds:SignedInfo xmlns:x=\"urn:x\" "
        ),
    ]

    static let certificates: [CapturedVariation] = [
        CapturedVariation("no certificate", "noCertificate") { try $0.carrying([]) },
        CapturedVariation("the end user's only", "chain") { try $0.carrying([$0.certificates()[1]]) },
        CapturedVariation("without the end user's", "signature") {
            try $0.carrying([$0.certificates()[0], $0.certificates()[2]])
        },
        CapturedVariation("an empty certificate", "certificateParse") {
            try $0.carrying($0.certificates() + [CapturedText.data([])])
        },
        CapturedVariation("a certificate cut off", "certificateParse") { captured in
            let der = try CapturedText.der(captured.certificates()[1])
            return try captured.carrying([captured.certificates()[0], CapturedText.data(der.dropLast())])
        },
        CapturedVariation("a certificate's own signature changed", "chain") { captured in
            var der = try CapturedText.der(captured.certificates()[1])
            der[der.count - 1] ^= 1
            let all = try captured.certificates()
            return try captured.carrying([all[0], CapturedText.data(der), all[2]])
        },
        CapturedVariation("another PID in the certificate", "chain") { captured in
            let der = try CapturedText.der(captured.certificates()[1])
            let identifier = "751708631151"
            guard let place = der.indices.first(where: { der[$0...].starts(with: identifier.utf8) }) else {
                throw TestFileError(path: "certificate", reason: "has another PID")
            }
            var changed = der
            changed[place + 11] ^= 3
            let all = try captured.certificates()
            return try captured.carrying([all[0], CapturedText.data(changed), all[2]])
        },
        CapturedVariation("a stranger's certificate beside", "signerBinding") { captured in
            try captured.carrying(captured.certificates() + [CapturedText.data(TestPKI().endUser.der)])
        },
        CapturedVariation("a stranger's certificate instead", "signature") { captured in
            let all = try captured.certificates()
            return try captured.carrying([all[0], CapturedText.data(TestPKI().endUser.der), all[2]])
        },
        CapturedVariation("nine certificates", "limit") { captured in
            let all = try captured.certificates()
            return try captured.carrying(all + all + all)
        },
        CapturedVariation("a key instead of certificates", "noCertificate") { captured in
            try captured.carrying([
                "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent>"
                    + "</ds:RSAKeyValue></ds:KeyValue>"
            ])
        },
    ]
}
