import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

/// What is asked of name constraints beside names being within them (RFC 5280 §4.2.1.10).
@Suite("Name constraints")
struct NameConstraintTests {
    typealias Change = @Sendable (inout CertificateTemplate, inout TestExtensions) throws -> Void

    /// Why a login is not accepted whose issuing CA has these constraints, and whose end user these alternative names.
    private func code(_ constraints: String, _ names: String? = nil, _ change: Change = { _, _ in }) throws
        -> RejectionCode?
    {
        let pki = try TestPKI(
            changeIssuing: { _, extensions in extensions.further = ["nameConstraints = \(constraints)"] },
            changeEndUser: { template, extensions in
                if let names { extensions.further = ["subjectAltName = \(names)"] }
                try change(&template, &extensions)
            }
        )
        let scene = try LoginScene(pki)
        return scene.code(try scene.signedLogin())
    }

    @Test("CRT-11 a wildcard over what is excluded", arguments: ["bar.example.invalid", "a.b.example.invalid"])
    func judgesWildcards(_ host: String) throws {
        let excluded = "critical,excluded;DNS:\(host)"
        #expect(try code(excluded, "DNS:*.example.invalid") == .nameConstraint)
        #expect(try code(excluded, "DNS:a.invalid,DNS:*.EXAMPLE.invalid") == .nameConstraint)
        #expect(try code(excluded, "DNS:*.invalid") == .nameConstraint)
        #expect(try code(excluded, "DNS:*.\(host)") == .nameConstraint)
        #expect(try code(excluded, "DNS:*.other.invalid") == nil)
        #expect(try code(excluded, "DNS:*.ample.invalid") == nil)
        #expect(try code(excluded, "DNS:example.invalid") == nil)
        #expect(try code("critical,permitted;DNS:\(host)", "DNS:*.example.invalid") == .nameConstraint)
        #expect(try code("critical,permitted;DNS:\(host)", "DNS:*.\(host)") == nil)
    }

