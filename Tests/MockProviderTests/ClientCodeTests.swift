import FoundationEssentials
import MockProvider
import NemIDCrypto
import NemIDHTTP
import NemIDTestSupport
import Testing

/// The table of client codes in `Docs/Provider.md`, against the code and by provoking each of them.
@Suite("Client codes")
struct ClientCodeTests {
    /// Where a code comes from, by the code.
    private static func table() throws -> [(code: String, source: String)] {
        let page = String(decoding: try TestFile.bytes(SourceTree.root + "/Docs/Provider.md"), as: UTF8.self)
        return page.matches(of: /\n\| `([A-Z]+[0-9]{3})` \| ([a-z–]+) \| [^|\n]+ \|/).map {
            (String($0.output.1), String($0.output.2))
        }
    }

    private static func codes(from sources: Set<String>) throws -> Set<String> {
        Set(try table().filter { sources.contains($0.source) }.map(\.code))
    }

    @Test("The table has each of the 65 codes once, and no other origin than those explained")
    func complete() throws {
        let table = try Self.table()
        #expect(table.count == 65 && Set(table.map(\.code)).count == 65)
        #expect(Set(table.map(\.source)) == ["frame", "page", "phone", "fault", "–"])
    }

    @Test("Those that can be given are those that have a name in the code")
    func named() throws {
        let path = SourceTree.root + "/Sources/MockProvider/Login/ClientErrorCode.swift"
        let source = String(decoding: try TestFile.bytes(path), as: UTF8.self)
        let named = Set(source.matches(of: /ClientErrorCode\("([A-Z]+[0-9]{3})"\)/).map { String($0.output.1) })
        #expect(try Self.codes(from: ["frame", "page", "phone", "fault"]) == named)
    }

    @Test("Those of the page are those that its script knows")
    func page() throws {
        let known = PageFile.launcherJS.text.matches(of: /\n    ([A-Z]+[0-9]{3}): \[/).map { String($0.output.1) }
        #expect(try Self.codes(from: ["page"]) == Set(known))
    }

    @Test("Each of the frame's and the phone's has a way to provoke it")
    func provokable() throws {
        #expect(try Self.codes(from: ["frame", "phone"]) == Set(ProvokedCode.all.map(\.code)))
    }

    @Test("Provoked", arguments: ProvokedCode.all)
    func provoked(_ code: ProvokedCode) async throws {
        let world = try ProviderUnderTest(.inProcess)
        #expect(try await code.provoke(world) == code.code)
    }
}
