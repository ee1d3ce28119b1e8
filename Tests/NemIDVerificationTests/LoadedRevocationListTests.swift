import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Revocation lists in memory")
struct LoadedRevocationListTests {
    let pki: TestPKI
    let scene: LoginScene
    let lists = RevocationLists()

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    private var serial: [UInt8] { pki.endUser.serialNumber }

    private func report(
        _ lists: RevocationLists? = nil,
        scope: RevocationPolicy.Scope = .endEntity,
        further: [[UInt8]] = [],
        scene: LoginScene? = nil,
        at instant: Date? = nil
    ) throws -> VerificationReport {
        let scene = scene ?? self.scene
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: .crl, scope: scope)
        let evidence = RevocationEvidence(loaded: lists ?? self.lists, lists: further)
        return scene.report(try scene.signedLogin(), policy: policy, evidence: evidence, at: instant)
    }

    @Test("a list is read and its signature verified once, for every verification that follows")
    func remembersSignatures() throws {
        #expect(lists.add([try pki.rootList(), try pki.list()]).isEmpty)
        #expect(lists.signatureChecks == 0)
        for _ in 0..<3 {
            let report = try report(scope: .chain)
            #expect(report.code == nil)
            #expect(report.revocation?.chain.map(\.status) == [.good, .good])
            #expect(report.remarks.isEmpty)
        }
        #expect(lists.signatureChecks == 2)
        #expect(lists.count == 2)
        #expect(lists.nextUpdate == pki.now.addingTimeInterval(6 * 3600))
        let renewed = try LoginScene(try TestPKI(changeIssuing: { template, _ in template.serialNumber = [0x5F, 7] }))
        #expect(try report(scene: renewed).code == nil)
        #expect(lists.signatureChecks == 3, "what is known of one issuer's certificate says nothing of another's")
    }

    @Test("what is remembered is the signature only: dates, scope and usage are judged at each use")
    func judgesTheRestEachTime() throws {
        lists.add([try pki.list()])
        #expect(try report().code == nil)
        // Within the validity of the certificates.
        #expect(try report(at: pki.now.addingTimeInterval(6 * 3600)).code == nil)
        #expect(try report(at: pki.now.addingTimeInterval(6 * 3600 + 1)).code == .crlStale)
        #expect(try report(at: pki.now.addingTimeInterval(-6 * 3600 - 1)).code == .crlStale)
        #expect(try report(scope: .chain).code == .crlMissing)
        #expect(lists.signatureChecks == 1)
        let other = try LoginScene(
            try TestPKI(changeIssuing: { _, extensions in extensions.keyUsage = "critical,keyCertSign" })
        )
        #expect(try report(scene: other).code == .crlSignature)
        #expect(try report(scene: other).code == .crlSignature)
        #expect(try report().code == nil)
        lists.removeExpired(at: pki.now.addingTimeInterval(6 * 3600))
        #expect(lists.count == 1)
        lists.removeExpired(at: pki.now.addingTimeInterval(6 * 3600 + 1))
        #expect(lists.count == 0)
        #expect(try report().code == .crlMissing)
    }

    @Test(
        "CRL-07 the number, and of equal numbers thisUpdate, does not go back; the held list stays",
        arguments: [false, true]
    )
    func refusesToGoBack(afterFirstUse isUsed: Bool) throws {
        #expect(lists.add([try pki.list(number: 300, revoking: [serial])]).isEmpty)
        if isUsed { #expect(try report().code == .revoked) }
        for number in [UInt64(299), 5, 0] {
            #expect(lists.add([try pki.list(number: number)]).map(\.code) == [.crlStale])
        }
        let earlier = try pki.list(number: 300) { $0.thisUpdate = pki.now.addingTimeInterval(-7 * 3600) }
        #expect(lists.add([earlier]).map(\.code) == [.crlStale])
        #expect(lists.add([try pki.list(number: nil)]).map(\.code) == [.crlStale])
        #expect(lists.add([try pki.list(number: 300, revoking: [serial])]).isEmpty, "the same list again")
        #expect(lists.count == 1)
        #expect(try report().code == .revoked)

        #expect(lists.add([try pki.list(number: 301)]).isEmpty)
        #expect(try report().code == nil)
        let another = ["issuingDistributionPoint = critical,@scope", "[scope]", "onlyuser = TRUE"]
        #expect(lists.add([try pki.list(number: 1, extensions: another)]).isEmpty, "another scope has its own numbers")
        #expect(lists.add([try pki.list(of: pki.root, number: 1)]).isEmpty, "and so has another issuer")
        #expect(try report(scope: .chain).code == nil)
    }

    @Test("CRL-06 CRL-07 older and newer, two issuers and partitions in one call, in either order")
    func takesSeveralAtOnce() throws {
        func partition(_ name: String, _ number: UInt64, revoking numbers: [[UInt8]], sections: [String] = []) throws
            -> [UInt8]
        {
            try pki.list(
                number: number,
                revoking: numbers,
                extensions: ["issuingDistributionPoint = critical,@scope", "[scope]", "fullname = \(name)"] + sections
            )
        }
        let address = "URI:http://crl.example.invalid/issuing.crl"
        let directory = ["[name]", "C = DK", "O = TEST2408", "0.CN = TEST2408 Issuing CA", "1.CN = CRL7"]
        let older = try pki.list(number: 9)
        let newer = try pki.list(number: 10, revoking: [[1, 2, 3]])
        let root = try pki.rootList()
        let byAddress = try partition(address, 4, revoking: [])
        let byName = try partition("dirName:name", 4, revoking: [], sections: directory)
        let ofOthers = try partition("URI:http://crl.example.invalid/other.crl", 4, revoking: [serial])
        let all = [older, newer, root, byAddress, byName, ofOthers]
        for files in [all, all.reversed()] {
            let lists = RevocationLists()
            #expect(lists.add(files).isEmpty)
            let report = try report(lists, scope: .chain)
            #expect(report.code == nil)
            #expect(report.remarks.allSatisfy { $0.hasPrefix("crlScope") }, "of the partition of others")
            #expect(lists.add([older]).map(\.code) == [.crlStale])
            // Each partition speaks for itself.
            #expect(lists.add([try partition("dirName:name", 5, revoking: [serial], sections: directory)]).isEmpty)
            #expect(try self.report(lists, scope: .chain).code == .revoked)
            #expect(lists.add([try partition("dirName:name", 6, revoking: [], sections: directory)]).isEmpty)
            #expect(try self.report(lists, scope: .chain).code == nil)
            #expect(lists.add([try partition(address, 5, revoking: [serial])]).isEmpty)
            #expect(try self.report(lists, scope: .chain).code == .revoked)
        }
    }

    @Test("CRL-08 a forged list neither drives out nor keeps out a genuine one")
    func survivesForgeries() throws {
        lists.add([try pki.list(number: 10)])
        #expect(lists.add([try pki.list(signedBy: pki.otherKey, number: 99, revoking: [serial])]).isEmpty)
        let first = try report()
        #expect(first.code == nil)
        #expect(first.remarks.count { $0.hasPrefix("crlSignature") } == 1)
        #expect(lists.count == 1, "it is dropped once it is known")
        #expect(try report().remarks.isEmpty)

        let forgedFirst = RevocationLists()
        forgedFirst.add([try pki.list(signedBy: pki.otherKey, number: 99)])
        #expect(try report(forgedFirst).code == .crlSignature)
        #expect(try report(forgedFirst).code == .crlSignature)
        #expect(forgedFirst.signatureChecks == 1, "a bad signature is remembered too")
        #expect(forgedFirst.add([try pki.list(number: 10)]).isEmpty)
        #expect(try report(forgedFirst).code == nil)
        #expect(forgedFirst.count == 1)

        let flooded = RevocationLists()
        for number in UInt64(1)...9 {
            #expect(flooded.add([try pki.list(signedBy: pki.otherKey, number: number)]).isEmpty)
        }
        #expect(flooded.count == 4)
    }

    @Test("the newest list dated ahead: the one before it counts; of those before only one is kept")
    func keepsOneBefore() throws {
        for number in UInt64(1)...5 {
            let from = pki.now.addingTimeInterval(number == 5 ? 1 : -3600)
            #expect(lists.add([try pki.list(number: number) { $0.thisUpdate = from }]).isEmpty)
            #expect(try report().code == nil)
        }
        // The list that is dated ahead was judged as well, and is genuine.
        #expect(lists.count == 2)
        let report = try report()
        #expect(report.revocation?.endUser?.thisUpdate == pki.now.addingTimeInterval(-3600))
        #expect(report.remarks.count { $0.hasPrefix("crlStale") } == 1)
        #expect(try self.report(at: pki.now.addingTimeInterval(1)).remarks.isEmpty)
    }

    @Test("lists that come with the evidence count beside those in memory")
    func combines() throws {
        lists.add([try pki.list(number: 10)])
        #expect(try report(further: [pki.list(number: 11, revoking: [serial])]).code == .revoked)
        #expect(try report(further: [pki.list(number: 9, revoking: [serial])]).code == nil)
        #expect(try report(scope: .chain, further: [pki.rootList()]).code == nil)
        #expect(try report(scope: .chain).code == .crlMissing)
        #expect(lists.count == 1)
        let empty = try report(RevocationLists(), further: [Array("no list".utf8)])
        #expect(empty.code == .crlParse)
    }

    @Test("CRL-15 faults of loading are reported; the rest is taken; limits hold to the octet")
    func reportsFaults() throws {
        let list = try pki.list()
        let faults = lists.add([Array("no list".utf8), list, Array(list.dropLast()), list + [0]])
        #expect(faults.map(\.code) == [.crlParse, .crlParse, .crlParse])
        #expect(lists.count == 1)
        let limit = RejectionCode.limit.refined(by: "revocation")
        var limits = VerificationLimits.login
        limits.revocationListBytes = list.count
        #expect(RevocationLists(limits: limits).add([list]).isEmpty)
        limits.revocationListBytes = list.count - 1
        #expect(RevocationLists(limits: limits).add([list]).map(\.code) == [limit])
        let pem = Array(PEM.text(list, label: "X509 CRL").utf8)
        limits = .login
        limits.revocationPEMBytes = pem.count
        #expect(RevocationLists(limits: limits).add([pem]).isEmpty)
        limits.revocationPEMBytes = pem.count - 1
        #expect(RevocationLists(limits: limits).add([pem, list]).map(\.code) == [limit])
        let two = RevocationLists(mostLists: 2)
        #expect(two.add([list, try pki.rootList()]).isEmpty)
        let scope = ["issuingDistributionPoint = critical,@scope", "[scope]", "onlyuser = TRUE"]
        let third = try pki.list(extensions: scope)
        #expect(two.add([third]).map(\.code) == [limit])
        #expect(two.count == 2)
    }

    @Test("CRL-16 a million entries: each read once, in less than twice the list's memory, found among them")
    func readsAMillion() throws {
        let count = 1_000_000
        // Serial numbers of four octets that all differ, as multiples of an odd number do; the end user's is none of them.
        let der = try Self.list(of: pki, count: count) {
            0x4000_0000 | (UInt32(truncatingIfNeeded: $0) &* 0x9E37_79B1 & 0x3FFF_FFFF)
        }
        let list = try CertificateRevocationList(der: der)
        #expect(list.entryCount == count)
        #expect(list.indexOctets <= 12 * count)
        #expect(der.count + list.indexOctets < 2 * der.count)
        #expect(lists.add([der]).isEmpty)
        #expect(lists.entryCount == count)
        for _ in 0..<2 { #expect(try report().code == nil) }
        #expect(lists.signatureChecks == 1)
        #expect(list.lists(serialNumber: [0x5E, 0x37, 0x79, 0xB1]))
        #expect(!list.lists(serialNumber: [0x5E, 0x37, 0x79, 0xB2]))

        // And with the end user as the last of many.
        let user = try #require(serial.count == 4 ? serial.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } : nil)
        let revoking = try Self.list(of: pki, count: 1000) { $0 == 999 ? user : UInt32($0) + 0x0100_0000 }
        let small = RevocationLists()
        #expect(small.add([revoking]).isEmpty)
        #expect(try report(small).code == .revoked)
    }

    /// A list of the issuing authority with `count` entries as the authorities of this hierarchy wrote them.
    ///
    /// Numbers are between 2²⁴ and 2³¹, which DER writes in four octets.
    private static func list(of pki: TestPKI, count: Int, number: (Int) -> UInt32) throws -> [UInt8] {
        let head: [UInt8] = [0x30, 0x23, 0x02, 0x04]
        let time = TestDER.utcTime("210420120000Z")
        let reason: [UInt8] = [
            0x30, 0x0C, 0x30, 0x0A, 0x06, 0x03, 0x55, 0x1D, 0x15, 0x04, 0x03, 0x0A, 0x01, 0x00,
        ]
        let tail = time + reason
        var entries: [UInt8] = []
        entries.reserveCapacity(count * 37)
        for index in 0..<count {
            entries += head
            withUnsafeBytes(of: number(index).bigEndian) { entries.append(contentsOf: $0) }
            entries += tail
        }
        let parts = TestDER.elements(within: TestDER.elements(within: try pki.list(revoking: [[1]]))[0])
        var signed = parts
        signed[5] = TestDER.element(0x30, entries)
        let octets = TestDER.sequence(signed)
        return TestDER.sequence([octets, parts[1], TestDER.bitString(try pki.issuingKey.sign(octets))])
    }
}
