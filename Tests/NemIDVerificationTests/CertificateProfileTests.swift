import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("OCES profile of the end user")
struct CertificateProfileTests {
    typealias Attribute = DistinguishedName.Attribute
    typealias AttributeType = DistinguishedName.AttributeType
    typealias Change = (inout CertificateTemplate, inout TestExtensions) throws -> Void

    static let arc = "1.3.6.1.4.1.31313.2.4.6"

    private func report(
        accepting types: Set<CertificateType> = Set(CertificateType.allCases),
        issuing changeIssuing: Change = { _, _ in },
        environment: TrustEnvironment = .preproduction,
        _ change: Change
    ) throws -> VerificationReport {
        let pki = try TestPKI(changeIssuing: changeIssuing, changeEndUser: change)
        let scene = try LoginScene(pki)
        let verifier = Verifier(environment: try environment.replacingRoots(pem: [Array(pki.root.pem.utf8)]))
        var policy = scene.policy
        policy.acceptedTypes = types
        return verifier.verify(try scene.signedLogin(), policy: policy, at: pki.now)
    }

    private func code(policies: String?) throws -> RejectionCode? {
        try report { _, extensions in extensions.policies = policies }.code
    }

    @Test("CRT-12 CRT-13 CRT-16 policies other than one of the environment")
    func refusesOtherPolicies() throws {
        #expect(try code(policies: Self.arc + ".1.5") == nil)
        #expect(try code(policies: Self.arc + ".1.11") == nil)
        let others: [String?] = [
            nil, "1.2.3.4", "2.5.29.32.0", Self.arc + ".1.5,2.5.29.32.0", Self.arc + ".10.5", Self.arc + "1.5",
            Self.arc + ".1", Self.arc + ".1.5.1", Self.arc, Self.arc + ".5.1", "1.2.208.169.1.1.1.1.5",
            Self.arc + ".1.5," + Self.arc + ".1.6", Self.arc + ".1.5," + Self.arc + ".2.5",
            Self.arc + ".1.5,1.2.208.169.1.1.1.1.5",
        ]
        for other in others { #expect(try code(policies: other) == .policy, "\(other ?? "none")") }
    }

    @Test("CRT-16 a policy of the test hierarchy in production, and its own")
    func separatesEnvironments() throws {
        #expect(try report(environment: .production) { _, _ in }.code == .policy)
        #expect(
            try report(environment: .production) { _, extensions in extensions.policies = "1.2.208.169.1.1.1.1.3" }.code
                == nil
        )
    }

