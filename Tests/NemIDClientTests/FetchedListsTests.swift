import FoundationEssentials
import NemIDClient
import NemIDCrypto
import NemIDTestSupport
import Testing

@Suite struct FetchedListsTests {
    private let scene: FetchScene

    init() throws { scene = try FetchScene() }

    /// How often the list of the issuing authority was asked for.
    private var fetches: Int { scene.asked.filter { $0 == "GET /issuing.crl" }.count }

    /// A list with that number that began so many minutes ago and lives so many more.
    private func list(
        number: UInt64?,
        minutes: Double = 60,
        life: Double = 720,
        revoking: [[UInt8]] = []
    ) throws -> [UInt8] {
        try scene.pki.list(number: number, revoking: revoking) {
            $0.thisUpdate = scene.pki.now.addingTimeInterval(-minutes * 60)
            $0.nextUpdate = scene.pki.now.addingTimeInterval(life * 60)
        }
    }

    private func report(_ fetcher: RevocationFetcher, minutesLater: Double = 0) async -> VerificationReport {
        await scene.report(.crl, .endEntity, by: fetcher, at: scene.pki.now.addingTimeInterval(minutesLater * 60))
    }

    @Test("a list in hand serves further logins, for ten minutes without asking again")
    func serves() async throws {
        let fetcher = scene.fetcher()
        for minutes in [0.0, 1, 10] { #expect(await report(fetcher, minutesLater: minutes).verdict == .accepted) }
        #expect(fetches == 1)
        #expect(await report(fetcher, minutesLater: 10.1).verdict == .accepted)
        #expect(fetches == 2)
    }

    @Test("the verifier's instant decides, also where it goes back")
    func judgesByTheInstant() async throws {
        let fetcher = scene.fetcher()
        #expect(await report(fetcher).verdict == .accepted)
        #expect(await report(fetcher, minutesLater: -30).verdict == .accepted)
        #expect(fetches == 2)
        #expect(await report(fetcher, minutesLater: -7 * 60).code == .crlStale)
    }

    @Test("a newer list takes the place of the one in hand, and what it revokes is revoked")
    func renews() async throws {
        let fetcher = scene.fetcher()
        #expect(await report(fetcher).verdict == .accepted)
        try scene.serveLists(issuing: list(number: 6, revoking: [scene.pki.endUser.serialNumber]))
        #expect(await report(fetcher, minutesLater: 5).verdict == .accepted)
        #expect(await report(fetcher, minutesLater: 11).code == .revoked)
    }

    @Test("CRL-17 where asking again fails, the list in hand serves until its nextUpdate, and the report says so")
    func fallsBack() async throws {
        let fetcher = scene.fetcher()
        #expect(await report(fetcher).remarks.isEmpty)
        scene.serve("/issuing.crl", .content([], type: "text/plain", status: 500))
        let later = await report(fetcher, minutesLater: 60)
        #expect(later.verdict == .accepted)
        #expect(later.remarks == ["list for the end user from http://\(scene.server.host)/issuing.crl: status 500"])
        // Asked at most once in ten minutes, so that a server that hangs does not delay every login.
        #expect(await report(fetcher, minutesLater: 61).verdict == .accepted)
        #expect(fetches == 2)
        #expect(await report(fetcher, minutesLater: 6 * 60).verdict == .accepted)
        #expect(await report(fetcher, minutesLater: 6 * 60 + 1).code == .crlMissing)
    }

    @Test("CRL-07 a list whose number goes back is not believed, however current it is")
    func numberGoesBack() async throws {
        let fetcher = scene.fetcher()
        let revoking = try list(number: 256, life: 30, revoking: [scene.pki.endUser.serialNumber])
        try scene.serveLists(issuing: revoking)
        #expect(await report(fetcher).code == .revoked)
        // An older list that does not revoke yet, played back: the one in hand decides while it is current.
        for older in [try list(number: 255), try list(number: nil), try list(number: 256, minutes: 61)] {
            try scene.serveLists(issuing: older)
            let report = await report(fetcher, minutesLater: 20)
            #expect(report.code == .revoked)
            #expect(await self.report(fetcher, minutesLater: 60).code == .crlStale)
        }
        try scene.serveLists(issuing: list(number: 257))
        #expect(await report(fetcher, minutesLater: 60).verdict == .accepted)
    }

    @Test("CRL-07 the report says that a number went back")
    func saysThatNumberGoesBack() async throws {
        let fetcher = scene.fetcher()
        #expect(await report(fetcher).verdict == .accepted)
        try scene.serveLists(issuing: list(number: 4))
        let later = await report(fetcher, minutesLater: 20)
        #expect(later.verdict == .accepted)
        #expect(later.remarks.contains { $0.contains("crlStale") && $0.contains("goes back") })
    }

    @Test("CRL-08 CRL-15 what nobody signed is judged once and not kept")
    func keepsOnlyWhatIsSigned() async throws {
        let fetcher = scene.fetcher()
        let forged = try scene.pki.list(signedBy: scene.pki.otherKey, number: 1 << 60)
        for (bytes, code) in [
            (forged, RejectionCode.crlSignature), (Array("<html>".utf8), .crlParse), ([], .crlParse),
            (try scene.pki.list().dropLast(), .crlParse), (try scene.pki.list() + [0], .crlParse),
            (try scene.pki.list(of: scene.pki.root), .crlMissing),
        ] {
            try scene.serveLists(issuing: bytes)
            #expect(await report(fetcher).code == code)
        }
        try scene.serveLists()
        #expect(await report(fetcher).verdict == .accepted)
        #expect(fetches == 7)
        // With a good list in hand the forged one does no harm either.
        try scene.serveLists(issuing: forged)
        let later = await report(fetcher, minutesLater: 20)
        #expect(later.verdict == .accepted)
        #expect(later.remarks.contains { $0.hasPrefix("crlSignature") })
    }

    @Test("no more lists and octets are kept than told")
    func bounds() async throws {
        let octets = try scene.pki.list().count
        for (change, expected) in [
            ({ $0.keptLists = 0 }, 2), ({ $0.keptListOctets = octets - 1 }, 2), ({ $0.keptListOctets = octets }, 1),
            ({ $0.keptLists = 1 }, 1),
        ] as [((inout RevocationFetcher.Configuration) -> Void, Int)] {
            let scene = try FetchScene()
            let fetcher = scene.fetcher(change)
            for _ in 0..<2 { #expect(await scene.report(.crl, .endEntity, by: fetcher).verdict == .accepted) }
            #expect(scene.asked.count == expected)
        }
        // Two lists, room for one: each pushes the other out.
        let fetcher = scene.fetcher { $0.keptLists = 1 }
        for _ in 0..<2 { #expect(await scene.report(.crl, by: fetcher).verdict == .accepted) }
        #expect(scene.asked.count >= 3)
    }

    @Test("logins at one moment share a download")
    func shares() async throws {
        let fetcher = scene.fetcher()
        let scene = scene
        let verdicts = await withTaskGroup(of: Verdict.self) { group in
            for _ in 0..<8 { group.addTask { await scene.report(.crl, .endEntity, by: fetcher).verdict } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts == [Verdict](repeating: .accepted, count: 8))
        #expect(fetches == 1)
    }
}
