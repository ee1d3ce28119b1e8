import MockProvider
import NemIDHTTP
import NemIDTestSupport
import Testing

/// `Docs/Provider.md` says what is there.
@Suite("The page about the provider")
struct ProviderPageTests {
    private let page: String
    private let world: ProviderUnderTest

    init() throws {
        page = String(decoding: try TestFile.bytes(SourceTree.root + "/Docs/Provider.md"), as: UTF8.self)
        world = try ProviderUnderTest(.inProcess)
    }

    @Test("Every address on it leads somewhere")
    func addresses() async throws {
        let paths = Set(page.matches(of: /`(\/[a-z0-9_.\/-]+)`/).map { String($0.output.1) }).subtracting(["/_mock/v1"])
        #expect(paths.count > 10)
        for path in paths {
            // A web service takes questions, and shows its description where it has one.
            let status: HTTPStatus = path.hasPrefix("/pid_") ? .methodNotAllowed : .ok
            #expect(try await world.get(path).status == status, "\(path)")
        }
    }

    @Test("Every request on it is known, with these members and no others")
    func requests() async throws {
        let rows = page.matches(of: /\| `(GET|POST) ([a-z\/-]+)` \|([^|]*)\|/)
        #expect(rows.count >= 30)
        for row in rows {
            let (method, path, members) = (row.output.1, "/_mock/v1/" + row.output.2, row.output.3)
            guard method == "POST" else {
                #expect(try await world.get(path).status == .ok, "\(path)")
                continue
            }
            let isRead = ["-providers", "/nemid", "/app", "/factors", "v1/personas"].contains { path.hasSuffix($0) }
            let read: HTTPStatus = isRead ? .ok : .methodNotAllowed
            #expect(try await world.get(path).status == read, "\(path)")
            let refusal = try await world.post(path, ["nobody knows this": true])
            #expect(refusal.status == .badRequest, "\(path)")
            let hint = try #require(try refusal.json()["hint"]?.string)
            let named = members.matches(of: /`([a-zA-Z]+)`/).map { String($0.output.1) }
            #expect(hint == (named.isEmpty ? "send {}" : "members are " + named.joined(separator: ", ")), "\(path)")
        }
    }

    @Test("The web services are where it says, with the numbers and the statuses that it says")
    func webServices() async throws {
        typealias Path = WebServiceChoices.Path
        let rows = page.matches(of: /\| `(\/[pr]id_[\w\/]+)` \| [^|]+ \| (`\?WSDL`)? ?\|/)
        #expect(rows.map { String($0.1) } == [Path.pidSOAP + "/", Path.pidXML + "/", Path.ridSOAP])
        for row in rows {
            let status = try await world.get(row.1 + "?WSDL").status
            #expect(status == (row.2 == nil ? .methodNotAllowed : .ok), "\(row.1)")
        }
        let codes = page.matches(of: /\n\| (\d+) \|/).map { String($0.1) }
        #expect(codes == PIDStatus.allCases.map { String($0.rawValue) })
        let words = page.replacing("\n", with: " ")
        for provider in await world.provider.enrolledServiceProviders() {
            let ability = provider.mayLookUpCPR ? "may look them up" : "may only compare numbers"
            #expect(words.contains("`\(provider.id)` is \(provider.serviceID) and \(ability)"))
        }
        #expect(WebServiceChoices.wrongGuesses == 5 && words.contains("send five wrong numbers for one person"))
    }

    @Test("Everybody of the start is on it, with the outcome, and every state")
    func people() {
        for person in world.provider.people where !person.repeatsState {
            #expect(page.contains("`\(person.id)`"), "\(person.id)")
        }
        for company in TestCompany.all { #expect(page.contains("`company/\(company.id)`"), "\(company.id)") }
        for (userID, code) in TestPersonOutcomeTests.outcomes {
            #expect(page.contains(code.map { "| `\(userID)` | `\($0)` |" } ?? "| `\(userID)` | a good login with a "))
        }
        for state in NemIDState.allCases { #expect(page.contains("`\(state.rawValue)`"), "\(state)") }
    }
}
