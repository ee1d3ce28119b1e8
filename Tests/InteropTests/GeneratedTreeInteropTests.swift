import Foundation
import NemIDTestSupport
import NemIDXML
import Testing

/// Canonical forms of generated documents and of each element in them, octet for octet as others have them.
@Suite(.enabled(if: Interop.isWanted))
struct GeneratedTreeInteropTests {
    static let documents = 250

    /// In the order of the programs.
    static let methods: [CanonicalXML.Method] = [
        .inclusive, .inclusiveWithComments, .exclusive(inclusivePrefixes: []),
        .exclusiveWithComments(inclusivePrefixes: []), .exclusive(inclusivePrefixes: ["p", "zz", "#default"]),
    ]

    private let folder: Interop.Folder

    init() throws { folder = try Interop.Folder() }

    @Test("C14-16 libxml2 has the same form of each document and element")
    func libxml2() throws {
        let program = folder.path + "/forms"
        let flags = try output("pkg-config", ["--cflags", "--libs", "libxml-2.0"])
        let options = String(decoding: flags, as: UTF8.self).split(whereSeparator: \.isWhitespace).map { String($0) }
        _ = try output("cc", ["-Wall", "-Werror", "-o", program, Interop.support("CanonicalForms.c")] + options)
        // It writes namespace names without escaping `&`.
        let names = GeneratedXML.namespaceNames.filter { !$0.contains("&amp;") }
        let texts = (0..<UInt64(Self.documents)).map { GeneratedXML.document(seed: 5_000 + $0, namespaceNames: names) }
        try compare(texts) { try output(program, [folder.path, "\(texts.count)"]) }
    }

    @Test("C14-16 the JDK has the same form of each document and element", .enabled(if: Interop.hasJDK))
    func jdk() throws {
        let exports = ["security", "security.c14n"].flatMap {
            ["--add-exports", "java.xml.crypto/com.sun.org.apache.xml.internal.\($0)=ALL-UNNAMED"]
        }
        // Its warning is about the use of what is internal to it.
        _ = try output("javac", exports + ["-nowarn", "-d", folder.path, Interop.support("CanonicalForms.java")])
        // It knows the names of the fourth edition of XML 1.0, leaves out what follows a root without content, and of `xml:`
        // attributes of one name on several elements around does not always take the nearest (Canonical XML §2.4).
        var texts: [String] = []
        var seed: UInt64 = 6_000
        while texts.count < Self.documents {
            seed += 1
            let names = GeneratedXML.fourthEditionAttributeNames
            let text = GeneratedXML.document(seed: seed, attributeNames: names)
            let root = try XML.Document(parsing: Array(text.utf8)).root
            if root.children.contains(where: { _ in true }), !Self.repeatsXMLAttributes(root) { texts.append(text) }
        }
        try compare(texts) {
            try output("java", exports + ["-cp", folder.path, "CanonicalForms", folder.path, "\(texts.count)"])
        }
    }

    /// Whether an `xml:` attribute stands on an element and again on one within it.
    private static func repeatsXMLAttributes(_ root: XML.Element) -> Bool {
        let namespace = "http://www.w3.org/XML/1998/namespace"
        for element in root.descendants() {
            for attribute in element.attributes where attribute.namespace == namespace {
                var around = element.parent
                while let outer = around {
                    if outer.attribute(attribute.localName, namespace: namespace) != nil { return true }
                    around = outer.parent
                }
            }
        }
        return false
    }

    private func output(_ program: String, _ arguments: [String]) throws -> [UInt8] {
        let result = try ProcessRunner.run(ProcessLaunch(program, arguments))
        try #require(result.status == .exited(0), "\(program): \(result.errorText)")
        return result.output
    }

    private func compare(_ texts: [String], _ run: () throws -> [UInt8]) throws {
        var forms: [(place: String, octets: [UInt8])] = []
        for (index, text) in texts.enumerated() {
            _ = try folder.write(text, "\(index).xml")
            let document = try XML.Document(parsing: Array(text.utf8))
            for (number, method) in Self.methods.enumerated() {
                let form = try CanonicalXML.bytes(of: document, method: method)
                forms.append(("document \(index), method \(number)", form))
            }
            for (place, element) in document.root.descendants().enumerated() {
                for (number, method) in Self.methods.enumerated() {
                    let form = try CanonicalXML.bytes(of: element, method: method)
                    forms.append(("document \(index), element \(place), method \(number)", form))
                }
            }
        }
        #expect(forms.count > 10 * texts.count)
        let theirs = try run()
        if theirs != forms.flatMap({ Array("\($0.octets.count)\n".utf8) + $0.octets }) { find(forms, in: theirs) }
        print("Generated trees: \(forms.count) canonical forms of \(texts.count) documents compared")
    }

    /// Tells the first differences.
    private func find(_ forms: [(place: String, octets: [UInt8])], in theirs: [UInt8]) {
        var rest = theirs[...]
        var differences = 0
        for form in forms where differences < 5 {
            let digits = rest.prefix { $0 != 0x0A }
            let count = Int(String(decoding: digits, as: UTF8.self)) ?? 0
            rest = rest.dropFirst(digits.count + 1)
            if Array(rest.prefix(count)) != form.octets {
                differences += 1
                let (ours, other) = (String(decoding: form.octets, as: UTF8.self), rest.prefix(count))
                #expect(ours == String(decoding: other, as: UTF8.self), "\(form.place)")
            }
            rest = rest.dropFirst(count)
        }
        #expect(differences > 0, "octets after the last form")
        #expect(differences == 0)
    }
}
