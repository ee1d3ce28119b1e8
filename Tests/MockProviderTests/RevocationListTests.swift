import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

@Suite("Revocation lists")
struct RevocationListTests {
    @Test("Both lists are current, signed by their authority and live for twelve hours")
    func current() async throws {
        let clock = ManualClock(ManualClock.start.addingTimeInterval(1234))
        let provider = try IdentityProvider.at(clock)
        let lists = try await provider.revocationLists().map { try CertificateRevocationList(der: $0) }
        let authorities = try [provider.issuingCertificatePEM, provider.rootCertificatePEM].map {
            try Certificate.certificates(pem: Array($0.utf8))[0]
        }
        #expect(lists.count == 2)
        // Two people and a company have had a revoked certificate from the start.
        #expect(lists.map(\.entryCount) == [3, 0])
        for (list, authority) in zip(lists, authorities) {
            #expect(list.version == 2)
            #expect(list.issuer == authority.subject)
            #expect(list.isSigned(by: authority.publicKey))
            #expect(list.authorityKeyIdentifier == authority.extensions.subjectKeyIdentifier)
            #expect(list.issuingDistributionPoint == nil && !list.isDelta)
            #expect(list.thisUpdate == ManualClock.start)
            #expect(list.nextUpdate == list.thisUpdate.addingTimeInterval(12 * 3600))
        }
    }

