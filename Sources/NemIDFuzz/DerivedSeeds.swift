import FoundationEssentials
import NemIDCrypto
import NemIDFixtures
import NemIDTestSupport

/// The seeds that are not written by hand: made from our own vectors and the small PKI of the tests, always the same.
enum DerivedSeeds {
    /// Octets by the name of the target and of the file.
    static func all() throws -> [FuzzTarget: [String: [UInt8]]] {
        let pki = try TestPKI(now: VerifierTarget.instant)
        return [
            .verifier: try responses(),
            .resigned: try templates(pki),
            .path: try paths(pki),
            .certificate: try certificates(pki),
            .crl: try lists(pki),
            .ocsp: try answers(pki),
            .pem: try texts(pki),
        ]
    }

    private static func responses() throws -> [String: [UInt8]] {
        var seeds: [String: [UInt8]] = ["error-code.txt": Array("CAN002".utf8)]
        for response in try Fixtures.signedResponses().cases {
            seeds["\(response.name).xml"] = Base64.decode(response.responseBase64.utf8)
        }
        return seeds
    }

    private static func templates(_ pki: TestPKI) throws -> [String: [UInt8]] {
        let chain = [pki.endUser.der, pki.issuing.der, pki.root.der]
        let signText = TestResponse.Property.base64("signtext", "Jeg lover at svare ærligt.", visible: "yes")
        let login = TestResponse.loginProperties
        let further =
            login + [
                TestResponse.Property("identityAssuranceLevel", "2"),
                TestResponse.Property("rememberUseridToken", "dG9rZW4="),
            ]
        let texts = [
            "login.xml": TestResponse(certificates: chain),
            "further-properties.xml": TestResponse(certificates: chain, properties: further),
            "signing.xml": try TestResponse(certificates: chain, properties: login.dropLast() + [signText])
                .replacing("</ds:SignatureProperties>", with: action("sign") + "</ds:SignatureProperties>"),
            "root-left-out.xml": TestResponse(certificates: [pki.issuing.der, pki.endUser.der]),
        ]
        return texts.mapValues { Array($0.text.utf8) }
    }

    private static func action(_ value: String) -> String { TestResponse.Property("action", value).text }

    private static func paths(_ pki: TestPKI) throws -> [String: [UInt8]] {
        let employee = try variant(pki) { template, extensions in
            template.subject = try TestNames.endUser(
                "CVR:90000001-RID:1234",
                organization: "Eksempel A/S // CVR:90000001"
            )
            extensions.policies = "1.3.6.1.4.1.31313.2.4.6.2.5"
        }
        let limited = try TestPKI(
            now: VerifierTarget.instant,
            changeIssuing: { _, extensions in
                extensions.basicConstraints = "critical,CA:TRUE,pathlen:0"
                extensions.further = ["nameConstraints = critical,permitted;dirName:dir"]
                extensions.sections = ["[dir]\nC = DK"]
            }
        )
        return [
            "citizen.der": pki.endUser.der + pki.issuing.der,
            "employee.der": employee + pki.issuing.der,
            "constrained.der": limited.endUser.der + limited.issuing.der,
            "wrong-way-round.der": pki.issuing.der + pki.endUser.der,
        ]
    }

    private static func certificates(_ pki: TestPKI) throws -> [String: [UInt8]] {
        guard let curve = Base64.decode(OtherKindsOfKey.ellipticCurve.utf8, whiteSpace: .xml) else { return [:] }
        let curveKey = try PublicKey(subjectPublicKeyInfo: curve)
        return [
            "root.der": pki.root.der,
            "issuing.der": pki.issuing.der,
            "end-user.der": pki.endUser.der,
            "responder.der": try pki.responder().der,
            "elliptic-curve.der": try variant(pki, key: curveKey) { _, _ in },
            "version-1.der": try variant(pki) { template, _ in template.version = 1 },
            "names.der": try variant(pki) { _, extensions in
                extensions.further = [
                    "subjectAltName = email:anna@example.invalid,URI:http://example.invalid/,dirName:dir,DNS:a.invalid",
                    "nameConstraints = permitted;DNS:.example.invalid",
                    "policyMappings = 1.2.3:1.2.4",
                ]
                extensions.sections = ["[dir]\nC = DK\nCN = Anna"]
                extensions.basicConstraints = "critical,CA:TRUE,pathlen:1"
                extensions.extendedKeyUsage = "clientAuth,OCSPSigning"
                extensions.policies = "1.3.6.1.4.1.31313.2.4.6.1.5,2.5.29.32.0"
            },
            "qualifiers.der": try variant(pki) { _, extensions in
                extensions.further = ["subjectAltName = otherName:1.2.3.4;UTF8:Anna,email:anna@example.invalid"]
                extensions.sections = [
                    """
                    [policy]
                    policyIdentifier = 2.5.29.32.0
                    CPS.1 = "http://example.invalid/cps"
                    userNotice.1 = @notice
                    """,
                    """
                    [notice]
                    explicitText = "UTF8:Kun til test"
                    organization = "Eksempel A/S"
                    noticeNumbers = 1,2
                    """,
                ]
                extensions.policies = "1.3.6.1.4.1.31313.2.4.6.1.5,@policy"
            },
            "far-future.der": try variant(pki) { template, _ in
                template.notAfter = Date(timeIntervalSince1970: 4_102_444_800)
            },
        ]
    }

