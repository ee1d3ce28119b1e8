import FoundationEssentials
import MockProvider
import Testing

/// The document's place among the steps of a login.
@Suite("Steps of a signing")
struct SigningStepsTests {
    private let now = ManualClock.start
    private let anna: Account

    init() throws {
        anna = Account(person: try #require(TestPeople.all(seed: 1, year: 2021).first { $0.id == "anna" }), seed: 1)
    }

    @Test("The document comes first, then the login as ever")
    func order() throws {
        var account: Account? = anna
        var machine = LoginStateMachine(startingAt: .document)
        #expect(machine.handle(.approveDocument, account: &account, at: now) == .show(.credentials(nil)))
        let credentials = LoginEvent.credentials(userID: "anna", password: anna.password)
        let question = try #require(anna.card.question)
        let asked = KeyCardQuestion(cardNumber: anna.card.number, codeNumber: question.number)
        #expect(machine.handle(credentials, account: &account, at: now) == .show(.keyCard(asked, nil)))
        #expect(machine.handle(.code(question.code), account: &account, at: now) == .sign(userID: "anna"))
    }

    @Test("Nobody gets past the document, and it is not approved twice")
    func skipping() {
        var account: Account? = anna
        for event in [
            LoginEvent.credentials(userID: "anna", password: anna.password), .code("123456"), .proceed, .otherUser,
        ] {
            var machine = LoginStateMachine(startingAt: .document)
            #expect(machine.handle(event, account: &account, at: now) == .fail(.srv002), "\(event)")
            #expect(machine.state == .ended)
        }
        var machine = LoginStateMachine(startingAt: .document)
        _ = machine.handle(.approveDocument, account: &account, at: now)
        #expect(machine.handle(.approveDocument, account: &account, at: now) == .fail(.srv002))
        var login = LoginStateMachine()
        #expect(login.handle(.approveDocument, account: &account, at: now) == .fail(.srv002), "a login has none")
    }

    @Test("A document that is awaited comes and is shown, or does not and ends with APP002")
    func awaiting() {
        var account: Account? = anna
        var machine = LoginStateMachine(startingAt: .awaitingDocument)
        #expect(machine.handle(.documentArrived, account: &account, at: now) == .show(.document))
        #expect(machine.handle(.documentArrived, account: &account, at: now) == .fail(.srv002), "it comes once")
        machine = LoginStateMachine(startingAt: .awaitingDocument)
        #expect(machine.handle(.documentRefused, account: &account, at: now) == .fail(.app002))
        for event in [LoginEvent.approveDocument, .credentials(userID: "anna", password: anna.password)] {
            machine = LoginStateMachine(startingAt: .awaitingDocument)
            #expect(machine.handle(event, account: &account, at: now) == .fail(.srv002))
        }
        machine = LoginStateMachine(startingAt: .awaitingDocument)
        #expect(machine.handle(.cancel, account: &account, at: now) == .fail(.can002))
    }

    @Test("Cancelling at the document gives CAN002")
    func cancel() {
        var account: Account? = anna
        var machine = LoginStateMachine(startingAt: .document)
        #expect(machine.handle(.cancel, account: &account, at: now) == .fail(.can002))
    }
}
