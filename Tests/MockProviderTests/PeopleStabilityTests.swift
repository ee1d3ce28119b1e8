import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

/// What was once made from a seed stays: test data of others holds these numbers, and people added later may change none.
@Suite("People stay who they are")
struct PeopleStabilityTests {
    static let known: [(userID: String, cpr: String, nemID: String, number: String, sha256: String)] = [
        (
            "anna", "7402853531", "624794241", "9208-2002-2-259185541451",
            "98d4b32f986531ef3e9eaed4520f5a9dca64d700022809ba470c264b1187c92c"
        ),
        (
            "bo", "6311720712", "946181814", "9208-2002-2-532865896310",
            "498293d5a023c6ca49fe664b2cf0a20b7d208934cdc28ed3bba43a34505c2b32"
        ),
        (
            "carla", "8706902775", "108600420", "9208-2002-2-568349915786",
            "a2f330cb95ecf40b74242a82c477046df785f13ee338d58f5943f39af0437686"
        ),
        (
            "dan", "6909790281", "111690798", "9208-2002-2-617363412625",
            "7d096f250e68dd82e7618add1a6a7c6d20462e3fb9a0888039e06f3e04df4edd"
        ),
        (
            "eva", "6101067024", "127964122", "9208-2002-2-288506000254",
            "4c54019a23666c91f757ba13c9e91e9faa44c7be28fdb4c710f85d3b89075915"
        ),
        (
            "finn", "8204882552", "665179849", "44278163",
            "752fd7c778b013e56195f0c502fbaf82ec0482fc66c149b0f828b10ac72cd4cb"
        ),
        (
            "finn-testsmedjen", "8204882552", "665179849", "95869748",
            "4602050a62620b7c0bad6b9472b16d35af39a66d3d317df26b99403fc516c533"
        ),
    ]

    @Test("Numbers and certificates of seed 1 on 1 June 2021, octet for octet", arguments: known.indices)
    func octets(_ index: Int) async throws {
        let (userID, cpr, nemID, number, sha256) = Self.known[index]
        let provider = try IdentityProvider.atStart()
        // A person made before the certificate is wanted changes nothing about it.
        try await provider.createPerson(NewPerson(id: "newcomer"))
        let person = try #require(provider.people.first { $0.userIDs.contains(userID) })
        #expect(person.cprNumber == cpr && person.nemIDNumber == nemID)
        let pem = try await provider.certificate(of: userID)
        let certificate = try Certificate.certificates(pem: Array(pem.utf8))[0]
        let serialNumber = certificate.subject.attributes(DistinguishedName.AttributeType.serialNumber).first?.text
        #expect(serialNumber?.hasSuffix(":" + number) == true)
        #expect(Hex.lower(certificate.sha256) == sha256)
    }

    @Test("A person made later is the same in every provider of the seed, whoever was made before")
    func later() async throws {
        let first = try IdentityProvider.atStart()
        let second = try IdentityProvider.atStart()
        for id in ["x1", "x2", "x3"] { try await first.createPerson(NewPerson(id: id)) }
        let ours = try await first.createPerson(NewPerson(id: "same"))
        let theirs = try await second.createPerson(NewPerson(id: "same"))
        #expect(ours == theirs)
        #expect(try await first.certificate(of: "same") == second.certificate(of: "same"))
        #expect(try await first.keyCard(of: "same") == second.keyCard(of: "same"))
    }
}
