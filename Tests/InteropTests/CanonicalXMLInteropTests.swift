import Foundation
import NemIDTestSupport
import NemIDXML
import Testing

/// Canonical form of generated documents, octet for octet as libxml2 has it.
@Suite(.enabled(if: Interop.isWanted))
struct CanonicalXMLInteropTests {
    /// `xmllint` keeps comments with both.
    static let methods: [(option: String, method: CanonicalXML.Method)] = [
        ("--c14n", .inclusiveWithComments), ("--exc-c14n", .exclusiveWithComments(inclusivePrefixes: [])),
    ]

    /// libxml2 (2.9.14) writes namespace names without escaping `&`, and takes those that are no URI for relative.
    static let namespaceNames = GeneratedXML.namespaceNames.filter { !$0.contains("&amp;") }

    @Test("C14-16 generated documents agree with xmllint", arguments: methods)
    func generated(option: String, method: CanonicalXML.Method) throws {
        for batch in 0..<20 {
            let texts = (UInt64(batch * 100)..<UInt64((batch + 1) * 100)).map {
                Array(GeneratedXML.document(seed: $0, namespaceNames: Self.namespaceNames).utf8)
            }
            try compare(texts, option, method)
        }
    }

    @Test("C14-16 what is still read with an octet changed is read alike by xmllint", arguments: methods)
    func mutated(option: String, method: CanonicalXML.Method) throws {
        var random = SeededRandom(seed: 11)
        for batch in 0..<10 {
            var texts: [[UInt8]] = []
            for seed in UInt64(batch * 40)..<UInt64((batch + 1) * 40) {
                // Without namespace names, about whose syntax libxml2 has its own mind.
                let original = Array(GeneratedXML.document(seed: seed, elements: 8, namespaceNames: []).utf8)
                for _ in 0..<20 {
                    var bytes = original
                    let position = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[position] = Self.octets[Int.random(in: 0..<Self.octets.count, using: &random)]
                    if (try? XML.Document(parsing: bytes)) != nil { texts.append(bytes) }
                }
            }
            try compare(texts, option, method)
        }
    }

    private static let octets = Array("<>&;\"'=/?!-[]:#x0 \t\r\naé\u{1}".utf8)

    private func compare(_ texts: [[UInt8]], _ option: String, _ method: CanonicalXML.Method) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "nemid-c14n-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var forms: [[UInt8]] = []
        var paths: [String] = []
        for (index, text) in texts.enumerated() {
            forms.append(try CanonicalXML.bytes(of: XML.Document(parsing: text), method: method))
            let file = folder.appending(path: "\(index).xml")
            try Data(text).write(to: file)
            paths.append(file.path)
        }
        // It writes one form after the other, with nothing in between.
        let outcome = try ProcessRunner.run(ProcessLaunch("xmllint", ["--nonet", option] + paths))
        #expect(outcome.status == .exited(0), "\(outcome.errorText)")
        if outcome.output != Array(forms.joined()) { try findDifference(forms, paths, option) }
    }

    private func findDifference(_ forms: [[UInt8]], _ paths: [String], _ option: String) throws {
        for (form, path) in zip(forms, paths) {
            let outcome = try ProcessRunner.run(ProcessLaunch("xmllint", ["--nonet", option, path]))
            let (ours, theirs) = (String(decoding: form, as: UTF8.self), outcome.text)
            #expect(ours == theirs, "\(path)")
        }
    }
}
