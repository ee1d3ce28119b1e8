import FoundationEssentials
import Testing

@testable import DemoSite

@Suite struct MailboxTests {
    static let now = Date(timeIntervalSince1970: 1_795_439_100)

    static func owner(_ key: String, _ name: String?, _ kind: MailboxOwner.Kind = .adult) -> MailboxOwner {
        MailboxOwner(key: .init(key), name: name, kind: kind)
    }

    @Test("the same owner finds the same letters")
    func deterministic() {
        let owner = Self.owner("1", "Anna Prøvesen")
        #expect(Mailbox(owner: owner, openedAt: Self.now) == Mailbox(owner: owner, openedAt: Self.now))
    }

    @Test("different owners find different letters")
    func differs() {
        let boxes = (1...20).map { Mailbox(owner: Self.owner("\($0)", "Anna Prøvesen"), openedAt: Self.now) }
        #expect(Set(boxes.map(\.letters)).count == boxes.count)
    }

    @Test(
        "letters are newest first, numbered from the oldest, and all in the past",
        arguments: [
            MailboxOwner.Kind.adult, .youth, .pseudonym, .employee(company: "Eksempel A/S"),
        ]
    )
    func order(kind: MailboxOwner.Kind) {
        let letters = Mailbox(owner: Self.owner("7", "Eva Testesen", kind), openedAt: Self.now).letters
        #expect(letters.map(\.id.number) == (1...letters.count).reversed())
        #expect(letters.map(\.receivedAt) == letters.map(\.receivedAt).sorted(by: >))
        #expect(letters.allSatisfy { $0.receivedAt < Self.now })
        #expect(letters.count >= 5)
    }

    @Test("each kind of owner gets letters of its own")
    func kinds() {
        let subjects = [MailboxOwner.Kind.adult, .youth, .employee(company: nil)].map { kind in
            Set(Mailbox(owner: Self.owner("7", "Eva", kind), openedAt: Self.now).letters.map(\.subject))
        }
        let welcome = Set([Localized("Velkommen til Postkassen", "Welcome to Postkassen")])
        #expect(subjects[0].intersection(subjects[1]) == welcome)
        #expect(subjects[1].intersection(subjects[2]) == welcome)
    }

    @Test("a letter to a pseudonym has no name")
    func pseudonym() {
        let letters = Mailbox(owner: Self.owner("7", nil, .pseudonym), openedAt: Self.now).letters
        #expect(letters.allSatisfy { $0.greeting.danish == "Til dig, der ejer denne postkasse" })
    }

    @Test("a letter is greeted with the given name")
    func greeting() {
        let letters = Mailbox(owner: Self.owner("7", "Bo Ødegård Æbelholt"), openedAt: Self.now).letters
        #expect(letters.allSatisfy { $0.greeting == Localized("Kære Bo", "Dear Bo") })
    }

    @Test("a letter to a company names it")
    func company() {
        let owner = Self.owner("7", "Finn Testesen", .employee(company: "Eksempel A/S"))
        let letters = Mailbox(owner: owner, openedAt: Self.now).letters
        #expect(letters.allSatisfy { $0.greeting.danish == "Til Eksempel A/S, att. Finn" })
    }

    @Test("reading and marking unread move one letter only")
    func readState() throws {
        var mailbox = Mailbox(owner: Self.owner("7", "Anna"), openedAt: Self.now)
        let before = mailbox.unreadCount
        let newest = try #require(mailbox.letters.first)
        #expect(!mailbox.isRead(newest.id))
        mailbox.markRead(newest.id)
        mailbox.markRead(newest.id)
        #expect(mailbox.isRead(newest.id))
        #expect(mailbox.unreadCount == before - 1)
        mailbox.markUnread(newest.id)
        #expect(mailbox.unreadCount == before)
    }

    @Test("a letter that is not there cannot be read")
    func unknownLetter() {
        var mailbox = Mailbox(owner: Self.owner("7", "Anna"), openedAt: Self.now)
        let before = mailbox
        mailbox.markRead(Letter.ID(99))
        #expect(mailbox == before)
    }

    @Test("SES-20 an owner's key does not print")
    func keyIsHidden() {
        let owner = Self.owner("person 9208-2002-2-000000000001", "Anna")
        var dumped = ""
        dump(owner, to: &dumped)
        #expect(!"\(owner)\(String(reflecting: owner))\(dumped)".contains("9208"))
    }
}
