import FoundationEssentials
import Testing

@testable import DemoSite

@Suite struct PageTests {
    @Test(
        "SES-16 a name with markup, quotes or a change of direction stays a name",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "Anna\u{202E}nesevørP",
            "</bdi></p><form action=//evil.example>",
        ]
    )
    func hostileName(name: String) throws {
        let owner = MailboxOwner(key: .init("1"), name: name, kind: .employee(company: name))
        let random = TestRandom()
        let id = try SessionID { random.bytes($0) }
        let session = Session(id: id, formToken: id, owner: owner, at: MailboxTests.now)
        let mailbox = Mailbox(owner: owner, openedAt: MailboxTests.now)
        let letter = try #require(mailbox.letters.first)
        let pages: [any Page] = [InboxPage(mailbox: mailbox), LetterPage(letter: letter, session: session)]
        for page in pages {
            let layout = Layout(language: .danish, session: session, languageSwitchTarget: page.route)
            let text = layout.document(page)
            let escaped = HTML(text: name).markup
            #expect(text.contains("<bdi>\(escaped)</bdi>"))
            if escaped != name { #expect(!text.contains(name)) }
            #expect(text.ranges(of: "<form").count == text.ranges(of: "</form>").count)
            #expect(!text.contains("<script"))
        }
    }

    @Test("a letter's date is in words and for machines")
    func letterDate() throws {
        let owner = MailboxOwner(key: .init("1"), name: "Anna", kind: .adult)
        let page = InboxPage(mailbox: Mailbox(owner: owner, openedAt: MailboxTests.now))
        let text = page.content(in: .danish).markup
        #expect(text.contains("datetime=\"2026-11-23T"))
        #expect(text.contains(">23. november 2026</time>"))
    }

    @Test("a used key is marked in words too, and a person without a card says so")
    func personCard() {
        let key = InventedPerson.KeyCard.Key(number: "0137", key: "123456", isUsed: true)
        let card = InventedPerson.KeyCard(serialNumber: "A123-456-789", keys: [key])
        let anna = InventedPerson(name: "Anna", userIDs: ["anna"], password: "x", remark: nil, keyCard: card)
        let hans = InventedPerson(name: "Hans", userIDs: ["hans"], password: "x", remark: nil, keyCard: nil)
        let withCard = PersonCard(person: anna).html(in: .danish).markup
        #expect(withCard.contains("role=\"region\" tabindex=\"0\" aria-label=\"Nøglekort A123-456-789\""))
        #expect(withCard.contains("#0137") && withCard.contains("123456") && withCard.contains("(brugt)"))
        #expect(PersonCard(person: hans).html(in: .danish).markup.contains("Har ikke noget nøglekort."))
    }
}
