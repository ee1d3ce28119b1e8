import NemIDClient
import Testing

@Suite struct ClientStatusTests {
    private func status(_ code: String) throws -> ClientStatus {
        ClientStatus(try #require(ClientStatus.Code(code)), serviceProvider: "Prøvekøbing Kommune")
    }

    @Test("the codes of the provider's library are all known")
    func officialList() throws {
        let families: [(String, [Int])] = [
            ("APP", [1, 2, 3, 4, 7, 8, 9, 10]), ("AUTH", [1] + Array(3...13) + Array(17...20)), ("CAN", Array(1...8)),
            ("CAPP", [4]), ("LIB", [2]), ("LOCK", [1, 2, 3]), ("SRV", Array(1...8) + [10, 11]), ("OCES", Array(1...6)),
        ]
        for (family, numbers) in families {
            for number in numbers {
                let digits = String(number)
                let code = family + String(repeating: "0", count: 3 - digits.count) + digits
                #expect(try status(code).isKnown, "\(code)")
            }
        }
        #expect(ClientStatus.knownCodes.count == 65)
    }

    @Test("every code has a text in both languages, with the site's name in place", arguments: ClientStatus.knownCodes)
    func texts(_ code: ClientStatus.Code) {
        let status = ClientStatus(code, serviceProvider: "Prøvekøbing Kommune")
        for language in ClientLanguage.allCases {
            let text = status.message(in: language)
            #expect(text.count > 15 && text.hasSuffix(".") && !text.contains("{") && !text.contains("!"))
        }
        #expect(status.message(in: .danish) != status.message(in: .english))
        #expect(status.message(in: .greenlandic) == status.message(in: .danish))
    }

    @Test(
        "whose matter a code is, and whether to try again",
        arguments: [
            ("CAN002", ClientStatus.Responsibility.user, ClientStatus.Retry.now),
            ("APP001", .serviceProvider, .contactServiceProvider),
            ("SRV003", .serviceProvider, .now),
            ("SRV004", .provider, .later),
            ("LIB002", .environment, .now),
            ("LOCK001", .user, .later),
            ("LOCK003", .user, .contactSupport),
            ("AUTH008", .user, .afterUserAction),
            ("OCES004", .user, .never),
            ("XYZ123", .provider, .now),
        ]
    )
    func classes(_ code: String, _ responsibility: ClientStatus.Responsibility, _ retry: ClientStatus.Retry) throws {
        #expect(try status(code).responsibility == responsibility)
        #expect(try status(code).retry == retry)
    }

    @Test("texts say what happened and what to do")
    func examples() throws {
        #expect(try status("CAN002").message(in: .danish) == "Du afbrød login.")
        #expect(try status("CAN002").message(in: .english) == "You cancelled the login.")
        #expect(
            try status("SRV010").message(in: .danish)
                == "Siden er ikke sat rigtigt op til NemID. Kontakt Prøvekøbing Kommune."
        )
        #expect(try status("CAN002").isCancellation)
        #expect(try !status("CAPP004").isCancellation)
    }

    @Test("PRP-10 an unknown code is a status with the general text")
    func unknown() throws {
        let status = try status("qx999")
        #expect(status.code.rawValue == "QX999")
        #expect(!status.isKnown)
        #expect(status.message(in: .english).hasPrefix("A technical error happened. Try again."))
    }

    @Test("PRP-10 letter case and blanks around a code do not count", arguments: ["can002", " CAN002\r\n", "\tCan002"])
    func folding(_ text: String) {
        #expect(ClientStatus.Code(text) == .can002)
    }

    @Test(
        "PRP-10 what is not two to five letters and three digits is no code",
        arguments: [
            "", "CAN", "CAN02", "CAN0002", "C001", "ABCDEF001", "CAN 002", "CÄN002", "CAN００２", "ＣＡＮ002", "<b>001",
            "[[001",
            "CAN002x", "{{{001", "CAN-02",
        ]
    )
    func noCode(_ text: String) {
        #expect(ClientStatus.Code(text) == nil)
    }
}
