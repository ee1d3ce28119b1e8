import MockProvider
import NemIDHTTP
import Testing

@testable import DemoSite

/// What a login's answer must not do.
@Suite struct LoginAnswerTests {
    let world: DemoWorld

    init() throws {
        world = try DemoWorld()
    }

    @Test("SES-01 the same answer a second time is refused")
    func replay() async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        let response = try await world.provider.login(parametersJSON: login.parameters, as: "anna")
        var twin = browser
        #expect(await browser.answer(login, with: response).location == "/indbakke")
        #expect(await twin.answer(login, with: response).status == .forbidden)
    }

    @Test("SES-01 the same answer posted many times at once logs in once")
    func parallelReplay() async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        let response = try await world.provider.login(parametersJSON: login.parameters, as: "anna")
        let twin = browser
        let places = await withTaskGroup(of: String?.self) { group in
            for _ in 1...8 {
                group.addTask {
                    var copy = twin
                    return await copy.answer(login, with: response).location
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(places.filter { $0 == "/indbakke" }.count == 1)
    }

    @Test("SES-02 the answer of another session is refused as challenge")
    func loginForgery() async throws {
        var attacker = world.browser()
        let theirs = try await attacker.openLogin()
        let response = try await world.provider.login(parametersJSON: theirs.parameters, as: "bo")
        var victim = world.browser()
        let own = try await victim.openLogin()
        _ = await victim.answer(own, with: response)
        #expect(await victim.get("/log-paa/udfald").text.contains("<code>challenge"))
        #expect(await victim.get("/indbakke").location == "/log-paa")
    }

    @Test("SES-03 an answer after the login's life is refused as challenge")
    func late() async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        let response = try await world.provider.login(parametersJSON: login.parameters, as: "anna")
        world.clock.advance(seconds: 901)
        _ = await browser.answer(login, with: response)
        #expect(await browser.get("/log-paa/udfald").text.contains("<code>challenge"))
    }

    @Test("SES-04 a failed answer spends the login: the right one comes too late")
    func burnt() async throws {
        var browser = world.browser()
        let login = try await browser.openLogin()
        let response = try await world.provider.login(parametersJSON: login.parameters, as: "anna")
        _ = await browser.answer(login, with: "PGEvPg==")
        _ = await browser.answer(login, with: response)
        #expect(await browser.get("/log-paa/udfald").text.contains("<code>challenge"))
        #expect(await browser.get("/indbakke").location == "/log-paa")
    }

    @Test("two login pages side by side do not spoil each other")
    func twoTabs() async throws {
        var browser = world.browser()
        let first = try await browser.openLogin()
        _ = try await browser.openLogin()
        let response = try await world.provider.login(parametersJSON: first.parameters, as: "anna")
        #expect(await browser.answer(first, with: response).location == "/indbakke")
    }

    @Test("SES-19 a session holds few open logins; the oldest gives way")
    func fewAttempts() async throws {
        var browser = world.browser()
        let first = try await browser.openLogin()
        for _ in 1...Session.mostAttempts { _ = try await browser.openLogin() }
        let response = try await world.provider.login(parametersJSON: first.parameters, as: "anna")
        _ = await browser.answer(first, with: response)
        #expect(await browser.get("/log-paa/udfald").text.contains("<code>challenge"))
    }
}