    @Test("A new issue comes on the hour, with the next number")
    func numbers() async throws {
        let clock = ManualClock()
        let provider = try IdentityProvider.at(clock)
        var numbers: [Int] = []
        for step in [0.0, 3599, 1, 3600] {
            clock.advance(step)
            let list = try CertificateRevocationList(der: try await provider.revocationLists()[0])
            numbers.append(try #require(list.number).reduce(0) { $0 << 8 | Int($1) })
        }
        #expect(numbers.map { $0 - numbers[0] } == [0, 0, 1, 2])
    }

    @Test("The addresses inside the certificates lead to the same lists", arguments: Transport.allCases)
    func addresses(_ transport: Transport) async throws {
        let world = try ProviderUnderTest(transport)
        let lists = try await world.provider.revocationLists()
        let pems = [
            try #require(world.provider.serviceProviders.first).certificatePEM, world.provider.issuingCertificatePEM,
        ]
        for (pem, list) in zip(pems, lists) {
            let certificate = try Certificate.certificates(pem: Array(pem.utf8))[0]
            guard case .uri(let address)? = certificate.extensions.distributionPoints.first?.fullName.first else {
                Issue.record("no address")
                continue
            }
            #expect(address.hasPrefix(world.provider.publicOrigin))
            let response = try await world.get(String(address.dropFirst(world.provider.publicOrigin.count)))
            #expect(response.status == .ok && response.fields["Content-Type"] == "application/pkix-crl")
            #expect(response.body == list)
        }
        let issuing = try await world.get("/aia/issuing.cer")
        #expect(try Certificate(der: issuing.body).pem == world.provider.issuingCertificatePEM)
        #expect(try await world.get("/pki/root.pem").text == world.provider.rootCertificatePEM)
        #expect(try await world.get("/pki/issuing.pem").text == world.provider.issuingCertificatePEM)
        #expect(try await world.get("/crl/nobody.crl").status == .notFound)
        #expect(try await world.get("/crl/issuing/0.crl").status == .notFound)
        #expect(try await world.get("/crl/issuing/5.crl").status == .notFound)
    }

    @Test("A revoked certificate is listed from the next issue on, and stays", arguments: Transport.allCases)
    func revoked(_ transport: Transport) async throws {
        let scene = try ResponderScene(transport)
        let certificate = try await scene.certificate()
        scene.world.clock.advance(1800)
        let before = try await scene.fullList(of: certificate)
        try await scene.world.provider.revokeCertificate(of: "anna", cause: .keyCompromise)
        #expect(try await scene.fullList(of: certificate).der == before.der)
        scene.world.clock.advance(1799)
        #expect(try await scene.fullList(of: certificate).der == before.der)
        for _ in 0..<2 {
            scene.world.clock.advance(3600)
            let list = try await scene.fullList(of: certificate)
            let entry = list.entry(serialNumber: certificate.serialNumber)
            #expect(entry?.revocationDate == ManualClock.start.addingTimeInterval(1800))
            #expect(entry?.reason == .keyCompromise && list.entryCount == before.entryCount + 1)
            #expect(list.isSigned(by: scene.issuing.publicKey))
        }
        // The root's list is another matter.
        #expect(try await scene.list("/crl/root.crl").entryCount == 0)
    }

    @Test("An issue never changes: what is revoked in its very second comes with the next one")
    func sameIssue() async throws {
        let scene = try ResponderScene()
        let certificate = try await scene.certificate()
        let before = try await scene.fullList(of: certificate)
        #expect(before.thisUpdate == scene.world.clock.now)
        try await scene.world.provider.revokeCertificate(of: "anna")
        #expect(try await scene.fullList(of: certificate).der == before.der)
        scene.world.clock.advance(3600)
        #expect(try await scene.fullList(of: certificate).lists(serialNumber: certificate.serialNumber))
        // A clock set back shows the world as it was.
        scene.world.clock.advance(-3600)
        #expect(try await scene.fullList(of: certificate).der == before.der)
    }

    @Test("What is revoked with the clock set back is on the lists of later issues, those asked for before too")
    func clockSetBack() async throws {
        let scene = try ResponderScene()
        let certificate = try await scene.certificate()
        scene.world.clock.advance(3600)
        let before = try await scene.fullList(of: certificate)
        #expect(!before.lists(serialNumber: certificate.serialNumber))
        scene.world.clock.advance(-1800)
        try await scene.world.provider.revokeCertificate(of: "anna")
        scene.world.clock.advance(1800)
        let after = try await scene.fullList(of: certificate)
        #expect(after.lists(serialNumber: certificate.serialNumber) && after.thisUpdate == before.thisUpdate)
    }

    @Test("The list of a partition says which one it is and lists the certificates that name it, and no others")
    func partitions() async throws {
        let scene = try ResponderScene()
        var certificates: [Certificate] = []
        for person in ["anna", "bo", "carla", "dan", "eva", "finn"] {
            for _ in 0..<2 {
                certificates.append(try await scene.certificate(person))
                try await scene.world.provider.revokeCertificate(of: person)
                try await scene.world.provider.renewCertificate(of: person)
            }
        }
        scene.world.clock.advance(3600)
        var count = 0
        var points: Set<[GeneralName]> = []
        for number in 1...4 {
            let list = try await scene.list("/crl/issuing/\(number).crl")
            let point = try #require(list.issuingDistributionPoint)
            #expect(list.criticalExtensions == ["2.5.29.28"] && !point.onlySomeReasons && !point.isIndirect)
            #expect(!point.onlyUserCertificates && !point.onlyCACertificates && !point.onlyAttributeCertificates)
            #expect(list.isSigned(by: scene.issuing.publicKey) && list.issuer == scene.issuing.subject)
            for certificate in certificates {
                let named = certificate.extensions.distributionPoints.contains { $0.fullName == point.fullName }
                #expect(list.lists(serialNumber: certificate.serialNumber) == named)
            }
            count += list.entryCount
            points.insert(point.fullName)
        }
        // Two people and a company have had a revoked certificate from the start.
        #expect(count == 12 + 3 && points.count == 4)
        for certificate in certificates {
            #expect(try await scene.partition(of: certificate).lists(serialNumber: certificate.serialNumber))
            #expect(try await scene.fullList(of: certificate).lists(serialNumber: certificate.serialNumber))
        }
        // The issuing CA names a partition of the root's list.
        let root = try await scene.partition(of: scene.issuing)
        let named = scene.issuing.extensions.distributionPoints.last?.fullName
        #expect(root.issuingDistributionPoint?.fullName == named && root.isSigned(by: scene.root.publicKey))
    }
}