    private static func variant(
        _ pki: TestPKI,
        key: PublicKey? = nil,
        _ change: (inout CertificateTemplate, inout TestExtensions) throws -> Void
    ) throws -> [UInt8] {
        try TestPKI.endUserDER(
            key ?? pki.userKey.publicKey,
            now: pki.now,
            by: pki.issuing,
            pki.issuingKey,
            change
        )
    }

    private static func lists(_ pki: TestPKI) throws -> [String: [UInt8]] {
        let long = Array(repeating: UInt8(0x7F), count: 20)
        return [
            "empty.der": try pki.list(),
            "one.der": try pki.list(revoking: [pki.endUser.serialNumber]),
            "several.der": try pki.list(revoking: [[1], [2], [0x7F], [0x80], [1, 0], [0x5F, 0, 1, 1], long]),
            "reasons.der": try pki.list(revoking: [[1], [2], [3], [4]]) { template in
                template.entries[0].reason = .keyCompromise
                template.entries[1].reason = nil
                template.entries[2].reason = .removeFromCRL
                template.entries[3].extensions = [("1.2.3.4", false, [0x05, 0x00])]
            },
            "point.der": try pki.list(
                revoking: [[9]],
                extensions: [
                    "issuingDistributionPoint = critical,@point",
                    "[point]",
                    "fullname = URI:http://crl.example.invalid/a.crl",
                    "onlyuser = TRUE",
                ]
            ),
            "bare.der": try pki.list(number: nil) { template in
                template.nextUpdate = nil
                template.extensions = ""
            },
            "delta.der": try pki.list(revoking: [[3]], extensions: ["2.5.29.27 = critical,DER:02:01:04"]),
        ]
    }

    private static func answers(_ pki: TestPKI) throws -> [String: [UInt8]] {
        let revoked = OCSPSingleResponse.Status.revoked(at: pki.now, reason: .keyCompromise)
        return [
            "good.der": try pki.answer(),
            "revoked.der": try pki.answer([pki.single(revoked)]),
            "unknown.der": try pki.answer([pki.single(.unknown, hash: .sha256)]),
            "several.der": try pki.answer([pki.single(), pki.single(of: [1]), pki.single(revoked, of: [2])]) {
                $0.includesResponder = false
            },
            "named.der": try pki.answer {
                $0.identifiesResponderByKey = false
                $0.extensions = [("1.3.6.1.5.5.7.48.1.2", false, [0x04, 0x04, 1, 2, 3, 4])]
                $0.responses[0].nextUpdate = nil
            },
            // Status tryLater, without an answer.
            "try-later.der": [0x30, 0x03, 0x0A, 0x01, 0x03],
        ]
    }

    private static func texts(_ pki: TestPKI) throws -> [String: [UInt8]] {
        let list = PEM.text(try pki.list(), label: "X509 CRL")
        let texts = [
            "certificate.pem": pki.endUser.pem,
            "list.pem": list,
            "two-lists.pem": "text before\n\(list)text between\n\(list)",
            "answer.pem": PEM.text([0x30, 0x03, 0x0A, 0x01, 0x03], label: "OCSP RESPONSE"),
            "short.pem": PEM.text([0x30, 0x00], label: "X509 CRL"),
            "headers.pem":
                "-----BEGIN X509 CRL-----\nProc-Type: 4,CLEAR\n\nMAA=\n-----END X509 CRL-----\n",
            "line-ends.pem": "-----BEGIN X509 CRL-----\r\nMA\r\nA=\r\n-----END X509 CRL-----  \r\n",
            "no-end.pem": "-----BEGIN X509 CRL-----\nMAA=\n",
        ]
        return texts.mapValues { Array($0.utf8) }
    }
}
