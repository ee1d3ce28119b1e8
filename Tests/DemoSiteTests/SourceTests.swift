import NemIDTestSupport
import Testing

@testable import DemoSite

/// Reads the site's own source files.
@Suite struct SourceTests {
    static let root = #filePath.replacing("/Tests/DemoSiteTests/SourceTests.swift", with: "")
    static let site = root + "/DemoSite"

    static func swiftFiles(in folder: String) throws -> [String] {
        try TestFile.names(in: folder).flatMap { name -> [String] in
            if name.hasSuffix(".swift") { return [folder + "/" + name] }
            return name.contains(".") ? [] : try swiftFiles(in: folder + "/" + name)
        }
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try TestFile.bytes(path), as: UTF8.self)
    }

    @Test("the site imports the SDK and its HTTP values only; main.swift alone starts provider and listener")
    func imports() throws {
        let everywhere: Set<String> = ["FoundationEssentials", "NemIDClient", "NemIDHTTP", "Synchronization"]
        let inMain = everywhere.union(["MockProvider", "NemIDNetwork", "NemIDCrypto", "Glibc"])
        let files = try Self.swiftFiles(in: Self.site)
        #expect(files.count > 40)
        for file in files {
            let imported = try Self.text(file).split(separator: "\n").compactMap { line -> String? in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1 else {
                    return nil
                }
                return String(words[place + 1])
            }
            let allowed = file == Self.site + "/main.swift" ? inMain : everywhere
            #expect(allowed.isSuperset(of: imported), "\(file)")
        }
    }

    @Test("HTML that is not escaped comes in at one place: the SDK's login fragment")
    func trustedMarkup() throws {
        let users = try Self.swiftFiles(in: Self.site).filter { try Self.text($0).contains("HTML(trusted:") }
        #expect(users.map { $0.replacing(Self.site, with: "") } == ["/Pages/HTML.swift", "/Site+Login.swift"])
    }

    @Test("time and chance come from outside")
    func noClock() throws {
        for file in try Self.swiftFiles(in: Self.site) {
            let text = try Self.text(file)
            for word in ["Date()", "Date.now", ".random(", "SystemRandomNumberGenerator", "UUID("] {
                #expect(!text.contains(word), "\(file): \(word)")
            }
        }
    }

    @Test("each page file is compiled in octet for octet; embed.sh writes what differs")
    func embeddedFiles() throws {
        let folder = Self.site + "/Pages/Files/"
        let names = try TestFile.names(in: folder)
        #expect(Set(names) == Set(Asset.allCases.filter { $0 != .loginScript }.map(\.fileName)))
        for name in names {
            let asset = try #require(Asset(rawValue: name))
            #expect(Array(asset.text.utf8) == (try TestFile.bytes(folder + name)), "\(name)")
        }
    }

    @Test("the style sheet has no address outside the site")
    func styleSheetIsSelfContained() {
        for word in ["http:", "https:", "url(", "@import", "expression("] {
            #expect(!Asset.styleSheet.text.contains(word))
        }
    }
}
