import FoundationEssentials
import NemIDCrypto
import NemIDTestSupport
import NemIDVerification
import Testing

@Suite("Revocation lists")
struct RevocationListTests {
    let pki: TestPKI
    let scene: LoginScene

    init() throws {
        pki = try TestPKI()
        scene = try LoginScene(pki)
    }

    private func report(
        _ lists: [[UInt8]],
        scope: RevocationPolicy.Scope = .endEntity,
        method: RevocationPolicy.Method = .crl,
        scene: LoginScene? = nil
    ) throws -> VerificationReport {
        let scene = scene ?? self.scene
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: method, scope: scope)
        return scene.report(try scene.signedLogin(), policy: policy, evidence: RevocationEvidence(crls: lists))
    }

    private func code(_ lists: [UInt8]..., scope: RevocationPolicy.Scope = .endEntity) throws -> RejectionCode? {
        try report(lists, scope: scope).code
    }

    private var serial: [UInt8] { pki.endUser.serialNumber }

    @Test("the lists of issuing CA and root, as DER and as PEM, show a login unrevoked")
    func acceptsGoodLists() throws {
        let report = try report([pki.list(), pki.rootList()], scope: .chain)
        #expect(report.code == nil)
        let findings = try #require(report.revocation?.chain)
        #expect(findings.map(\.status) == [.good, .good])
        #expect(findings.map(\.method) == [.crl, .crl])
        #expect(findings[0].thisUpdate == pki.now.addingTimeInterval(-6 * 3600))
        #expect(findings[0].nextUpdate == pki.now.addingTimeInterval(6 * 3600))
        let pem = "-----BEGIN X509 CRL-----\n\(Base64.encodeLines(try pki.list(), width: 64))\n-----END X509 CRL-----\n"
        #expect(try code(Array(pem.utf8)) == nil)
    }

    @Test("CRL-01 listed: just now, on hold, without reason, dated ahead, with the entry's date whatever it is")
    func refusesListed() throws {
        #expect(try code(pki.list(revoking: [serial])) == .revoked)
        for (reason, seconds) in [
            (RevocationReason.certificateHold, -1.0), (nil, -1), (.keyCompromise, 3600), (.removeFromCRL, -1),
        ] {
            let list = try pki.list { template in
                template.entries = [
                    RevocationListTemplate.Entry(
                        serialNumber: serial,
                        revocationDate: pki.now.addingTimeInterval(seconds),
                        reason: reason
                    )
                ]
            }
            #expect(try code(list) == .revoked)
        }
        let report = try report([pki.list(revoking: [serial])])
        #expect(report.verdict == .rejected)
        #expect(report.document == nil)
        #expect(report.revocation?.endUser?.status == .revoked)
        #expect(report.revocation?.endUser?.subject == nil, "nobody is named who was not accepted")
    }

    @Test("CRL-02 the issuing CA listed by the root; out of scope it does not matter")
    func judgesTheAuthority() throws {
        let root = try pki.list(of: pki.root, revoking: [pki.issuing.serialNumber])
        #expect(try code(pki.list(), root, scope: .chain) == .revoked)
        #expect(try code(pki.list(), root, scope: .endEntity) == nil)
        #expect(try code(root, scope: .chain) == .revoked, "revoked beats missing")
    }

    @Test("CRL-03 CRT-32 serial numbers are compared whole, and per issuer")
    func comparesWholeSerialNumbers() throws {
        let root = try pki.list(of: pki.root, revoking: [serial])
        #expect(try code(pki.list(), root, scope: .chain) == nil)
        #expect(try code(pki.list(revoking: [serial + [0], Array(serial.dropLast()), [1] + serial])) == nil)
        let long = [UInt8](repeating: 0x5A, count: 20)
        let other = try TestPKI(changeEndUser: { template, _ in template.serialNumber = long })
        let scene = try LoginScene(other)
        let almost = Array(long.dropLast()) + [0x5B]
        #expect(try report([other.list(revoking: [almost])], scene: scene).code == nil)
        #expect(try report([other.list(revoking: [long])], scene: scene).code == .revoked)
    }

    @Test("CRL-04 no list, one of another issuer only, none of the root")
    func needsLists() throws {
        #expect(try report([]).code == .crlMissing)
        #expect(try report([]).verdict == .undecided)
        #expect(try report([pki.rootList()]).code == .crlMissing)
        #expect(try report([pki.list()], scope: .chain).code == .crlMissing)
        #expect(try report([pki.list()], scope: .chain).document == nil)
    }

    @Test("CRL-05 the period of a list, both ends within it")
    func judgesPeriods() throws {
        let now = pki.now
        #expect(try code(pki.list { $0.nextUpdate = now }) == nil)
        #expect(try code(pki.list { $0.nextUpdate = now.addingTimeInterval(-1) }) == .crlStale)
        #expect(try code(pki.list { $0.thisUpdate = now }) == nil)
        #expect(try code(pki.list { $0.thisUpdate = now.addingTimeInterval(1) }) == .crlStale)
        #expect(try code(pki.list { $0.nextUpdate = nil }) == .crlStale)
    }

    @Test("CRL-06 of several lists the one with the highest number counts, then the latest, in either order")
    func selectsTheNewest() throws {
        let older = try pki.list(number: 9)
        let newer = try pki.list(number: 10, revoking: [serial]) {
            $0.thisUpdate = pki.now.addingTimeInterval(-8 * 3600)
        }
        #expect(try code(older, newer) == .revoked)
        #expect(try code(newer, older) == .revoked)
        let lifted = try pki.list(number: 300)
        #expect(try code(lifted, newer) == nil)
        #expect(try code(newer, lifted) == nil)
        let future = try pki.list(number: 999) { $0.thisUpdate = pki.now.addingTimeInterval(1) }
        #expect(try code(future, newer) == .revoked)
        let later = try pki.list(number: 10) { $0.thisUpdate = pki.now.addingTimeInterval(-7 * 3600) }
        #expect(try code(newer, later) == nil)
        #expect(try code(later, newer) == nil)
        let unnumbered = try pki.list(number: nil)
        #expect(try code(newer, unnumbered) == .revoked)
        #expect(try code(unnumbered) == nil)
    }

    @Test("CRL-06 every list of a PEM text counts")
    func readsEveryBlock() throws {
        func text(_ lists: [UInt8]...) -> [UInt8] {
            Array(
                lists.map {
                    "-----BEGIN X509 CRL-----\n\(Base64.encodeLines($0, width: 64))\n-----END X509 CRL-----\n"
                }.joined().utf8
            )
        }
        let older = try pki.list(number: 9)
        let newer = try pki.list(number: 10, revoking: [serial])
        #expect(try code(text(older, newer)) == .revoked)
        #expect(try code(text(newer, older)) == .revoked)
        #expect(try code(text(pki.list(), pki.rootList()), scope: .chain) == nil)
        #expect(try code(text(Array("no list".utf8))) == .crlParse)
        let report = try report([text(Array("no list".utf8), older)])
        #expect(report.code == nil)
        #expect(report.remarks.count == 1)
    }

    @Test("CRL-06 useless lists beside a good one become remarks")
    func remarksOnUselessLists() throws {
        let stale = try pki.list(number: 99, revoking: [serial]) { $0.nextUpdate = pki.now.addingTimeInterval(-1) }
        let report = try report([stale, pki.list(), Array("no list".utf8)])
        #expect(report.code == nil)
        #expect(report.remarks.count == 2)
        #expect(report.remarks.contains { $0.hasPrefix("crlStale") })
        #expect(report.remarks.contains { $0.hasPrefix("crlParse") })
    }

    @Test("CRL-08 signed by another key, damaged, unsigned, over a weak hash")
    func judgesSignatures() throws {
        #expect(try code(pki.list(signedBy: pki.otherKey)) == .crlSignature)
        var damaged = try pki.list()
        damaged[damaged.count - 1] ^= 1
        #expect(try code(damaged) == .crlSignature)
        let elements = TestDER.elements(within: try pki.list())
        #expect(try code(TestDER.sequence([elements[0], elements[1], TestDER.bitString([])])) == .crlSignature)
        #expect(try code(pki.list(digest: .md5)) == .crlSignature)
        #expect(try code(pki.list(digest: .sha1)) == .crlSignature)
        #expect(try code(pki.list(digest: .sha512)) == nil)
        #expect(try report([pki.list(signedBy: pki.otherKey)]).verdict == .undecided)
    }

    @Test("CRL-09 an issuing CA whose key may not sign lists")
    func judgesTheIssuersUsage() throws {
        let other = try TestPKI(changeIssuing: { _, extensions in extensions.keyUsage = "critical,keyCertSign" })
        #expect(try report([other.list()], scene: LoginScene(other)).code == .crlSignature)
    }

    /// Why a login is refused whose only list has this issuing distribution point.
    private func code(scope lines: String, sections: [String] = []) throws -> RejectionCode? {
        try code(pki.list(extensions: ["issuingDistributionPoint = critical,@scope", "[scope]", lines] + sections))
    }

    @Test("CRL-10 lists of authorities, of attributes, of some reasons; of users they are accepted")
    func judgesKinds() throws {
        #expect(try code(scope: "onlyuser = TRUE") == nil)
        #expect(try code(scope: "onlyCA = TRUE") == .crlScope)
        #expect(try code(scope: "onlyAA = TRUE") == .crlScope)
        #expect(try code(scope: "onlysomereasons = keyCompromise") == .crlScope)
        let users = try pki.list(
            of: pki.root,
            extensions: ["issuingDistributionPoint = critical,@scope", "[scope]", "onlyuser = TRUE"]
        )
        #expect(try code(pki.list(), users, scope: .chain) == .crlScope)
        let authorities = try pki.list(
            of: pki.root,
            extensions: ["issuingDistributionPoint = critical,@scope", "[scope]", "onlyCA = TRUE"]
        )
        #expect(try code(pki.list(), authorities, scope: .chain) == nil)
    }

    @Test("CRL-11 the distribution point: another, ours, our second, by address and by directory name")
    func judgesPartitions() throws {
        let name = ["[name]", "C = DK", "O = TEST2408", "0.CN = TEST2408 Issuing CA"]
        #expect(try code(scope: "fullname = URI:http://crl.example.invalid/issuing.crl") == nil)
        #expect(try code(scope: "fullname = URI:http://crl.example.invalid/other.crl") == .crlScope)
        #expect(try code(scope: "fullname = URI:http://crl.example.invalid/issuing.cr") == .crlScope)
        #expect(try code(scope: "fullname = dirName:name", sections: name + ["1.CN = CRL7"]) == nil)
        #expect(try code(scope: "fullname = dirName:name", sections: name + ["1.CN = CRL77"]) == .crlScope)
        #expect(try code(scope: "fullname = dirName:name", sections: name) == .crlScope)
        let both = "fullname = URI:http://crl.example.invalid/other.crl,dirName:name"
        #expect(try code(scope: both, sections: name + ["1.CN = CRL7"]) == nil)
        #expect(try code(scope: "relativename = part", sections: ["[part]", "CN = CRL7"]) == .crlScope)
    }

    @Test("CRL-11 full list and partition count each in its scope: listed in either is revoked")
    func combinesScopes() throws {
        func partition(_ number: UInt64, revoking serialNumbers: [[UInt8]] = []) throws -> [UInt8] {
            try pki.list(
                number: number,
                revoking: serialNumbers,
                extensions: [
                    "issuingDistributionPoint = critical,@scope", "[scope]",
                    "fullname = URI:http://crl.example.invalid/issuing.crl",
                ]
            )
        }
        #expect(try code(pki.list(number: 99), partition(3, revoking: [serial])) == .revoked)
        #expect(try code(partition(99), pki.list(number: 3, revoking: [serial])) == .revoked)
        #expect(try code(partition(99), pki.list(number: 3)) == nil)
    }

    @Test("CRL-12 CRL-13 CRL-14 delta lists, indirect lists, unknown critical extensions")
    func refusesOtherLists() throws {
        #expect(try code(pki.list(extensions: ["deltaCRL = critical,DER:020101"])) == .crlScope)
        #expect(try code(pki.list(extensions: ["deltaCRL = DER:020101"])) == .crlScope)
        #expect(try code(scope: "indirectCRL = TRUE") == .crlScope)
        #expect(try code(pki.list(extensions: ["1.2.3.4 = critical,DER:0500"])) == .crlScope)
        #expect(try code(pki.list(extensions: ["1.2.3.4 = DER:0500"])) == nil)
        #expect(try code(pki.list(number: nil, extensions: ["2.5.29.20 = critical,DER:020105"])) == .crlScope)
        #expect(try code(pki.list(number: nil, extensions: ["2.5.29.20 = DER:020105"])) == nil)
        for identifier in ["1.2.3.4", "2.5.29.29"] {
            let list = try pki.list { template in
                template.entries = [
                    RevocationListTemplate.Entry(
                        serialNumber: [9, 9],
                        revocationDate: pki.now,
                        extensions: [(identifier, true, [0x30, 0x00])]
                    )
                ]
            }
            #expect(try code(list) == .crlScope)
        }
    }

    @Test("CRL-13 an entry that names its certificate's issuer, critical or not, in a list that is not marked indirect")
    func refusesEntriesOfOtherIssuers() throws {
        let name = TestDER.sequence([TestDER.element(0xA4, pki.root.subject.der)])
        func list(_ identifier: String, isCritical: Bool) throws -> [UInt8] {
            try pki.list { template in
                template.entries = [
                    RevocationListTemplate.Entry(
                        serialNumber: serial,
                        revocationDate: pki.now,
                        extensions: [(identifier, isCritical, name)]
                    )
                ]
            }
        }
        #expect(try code(list("2.5.29.29", isCritical: false)) == .crlScope)
        #expect(try code(list("2.5.29.29", isCritical: true)) == .crlScope)
        #expect(try code(list("1.2.3.4", isCritical: false)) == .revoked)
    }

    @Test("CRL-15 truncated, empty, HTML, truncated PEM, trailing octets, and more than the limit")
    func refusesUnreadableLists() throws {
        let list = try pki.list()
        #expect(try code(Array(list.dropLast())) == .crlParse)
        #expect(try code([]) == .crlParse)
        #expect(try code(Array("<html></html>".utf8)) == .crlParse)
        #expect(try code(list + [0]) == .crlParse)
        #expect(try code(Array("-----BEGIN X509 CRL-----\nMIIB\n".utf8)) == .crlParse)
        let limit = RejectionCode.limit.refined(by: "revocation")
        #expect(try code([0x30] + [UInt8](repeating: 0, count: 50 << 20)) == limit)
        #expect(limit.isUndecided)
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: .crl, scope: .endEntity)
        policy.limits.revocationListBytes = list.count
        let login = try scene.signedLogin()
        #expect(scene.report(login, policy: policy, evidence: RevocationEvidence(crls: [list])).code == nil)
        policy.limits.revocationListBytes = list.count - 1
        #expect(scene.report(login, policy: policy, evidence: RevocationEvidence(crls: [list])).code == limit)
    }

    @Test("revocation comes last, and not asked for it is not looked at")
    func comesLast() throws {
        var policy = scene.policy
        policy.revocation = RevocationPolicy(method: .crl)
        policy.challenge = "another"
        #expect(scene.report(try scene.signedLogin(), policy: policy).code == .challenge)
        let none = scene.report(
            try scene.signedLogin(),
            evidence: RevocationEvidence(crls: [try pki.list(revoking: [serial])])
        )
        #expect(none.code == nil)
        #expect(none.revocation?.endUser?.status == .notChecked)
        #expect(none.steps.last?.result == .skipped)
    }
}