    @Test(
        "CRT-11 names of a constrained kind that have no right form",
        arguments: [
            "DNS:.example.invalid", "DNS:a..example.invalid", "DNS:a.*.example.invalid", "DNS:*a.example.invalid",
            "DNS:a_b.example.invalid", "DNS:-a.example.invalid", "DNS:a-.example.invalid", "DNS:*.*.example.invalid",
            "email:a@b@example.invalid", "email:a b@example.invalid", "email:.a@example.invalid",
        ]
    )
    func judgesForms(_ name: String) throws {
        for constraints in [
            "critical,permitted;DNS:example.invalid,permitted;email:example.invalid",
            "critical,excluded;DNS:other.invalid,excluded;email:other.invalid",
        ] {
            #expect(try code(constraints, name) == .nameConstraint)
            #expect(
                try code(constraints, "DNS:good.example.invalid,email:a.b+c@example.invalid,\(name)") == .nameConstraint
            )
            #expect(try code(constraints, "DNS:good.example.invalid,email:a.b+c@example.invalid") == nil)
        }
        // Kinds that are not constrained may be anything.
        #expect(try code("critical,permitted;URI:example.invalid", name) == nil)
    }

    @Test("CRT-11 a mail address in the subject is judged as one among the alternative names")
    func judgesSubject() throws {
        func code(_ address: String) throws -> RejectionCode? {
            try self.code("critical,excluded;email:other.invalid") { template, _ in
                let attributes = [
                    TestNames.Attribute(TestNames.AttributeType.commonName, utf8: "Anna Prøvesen"),
                    TestNames.Attribute(TestNames.AttributeType.serialNumber, printable: "PID:" + TestPKI.pid),
                    TestNames.Attribute(type: "1.2.840.113549.1.9.1", kind: .ia5String, bytes: Array(address.utf8)),
                ]
                template.subject = try TestNames.endUser(attributes)
            }
        }
        #expect(try code("anna@example.invalid") == nil)
        #expect(try code("anna@other.invalid") == .nameConstraint)
        #expect(try code("anna@anna@example.invalid") == .nameConstraint)
    }

    @Test(
        "CRT-11 bases in a form that RFC 5280 does not have, though nobody bears such a name",
        arguments: [
            "DNS:.example.invalid", "DNS:*.example.invalid", "DNS:a..invalid", "email:a@b@example.invalid",
            "email:@example.invalid", "email:.", "URI:http://example.invalid/", "URI:..invalid",
        ]
    )
    func judgesBases(_ base: String) throws {
        #expect(try code("critical,permitted;\(base)") == .nameConstraint)
        #expect(try code("critical,excluded;\(base)") == .nameConstraint)
    }

    @Test(
        "CRT-11 bases in the forms that it has",
        arguments: [
            "DNS:example.invalid", "DNS:invalid", "email:anna@example.invalid", "email:example.invalid",
            "email:.example.invalid", "URI:example.invalid", "URI:.example.invalid", "IP:192.0.2.0/255.255.255.0",
        ]
    )
    func acceptsBases(_ base: String) throws {
        #expect(try code("critical,permitted;\(base)") == nil)
        #expect(try code("critical,excluded;\(base)") == nil)
    }

    @Test("CRT-11 constraints that are not critical, and constraints of an end user")
    func judgesPlaces() throws {
        #expect(try code("critical,permitted;DNS:example.invalid") == nil)
        #expect(try code("permitted;DNS:example.invalid") == .nameConstraint)
        for critical in ["", "critical,"] {
            let constraints = "nameConstraints = \(critical)permitted;DNS:example.invalid"
            let pki = try TestPKI(changeEndUser: { _, extensions in extensions.further = [constraints] })
            let scene = try LoginScene(pki)
            #expect(scene.code(try scene.signedLogin()) == .nameConstraint)
        }
    }

    @Test("CRT-11 constraints of the root apply to the end user, and not to a self-issued authority between")
    func judgesThosePassedOver() throws {
        let pki = try TestPKI(
            changeIssuing: { _, extensions in
                extensions.further = ["nameConstraints = critical,permitted;DNS:example.invalid"]
            }
        )
        let scene = try LoginScene(pki)
        func code(_ name: String) throws -> RejectionCode? {
            let between = try TestPKI.authority(
                name,
                pki.otherKey,
                serial: 9,
                now: pki.now,
                by: pki.issuing,
                pki.issuingKey
            ) {
                _,
                extensions in
                extensions.further = ["subjectAltName = DNS:.example.invalid"]
            }
            let user = try TestPKI.endUser(pki.userKey.publicKey, now: pki.now, by: between, pki.otherKey)
            return scene.code(try scene.login(certificates: [user, between, pki.issuing]))
        }
        #expect(try code("TEST2408 Issuing CA") == nil)
        #expect(try code("TEST2408 Issuing CA II") == .nameConstraint)
    }

    @Test("CRT-11 CRT-34 constraints that name nothing, are no DER, or count distances")
    func judgesEncodings() throws {
        let base = "8207696E76616C6964"
        #expect(try code("critical,DER:300DA00B3009\(base)") == nil)
        for malformed in [
            "3000", "3004A000A100", "3002A000", "3002A100", "300FA00B3009\(base)A100",
            "301AA10B3009\(base)A00B3009\(base)",
            "3010A00E300C\(base)800100", "3010A00E300C\(base)820101", "300EA00C300A\(base)80", "300DA00B3109\(base)",
            "0500",
        ] {
            #expect(try refusal(malformed) == .certificateParse, "\(malformed)")
        }
        for (range, isRange) in [
            ("C0000200FFFFFF00", true), ("C0000200FFFFFFFF", true), ("C0000200FFFC0000", true),
            ("0000000000000000", true),
            ("C0000200FFFF00FF", false), ("C0000200FFFFFF7F", false), ("C0000200FF00FF00", false),
            ("C0000200FFFF", false), ("C0000200", false), ("", false),
        ] {
            let name = TestDER.element(0x87, try #require(Hex.decode(range)))
            let subtrees = TestDER.element(0xA0, TestDER.sequence([name]))
            let encoding = Hex.lower(TestDER.sequence([subtrees]))
            #expect(try refusal(encoding) == (isRange ? nil : .certificateParse), "\(range)")
        }
        #expect(try code("critical,DER:3010A00E300C\(base)800101") == .nameConstraint)
        #expect(try code("critical,DER:3010A00E300C\(base)810105") == .nameConstraint)
    }

    /// Why an end user is not read whose constraints have this encoding.
    private func refusal(_ encoding: String) throws -> CryptoError.Code? {
        let pki = try TestPKI()
        let der = try TestPKI.endUserDER(pki.userKey.publicKey, now: pki.now, by: pki.issuing, pki.issuingKey) {
            _,
            extensions in
            extensions.further = ["nameConstraints = critical,DER:\(encoding)"]
        }
        do throws(CryptoError) {
            _ = try Certificate(der: der)
            return nil
        } catch {
            return error.code
        }
    }
}
