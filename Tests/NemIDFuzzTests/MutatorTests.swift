import NemIDCrypto
import NemIDFixtures
import NemIDTestSupport
import NemIDXML
import Testing

@testable import NemIDFuzz

@Suite struct MutatorTests {
    private func flipped(_ content: [UInt8]) -> [UInt8] { content.map { $0 ^ 1 } }

    @Test func changedDERIsStillMadeOfElements() throws {
        let seed = try TestPKI().endUser.der
        var changed = 0
        for number in 0..<200 as Range<UInt32> {
            var source = MutationSource(seed: number)
            guard let output = DERMutator.mutate(seed, limit: 8192, &source, scramble: flipped) else { continue }
            changed += 1
            #expect(output != seed)
            // The outermost length is that of what follows, if it is in two octets.
            guard output.count > 300, output[0] == 0x30, output[1] == 0x82 else { continue }
            #expect(Int(output[2]) << 8 | Int(output[3]) <= output.count - 4)
        }
        #expect(changed > 100)
    }

    @Test func someChangedCertificatesAreRead() throws {
        let seed = try TestPKI().endUser.der
        let read = (0..<400 as Range<UInt32>).count { number in
            var source = MutationSource(seed: number)
            let output = DERMutator.mutate(seed, limit: 8192, &source, scramble: flipped)
            return output.flatMap { try? Certificate(der: $0) } != nil
        }
        #expect(read > 0)
    }

    @Test func changedXMLIsOftenWellFormed() throws {
        let seed = try #require(try Seeds.octets(of: "verifier")["js-login.xml"])
        let outputs = (0..<200 as Range<UInt32>).compactMap { number -> [UInt8]? in
            var source = MutationSource(seed: number)
            return XMLMutator.mutate(seed, limit: 65_536, &source)
        }
        #expect(outputs.count > 100)
        #expect(outputs.allSatisfy { $0 != seed && $0.count <= 65_536 })
        #expect(outputs.count { (try? XML.Document(parsing: $0)) != nil } > 50)
    }

    @Test func whatIsNotMadeOfElementsIsLeftToOthers() {
        var source = MutationSource(seed: 1)
        #expect(DERMutator.mutate([0x30, 0x05, 0x00], limit: 64, &source, scramble: flipped) == nil)
        #expect(XMLMutator.mutate(Array("<a>".utf8), limit: 64, &source) == nil)
    }

    @Test func nothingGrowsBeyondTheLimit() throws {
        let seed = try TestPKI().endUser.der
        for number in 0..<100 as Range<UInt32> {
            var source = MutationSource(seed: number)
            let output = DERMutator.mutate(seed, limit: seed.count, &source, scramble: flipped)
            #expect((output?.count ?? 0) <= seed.count)
        }
    }
}
