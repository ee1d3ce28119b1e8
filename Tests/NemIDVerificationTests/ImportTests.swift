import NemIDTestSupport
import Testing

/// What a module can reach: without sockets or files among its imports nothing is fetched, whatever a document says.
@Suite("Imports of reader and verifier")
struct ImportTests {
    static let sources = #filePath.replacing("/Tests/NemIDVerificationTests/ImportTests.swift", with: "/Sources")

    /// The modules that the sources of `module` import.
    private func imports(of module: String) throws -> Set<String> {
        var imports: Set<String> = []
        var folders = [Self.sources + "/" + module]
        var count = 0
        while let folder = folders.popLast() {
            for name in try TestFile.names(in: folder) {
                let path = folder + "/" + name
                guard name.hasSuffix(".swift") else {
                    if !name.contains(".") { folders.append(path) }
                    continue
                }
                count += 1
                for line in String(decoding: try TestFile.bytes(path), as: UTF8.self).split(separator: "\n") {
                    let words = line.split(separator: " ")
                    guard let place = words.firstIndex(of: "import"), place <= 1, let name = words.last else {
                        continue
                    }
                    imports.insert(String(name.prefix { $0 != "." }))
                }
            }
        }
        #expect(count > 10, "\(module) has sources")
        return imports
    }

    @Test("XML-08 DSG-16 CRT-39 neither reader nor verifier can open a file or socket")
    func reachNothing() throws {
        #expect(try imports(of: "NemIDXML") == [])
        #expect(
            try imports(of: "NemIDVerification") == [
                "NemIDXML", "NemIDCrypto", "FoundationEssentials", "Synchronization",
            ]
        )
    }
}