    @Test("CRT-14 authorities limited to other policies, mapping policies, and constraining them")
    func judgesPathPolicies() throws {
        func code(_ change: Change) throws -> RejectionCode? { try report(issuing: change) { _, _ in }.code }
        #expect(try code { _, extensions in extensions.policies = Self.arc + ".2.5" } == .policy)
        #expect(try code { _, extensions in extensions.policies = nil } == .policy)
        #expect(try code { _, extensions in extensions.policies = Self.arc + ".1.5" } == nil)
        #expect(
            try code { _, extensions in
                extensions.policies = "1.2.3.4"
                extensions.further = ["policyMappings = 1.2.3.4:\(Self.arc).1.5"]
            } == .policy
        )
        #expect(
            try code { _, extensions in
                extensions.policies = Self.arc + ".1.5"
                extensions.further = ["policyConstraints = critical,requireExplicitPolicy:0"]
            } == nil
        )
        #expect(
            try code { _, extensions in
                extensions.policies = Self.arc + ".1.5"
                extensions.further = ["inhibitAnyPolicy = critical,0"]
            } == nil
        )
    }

    @Test("CRT-14 exact policies replace the arcs; the type then comes from the subject")
    func acceptsExactPolicies() throws {
        let exact = try TrustEnvironment.preproduction.replacingPolicies(["1.2.3.4", Self.arc + ".2.5"])
        func code(_ policies: String) throws -> RejectionCode? {
            try report(environment: exact) { _, extensions in extensions.policies = policies }.code
        }
        #expect(try code("1.2.3.4") == nil)
        #expect(try code("1.2.3.5") == .policy)
        #expect(try code(Self.arc + ".1.5") == .policy)
        #expect(try code(Self.arc + ".2.5") == .subject, "an employee's policy on a citizen's subject")
    }

    @Test("CRT-15 very many policies are judged with bounded work")
    func judgesManyPolicies() throws {
        let many = (0..<500).map { "1.2.3.\($0)" }.joined(separator: ",")
        #expect(try code(policies: many) == .policy)
        #expect(try code(policies: many + "," + Self.arc + ".1.5") == nil)
    }

    static let employee = "CVR:90000001-RID:42634739"

    @Test("CRT-17 subject and policy of different types")
    func refusesMixedTypes() throws {
        #expect(try report { template, _ in template.subject = try TestNames.endUser(Self.employee) }.code == .subject)
        #expect(try report { _, extensions in extensions.policies = Self.arc + ".2.5" }.code == .subject)
    }

    @Test("CRT-18 each type is read, and refused where it is not wanted")
    func judgesTypes() throws {
        let subjects: [(CertificateType, String, String)] = [
            (.poces, "PID:9208-2002-2-123456789012", "1"), (.moces, Self.employee, "2"),
            (.voces, "CVR:90000001-UID:25351738", "3"), (.foces, "CVR:90000001-FID:94731315", "4"),
        ]
        for (type, serialNumber, number) in subjects {
            let change: Change = { template, extensions in
                template.subject = try TestNames.endUser(serialNumber)
                extensions.policies = "\(Self.arc).\(number).5"
            }
            let identity = try #require(try report(change).document?.identity)
            #expect(identity.type == type)
            let others = Set(CertificateType.allCases).subtracting([type])
            #expect(try report(accepting: others, change).code == .certificateType)
            #expect(try report(accepting: [type], change).code == nil)
        }
        let identity = try report { template, extensions in
            template.subject = try TestNames.endUser(Self.employee)
            extensions.policies = Self.arc + ".2.6"
        }.document?.identity
        #expect(identity?.cvr?.value == "90000001")
        #expect(identity?.rid?.value == "42634739")
        #expect(identity?.pid == nil)
    }

    private func code(_ attributes: [Attribute]) throws -> RejectionCode? {
        try report { template, _ in template.subject = try TestNames.endUser(attributes) }.code
    }

    private static let name = Attribute(AttributeType.commonName, utf8: "Anna Prøvesen")

    private static func serial(_ text: String) -> Attribute { Attribute(AttributeType.serialNumber, utf8: text) }

    @Test("CRT-19 CRT-20 no serialNumber, two, and look-alikes elsewhere")
    func refusesOtherSubjects() throws {
        #expect(try code([Self.name]) == .subject)
        #expect(try code([Attribute(AttributeType.commonName, utf8: "PID:9208-2002-2-1")]) == .subject)
        #expect(try code([Attribute(AttributeType.commonName, utf8: "x+serialNumber=PID:9208-2002-2-1")]) == .subject)
        #expect(
            try code([Self.name, Attribute(AttributeType.organizationalUnit, utf8: "PID:9208-2002-2-1")]) == .subject
        )
        #expect(try code([Self.name, Self.serial("PID:1"), Self.serial("PID:2")]) == .subject)
        let twoSets = try report { template, _ in
            template.subject = try DistinguishedName([[Self.name, Self.serial("PID:1")], [Self.serial("PID:2")]])
        }
        #expect(twoSets.code == .subject)
        #expect(try code([Self.serial("PID:1")]) == .subject, "no common name")
        #expect(
            try code([Self.name, Attribute(AttributeType.commonName, utf8: "B"), Self.serial("PID:1")]) == .subject
        )
    }

    @Test(
        "CRT-21 serial numbers outside the grammar",
        arguments: [
            "", "PID:", "pid:9208-2002-2-1", "PID:9208-2002-2-1 ", " PID:9208-2002-2-1", "PID:9208-2002-2-1\n",
            "PID:9208-2002-2-1\0", "PID:9208-2002-2-1x", "xPID:9208-2002-2-1", "PID:９２０８", "PID:-", "PID:1--2",
            "PID:1-", "PID:9208-2002-2-1-RID:1", "CVR:90000001", "CVR:90000001-RID:", "CVR:9000001-RID:1",
            "CVR:900000011-RID:1", "CVR:9000000A-RID:1", "CVR:90000001-RID:1 ", "CVR:90000001-XID:1", "RID:1",
            "PID:1+CVR:90000001-RID:1", "CVR:90000001-RID:１",
        ]
    )
    func refusesOtherSerialNumbers(_ text: String) throws {
        #expect(try code([Self.name, Self.serial(text)]) == .subject)
    }

    @Test("CRT-22 serial numbers in other string types, and invalid UTF-8")
    func refusesOtherStringTypes() throws {
        let pid = Array("PID:9208-2002-2-1".utf8)
        let wide: [UInt8] = pid.flatMap { [0, $0] as [UInt8] }
        let widest: [UInt8] = pid.flatMap { [0, 0, 0, $0] as [UInt8] }
        let attributes = [
            Attribute(type: AttributeType.serialNumber, kind: .bmpString, bytes: wide),
            Attribute(type: AttributeType.serialNumber, kind: .t61String, bytes: pid),
            Attribute(type: AttributeType.serialNumber, kind: .universalString, bytes: widest),
            Attribute(type: AttributeType.serialNumber, kind: .ia5String, bytes: pid),
        ]
        for attribute in attributes { #expect(try code([Self.name, attribute]) == .subject) }
    }

    /// OpenSSL does not read such a certificate at all, so it is refused a step earlier than by its subject.
    @Test("CRT-22 invalid UTF-8 in the serial number")
    func refusesInvalidUTF8() throws {
        let pki = try TestPKI()
        let scene = try LoginScene(pki)
        let attribute = { (type: UInt8, value: [UInt8]) in
            TestDER.sequence([TestDER.element(0x06, [0x55, 0x04, type]), TestDER.element(0x0C, value)])
        }
        func code(_ pid: [UInt8]) throws -> RejectionCode? {
            var parts = TestDER.parts(of: pki.endUser)
            parts[5] = TestDER.sequence([
                TestDER.element(0x31, attribute(3, Array("Anna".utf8))), TestDER.element(0x31, attribute(5, pid)),
            ])
            let endUser = try TestDER.certificate(parts, signedBy: pki.issuingKey)
            return scene.code(try TestResponse(certificates: [endUser, pki.issuing.der]).signed(by: pki.userKey))
        }
        #expect(try code(Array("PID:1".utf8)) == nil)
        #expect(try code(Array("PID:1".utf8) + [0xFF]) == .subject)
        #expect(try code(Array("PID:".utf8) + [0xC0, 0xB1]) == .subject)
    }

    @Test("CRT-23 name and serial number in one set or two, in either order")
    func acceptsAnyGrouping() throws {
        let (name, serial) = (Self.name, Self.serial("PID:9208-2002-2-1"))
        for sets in [[[name, serial]], [[serial, name]], [[name], [serial]], [[serial], [name]]] {
            #expect(try report { template, _ in template.subject = try DistinguishedName(sets) }.code == nil)
        }
    }

    @Test("CRT-24 foreign letters are read exactly, also from a BMPString")
    func readsNames() throws {
        let bmp = Array("Bo Ødegård".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let names = [
            (Attribute(AttributeType.commonName, utf8: "Søren Åberg Æbeltoft"), "Søren Åberg Æbeltoft"),
            (Attribute(type: AttributeType.commonName, kind: .bmpString, bytes: bmp), "Bo Ødegård"),
            (Attribute(AttributeType.commonName, utf8: "A\u{30A}"), "A\u{30A}"),
        ]
        for (attribute, text) in names {
            let identity = try report { template, _ in
                template.subject = try TestNames.endUser([attribute, Self.serial("PID:1")])
            }.document?.identity
            #expect(identity?.name?.utf8.elementsEqual(text.utf8) == true)
        }
    }

    @Test("pseudonym and youth are told by exact equality")
    func readsPseudonymAndYouth() throws {
        func identity(_ commonName: String, unit: String?) throws -> VerifiedIdentity? {
            try report { template, _ in
                var sets = [[Attribute(AttributeType.country, printable: "DK")]]
                if let unit { sets.append([Attribute(AttributeType.organizationalUnit, utf8: unit)]) }
                sets.append([Attribute(AttributeType.commonName, utf8: commonName), Self.serial("PID:1")])
                template.subject = try DistinguishedName(sets)
            }.document?.identity
        }
        let youth = "Ung mellem 15 og 18 - Kan som udgangspunkt ikke lave juridisk bindende aftaler"
        let hidden = try identity("Pseudonym", unit: nil)
        #expect(hidden?.isPseudonym == true)
        #expect(hidden?.name == nil)
        #expect(try identity("pseudonym", unit: nil)?.isPseudonym == false)
        #expect(try identity("Eva", unit: youth)?.isYouth == true)
        #expect(try identity("Eva", unit: youth + ".")?.isYouth == false)
    }

    @Test("CRT-25 CRT-26 CRT-27 keys for other purposes")
    func refusesOtherUsage() throws {
        func code(_ change: @escaping (inout TestExtensions) -> Void) throws -> RejectionCode? {
            try report { _, extensions in change(&extensions) }.code
        }
        #expect(try code { $0.keyUsage = "critical,keyEncipherment" } == .keyUsage)
        #expect(try code { $0.keyUsage = nil } == .keyUsage)
        #expect(try code { $0.keyUsage = "critical,nonRepudiation" } == .keyUsage)
        #expect(try code { $0.keyUsage = "critical,digitalSignature" } == nil)
        #expect(try code { $0.basicConstraints = "CA:TRUE" } == .keyUsage)
        #expect(
            try code {
                $0.basicConstraints = "critical,CA:TRUE"
                $0.keyUsage = "critical,digitalSignature,keyCertSign"
            } == .keyUsage
        )
        #expect(try code { $0.keyUsage = "critical,digitalSignature,keyCertSign" } == .keyUsage)
        #expect(try code { $0.extendedKeyUsage = "serverAuth" } == .keyUsage)
        #expect(try code { $0.extendedKeyUsage = "OCSPSigning" } == .keyUsage)
        #expect(try code { $0.extendedKeyUsage = "clientAuth,emailProtection" } == nil)
        #expect(try code { $0.basicConstraints = nil } == nil)
    }
}
