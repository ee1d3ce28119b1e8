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
        for (list, authority) in zip(lists, authorities) {
            #expect(list.version == 2)
            #expect(list.issuer == authority.subject)
            #expect(list.isSigned(by: authority.publicKey))
            #expect(list.authorityKeyIdentifier == authority.extensions.subjectKeyIdentifier)
            #expect(list.issuingDistributionPoint == nil && !list.isDelta && list.entryCount == 0)
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
        #expect(try await world.get("/ocsp").status == .notFound)
    }
}
