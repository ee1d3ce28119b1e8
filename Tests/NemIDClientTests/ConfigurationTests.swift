import FoundationEssentials
import NemIDClient
import NemIDCrypto
import Testing

@Suite struct ConfigurationTests {
    private func problems(_ change: (inout RelyingParty.Configuration) throws -> Void) throws -> [String] {
        var configuration = try SampleSite.configuration()
        try change(&configuration)
        return configuration.problems(at: SampleSite.instant)
    }

    @Test("a sound configuration has no problems")
    func sound() throws {
        #expect(try problems { _ in }.isEmpty)
        #expect(
            try problems {
                $0.revocation = RevocationPolicy()
                $0.revocationEvidence = { _ in RevocationEvidence() }
            }.isEmpty
        )
    }

    @Test("revocation is on unless told otherwise, and needs a source of evidence")
    func revocation() throws {
        let configuration = RelyingParty.Configuration(
            environment: .preproduction,
            credential: try SampleSite.credential(),
            friendlyName: SampleSite.friendlyName
        )
        #expect(configuration.revocation.method == .any)
        #expect(configuration.revocation.scope == .chain)
        #expect(configuration.problems(at: SampleSite.instant).count == 1)
        let error = #expect(throws: NemIDError.self) { try RelyingParty(configuration) }
        #expect(error?.code == .configuration)
        #expect(error?.reason.contains("revocationEvidence") == true)
    }

    @Test("the windows are 900 and 180 seconds, the life of a pending login 15 minutes")
    func defaults() throws {
        let configuration = try SampleSite.configuration()
        #expect(configuration.timestampBehind == 900)
        #expect(configuration.timestampAhead == 180)
        #expect(configuration.pendingLife == 900)
        #expect(configuration.acceptedTypes == [.poces, .moces])
    }

    @Test("all problems are named at once")
    func allAtOnce() throws {
        let found = try problems {
            $0.friendlyName = ""
            $0.formerFriendlyNames = [""]
            $0.acceptedTypes = []
            $0.revocation = RevocationPolicy()
            $0.pendingLife = 0
            $0.timestampAhead = -1
        }
        #expect(found.count == 6)
        #expect(try problems { $0.acceptedTypes = [.poces, .voces] }.count == 1)
    }

    @Test("a certificate outside its time is a problem, both ends included in its time")
    func validity() throws {
        let configuration = try SampleSite.configuration()
        let certificate = configuration.credential.certificate
        #expect(configuration.problems(at: certificate.notBefore).isEmpty)
        #expect(configuration.problems(at: certificate.notAfter).isEmpty)
        #expect(configuration.problems(at: certificate.notBefore.addingTimeInterval(-1)).count == 1)
        #expect(configuration.problems(at: certificate.notAfter.addingTimeInterval(1)).count == 1)
    }

    @Test("a certificate that is no company's is a problem")
    func certificateType() throws {
        let key = try SampleSite.credential().privateKey
        let certificate = try SampleProvider().person.certificate
        let found = try problems {
            $0.credential = try .pem(key: key.pem(), certificate: certificate.pem)
        }
        #expect(found.count == 1 && found.first?.contains("VOCES") == true)
    }

    @Test("roots that are none are refused when the environment is made")
    func badRoots() throws {
        for pem in ["", "x", try SampleSite.credential().certificate.pem] {
            let error = #expect(throws: NemIDError.self) {
                try NemIDEnvironment(name: "x", launcher: "http://127.0.0.1:1", rootCertificates: pem)
            }
            #expect(error?.code == .configuration)
        }
    }
}
