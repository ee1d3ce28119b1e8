import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

@Suite("Certificate profiles")
struct CertificateProfileTests {
    static let origin = "http://127.0.0.1:7788"

    private func holder(_ person: String, _ provider: IdentityProvider) async throws -> Certificate {
        let json = try LoginRequestParameters(provider, at: ManualClock.start).json()
        let response = try await provider.login(parametersJSON: json, as: person)
        return try SignedLogin(String(decoding: try #require(Base64.decode(response.utf8)), as: UTF8.self)).holder
    }

    @Test(
        "End users' certificates have the fields and extensions of OCES, in their order",
        arguments: [
            ("anna", "1.3.6.1.4.1.31313.2.4.6.1.5", "2024-06-01T09:00:00Z"),
            ("eva", "1.3.6.1.4.1.31313.2.4.6.1.5", "2024-06-01T09:00:00Z"),
            ("finn", "1.3.6.1.4.1.31313.2.4.6.2.6", "2024-06-01T08:30:00Z"),
        ]
    )
    func endUser(_ person: String, _ policy: String, _ end: String) async throws {
        let provider = try IdentityProvider.atStart()
        let certificate = try await holder(person, provider)
        try check(certificate, policy: policy)
        let usage: KeyUsage = [.digitalSignature, .nonRepudiation, .keyEncipherment, .dataEncipherment, .keyAgreement]
        #expect(certificate.extensions.keyUsage == usage)
        #expect(certificate.notBefore == ManualClock.start.addingTimeInterval(-1800))
        #expect(CivilTime(certificate.notAfter).rfc3339 == end)
    }

    @Test("The service provider's certificate is one for a company")
    func company() throws {
        let provider = try IdentityProvider.atStart()
        let pem = try #require(provider.serviceProviders.first).certificatePEM
        let certificate = try Certificate.certificates(pem: Array(pem.utf8))[0]
        try check(certificate, policy: "1.3.6.1.4.1.31313.2.4.6.3.5")
        let usage: KeyUsage = [.digitalSignature, .keyEncipherment, .dataEncipherment, .keyAgreement]
        #expect(certificate.extensions.keyUsage == usage)
        let serialNumber = certificate.subject.attributes(DistinguishedName.AttributeType.serialNumber).first?.text
        #expect(CivilTime(certificate.notBefore).rfc3339 == "2021-06-01T08:30:00Z")
        #expect(CivilTime(certificate.notAfter).rfc3339 == "2024-06-01T08:30:00Z")
        #expect(serialNumber?.wholeMatch(of: /CVR:90000010-UID:[0-9]{8}/) != nil)
    }

    private func check(_ certificate: Certificate, policy: String) throws {
        #expect(certificate.version == 3)
        #expect(certificate.serialNumber.count == 4)
        #expect(certificate.signatureAlgorithm == "1.2.840.113549.1.1.11")
        #expect(certificate.publicKey.bits == 2048)
        // keyUsage, AIA, policies, distribution points, authority and subject key identifier, basicConstraints.
        #expect(
            certificate.extensions.identifiers == [
                "2.5.29.15", "1.3.6.1.5.5.7.1.1", "2.5.29.32", "2.5.29.31", "2.5.29.35", "2.5.29.14", "2.5.29.19",
            ]
        )
        #expect(certificate.extensions.critical == ["2.5.29.15"])
        #expect(certificate.extensions.basicConstraints?.isCA == false)
        #expect(certificate.extensions.policies == [policy])
        #expect(certificate.extensions.ocspAddresses == [Self.origin + "/ocsp"])
        let directory = try DistinguishedName([
            [.init("2.5.4.6", printable: "DK")], [.init("2.5.4.10", utf8: "NEMIDTEST2408")],
            [.init("2.5.4.3", utf8: "NEMIDTEST2408 OCES CA I")],
            [.init("2.5.4.3", utf8: "CRL\(1 + (try #require(certificate.serialNumber.last)) % 4)")],
        ])
        #expect(
            certificate.extensions.distributionPoints.map(\.fullName) == [
                [.uri(Self.origin + "/crl/issuing.crl")], [.directoryName(directory)],
            ]
        )
        let names = certificate.subject.relativeNames
        #expect(names.first == [.init("2.5.4.6", printable: "DK")])
        #expect(names.dropLast().allSatisfy { $0.count == 1 })
        let last = try #require(names.last)
        #expect(Set(last.map(\.type)) == ["2.5.4.3", "2.5.4.5"])
        #expect(last.first { $0.type == "2.5.4.3" }?.kind == .utf8String)
        #expect(last.first { $0.type == "2.5.4.5" }?.kind == .printableString)
        // The members of a set stand in the order of their encodings: the shorter first.
        #expect(last.map(\.bytes.count) == last.map(\.bytes.count).sorted())
    }

    @Test("Root and issuing CA: key sizes, names, extensions, and validity beyond any end user's")
    func authorities() throws {
        let provider = try IdentityProvider.atStart()
        let root = try Certificate.certificates(pem: Array(provider.rootCertificatePEM.utf8))[0]
        let issuing = try Certificate.certificates(pem: Array(provider.issuingCertificatePEM.utf8))[0]
        #expect(root.publicKey.bits == 4096 && issuing.publicKey.bits == 2048)
        #expect(root.isSelfIssued && root.isSigned(by: root.publicKey) && issuing.isSigned(by: root.publicKey))
        for authority in [root, issuing] {
            #expect(authority.extensions.basicConstraints?.isCA == true)
            #expect(authority.extensions.basicConstraints?.pathLength == nil)
            #expect(authority.extensions.keyUsage == [.keyCertSign, .cRLSign])
            #expect(authority.extensions.critical.sorted() == ["2.5.29.15", "2.5.29.19"])
            #expect(authority.extensions.policies == ["2.5.29.32.0"])
            #expect(authority.subject.attributes("2.5.4.10").first?.text == "NEMIDTEST2408")
            #expect(authority.extensions.authorityKeyIdentifier == root.extensions.subjectKeyIdentifier)
        }
        #expect(issuing.notAfter < root.notAfter)
    }

    @Test("A certificate made on 29 February ends on the 28th", arguments: [1_709_197_200])
    func leapDay(_ seconds: Double) async throws {
        let instant = Date(timeIntervalSince1970: seconds)
        let provider = try IdentityProvider(.init(now: { instant }))
        let pem = try #require(provider.serviceProviders.first).certificatePEM
        let certificate = try Certificate.certificates(pem: Array(pem.utf8))[0]
        #expect(CivilTime(certificate.notAfter).rfc3339 == "2027-02-28T08:30:00Z")
    }

    @Test("Serial numbers differ", arguments: [0, 1, 42, .max] as [UInt64])
    func serials(_ seed: UInt64) async throws {
        let provider = try IdentityProvider.atStart(seed: seed)
        var serials: Set<[UInt8]> = []
        for (person, _, _) in InProcessLoginTests.people {
            serials.insert(try await holder(person, provider).serialNumber)
        }
        let pem = try #require(provider.serviceProviders.first).certificatePEM
        serials.insert(try Certificate.certificates(pem: Array(pem.utf8))[0].serialNumber)
        #expect(serials.count == InProcessLoginTests.people.count + 1)
    }

    @Test("The checked-in keys are what they say")
    func keys() throws {
        let bits = try [TestKeys.root, TestKeys.issuing, TestKeys.subject, TestKeys.serviceProvider].map {
            try PrivateKey(pem: Array($0.utf8)).publicKey.bits
        }
        #expect(bits == [4096, 2048, 2048, 2048])
    }
}
