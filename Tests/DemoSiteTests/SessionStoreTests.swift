import FoundationEssentials
import Testing

@testable import DemoSite

@Suite struct SessionStoreTests {
    let clock = TestClock()
    let random = TestRandom()

    func store(_ limits: SessionStore.Limits = .init()) -> SessionStore {
        SessionStore(limits: limits) { [random] in random.bytes($0) }
    }

    static let anna = MailboxOwner(key: .init("1"), name: "Anna", kind: .adult)

    @Test("SES-18 an unused session ends after its idle time, at the limit it lives")
    func idle() throws {
        var store = store(.init(idle: 60, absolute: 1000))
        let session = try store.open(at: clock.now)
        clock.advance(seconds: 60)
        #expect(store.session(id: session.id.text, at: clock.now) != nil)
        clock.advance(seconds: 60)
        #expect(store.session(id: session.id.text, at: clock.now) != nil)
        clock.advance(seconds: 60.5)
        #expect(store.session(id: session.id.text, at: clock.now) == nil)
        #expect(store.count == 0)
    }

    @Test("SES-18 use does not carry a session beyond its absolute life")
    func absolute() throws {
        var store = store(.init(idle: 60, absolute: 150))
        let session = try store.open(at: clock.now)
        for _ in 1...3 {
            clock.advance(seconds: 50)
            #expect(store.session(id: session.id.text, at: clock.now) != nil)
        }
        clock.advance(seconds: 1)
        #expect(store.session(id: session.id.text, at: clock.now) == nil)
    }

    @Test("SES-05 logging in gives a new id and a new form token, and ends the old session")
    func rotation() throws {
        var store = store()
        let before = try store.open(at: clock.now)
        let after = try store.logIn(Self.anna, replacing: before.id, at: clock.now)
        #expect(before.id != after.id)
        #expect(before.formToken != after.formToken)
        #expect(store.session(id: before.id.text, at: clock.now) == nil)
        #expect(store.session(id: after.id.text, at: clock.now)?.owner == Self.anna)
    }

    @Test("SES-06 an id from elsewhere is unknown", arguments: ["", "x", String(repeating: "a", count: 64)])
    func foreignID(id: String) throws {
        var store = store()
        _ = try store.open(at: clock.now)
        #expect(store.session(id: id, at: clock.now) == nil)
        #expect(store.count == 1)
    }

    @Test("SES-19 the store is bounded, and visitors leave before people who are logged in")
    func bounded() throws {
        var store = store(.init(count: 100))
        let visitor = try store.open(at: clock.now)
        let anna = try store.logIn(Self.anna, replacing: try store.open(at: clock.now).id, at: clock.now)
        for _ in 1...1000 {
            clock.advance(seconds: 0.001)
            _ = try store.open(at: clock.now)
        }
        #expect(store.count <= 100)
        #expect(store.session(id: visitor.id.text, at: clock.now) == nil)
        #expect(store.session(id: anna.id.text, at: clock.now) != nil)
    }

    @Test("a random source that gives too little makes no session")
    func shortRandom() {
        var store = SessionStore { _ in [1, 2, 3] }
        #expect(throws: SessionError.randomSource) { try store.open(at: clock.now) }
    }

    @Test("SES-20 ids do not print")
    func idsAreHidden() throws {
        var store = store()
        let session = try store.open(at: clock.now)
        var dumped = ""
        dump(session, to: &dumped)
        #expect(!"\(session)\(String(reflecting: session.id))\(dumped)".contains(session.id.text))
    }
}
