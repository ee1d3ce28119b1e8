import Foundation
import NemIDClient
import NemIDHTTP
import NemIDVerification
import Testing

/// What `Docs/Security.md` says, against what is so.
@Suite("The security page")
struct SecurityPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private let page: String

    init() throws {
        page = try String(contentsOf: Self.root.appending(path: "Docs/Security.md"), encoding: .utf8)
    }

    /// The cells of every row of a table whose first cell begins with a name in code.
    private var rows: [[String]] {
        page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    private func name(_ cell: String) -> String { cell.split(separator: "`").first.map(String.init) ?? "" }

    @Test("names the steps as reports do, in their order")
    func namesSteps() throws {
        let report = Verifier(environment: .production).verify([], at: Date(timeIntervalSince1970: 0))
        let rows = rows.filter { $0[0].hasPrefix("`nemid.") }
        #expect(rows.map { name($0[0]) } == report.steps.map(\.id))
        #expect(rows.map { $0[1] } == report.steps.map(\.title))
    }

    @Test("states each limit of a response, with the code")
    func statesLimits() throws {
        let login = numbers(of: VerificationLimits.login)
        let signing = numbers(of: VerificationLimits.signing)
        #expect(!login.isEmpty)
        let rows = rows.filter { login[name($0[0])] != nil }
        #expect(Set(rows.map { name($0[0]) }) == Set(login.keys))
        for row in rows {
            #expect(Int(row[1]) == login[name(row[0])], "\(row[0])")
            #expect(Int(row[2]) == signing[name(row[0])], "\(row[0])")
            #expect(RejectionCode(name(row[3])) != nil, "\(row[0])")
        }
    }

    @Test("states each limit of an HTTP message")
    func statesMessageLimits() throws {
        let limits = numbers(of: HTTPLimits())
        #expect(!limits.isEmpty)
        let rows = rows.filter { limits[name($0[0])] != nil }
        #expect(Set(rows.map { name($0[0]) }) == Set(limits.keys))
        for row in rows { #expect(Int(row[1]) == limits[name(row[0])], "\(row[0])") }
    }

    @Test("states how much is remembered at most")
    func statesWhatIsRemembered() throws {
        let section = try #require(page.split(separator: "\n## ").first { $0.hasPrefix("What is remembered") })
        let table = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
        let fetched = RevocationFetcher.Configuration()
        #expect(
            table.map { $0.split(separator: "|").last.map { $0.trimmingCharacters(in: .whitespaces) } } == [
                "\(KnownAuthorities.capacity)",
                "\(KnownResponders.capacity)",
                // `SeenRoot` has room for one.
                "1 for each environment",
                "\(RevocationLists().mostLists)",
                "\(fetched.keptLists) lists, \(fetched.keptListOctets >> 20) MiB",
                "\(InMemoryReplayGuard().capacity)",
            ]
        )
    }

    private func numbers(of limits: Any) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for child in Mirror(reflecting: limits).children {
            if let label = child.label, let value = child.value as? Int { numbers[label] = value }
        }
        return numbers
    }

    @Test("leads to files that are there")
    func leadsSomewhere() throws {
        let code = page.matches(of: /`((?:Sources|Tests|Docs|Fixtures)\/[A-Za-z\/.-]+)`/).map { String($0.output.1) }
        let links = page.matches(of: /\]\(([^)#]+)\)/).map { "Docs/" + $0.output.1 }
        let verifier = rows.filter { $0[0].hasPrefix("`nemid.") }.map { name($0[3]) }.map {
            $0.hasPrefix("Sources/") ? $0 : "Sources/NemIDVerification/" + $0
        }
        #expect(!code.isEmpty && !links.isEmpty && !verifier.isEmpty)
        for path in code + links + verifier {
            let file = Self.root.appending(path: path).standardizedFileURL
            #expect(FileManager.default.fileExists(atPath: file.path), "\(path)")
        }
    }
}
