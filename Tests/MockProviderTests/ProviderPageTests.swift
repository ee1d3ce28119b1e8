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
        for path in paths { #expect(try await world.get(path).status == .ok, "\(path)") }
    }

    @Test("Every request on it is known, with these members and no others")
    func requests() async throws {
        let rows = page.matches(of: /\| `(GET|POST) ([a-z\/-]+)` \|([^|]*)\|/)
        #expect(rows.count == 19)
        for row in rows {
            let (method, path, members) = (row.output.1, "/_mock/v1/" + row.output.2, row.output.3)
            guard method == "POST" else {
                #expect(try await world.get(path).status == .ok, "\(path)")
                continue
            }
            let read: HTTPStatus = path.hasSuffix("providers") || path.hasSuffix("nemid") ? .ok : .methodNotAllowed
            #expect(try await world.get(path).status == read, "\(path)")
            let refusal = try await world.post(path, ["nobody knows this": true])
            #expect(refusal.status == .badRequest, "\(path)")
            let hint = try #require(try refusal.json()["hint"]?.string)
            let named = members.matches(of: /`([a-zA-Z]+)`/).map { String($0.output.1) }
            #expect(hint == (named.isEmpty ? "send {}" : "members are " + named.joined(separator: ", ")), "\(path)")
        }
    }
}
