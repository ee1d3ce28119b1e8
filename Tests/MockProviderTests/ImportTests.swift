import NemIDTestSupport
import Testing

@Suite("Imports of the provider")
struct ImportTests {
    static let allowed: Set<String> = [
        "FoundationEssentials", "NemIDCrypto", "NemIDHTTP", "NemIDXML", "Synchronization",
    ]

    @Test("Listener.swift alone touches the network; nothing comes from the verifier or the SDK")
    func imports() throws {
        let files = try SourceTree.swiftFiles(below: "Sources/MockProvider")
        #expect(files.count > 50)
        for file in files {
            let text = String(decoding: try TestFile.bytes(file), as: UTF8.self)
            let modules = text.matches(of: /^(?:public |package |internal )?import (\w+)/.anchorsMatchLineEndings())
            for module in modules.map({ String($0.1) }) where !Self.allowed.contains(module) {
                #expect(module == "NemIDNetwork" && file.hasSuffix("/Listener.swift"), "\(file) imports \(module)")
            }
        }
    }

    @Test("Time and chance come from outside: no file of the provider asks for them itself")
    func timeAndChance() throws {
        for file in try SourceTree.swiftFiles(below: "Sources/MockProvider") {
            let text = String(decoding: try TestFile.bytes(file), as: UTF8.self)
            let code = text.split(separator: "\n").filter { !$0.contains("///") }.joined(separator: "\n")
            for name in [
                "Date()", "Date.now", "SystemClock", "SystemRandom", ".random(in", "SystemRandomNumberGenerator",
            ] {
                #expect(!code.contains(name), "\(file) has \(name)")
            }
        }
    }
}
