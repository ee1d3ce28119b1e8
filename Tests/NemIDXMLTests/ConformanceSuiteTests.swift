import Foundation
import NemIDTestSupport
import NemIDXML
import Testing

/// The W3C XML Test Suite, as far as a reader without document types is concerned by it.
@Suite(.enabled(if: SharedVectors.isAvailable)) struct ConformanceSuiteTests {
    /// Documents where the index sees a DOCTYPE that stands in a comment, processing instruction or CDATA section.
    static let onlyMentioned: Set<String> = ["o-p15pass1", "o-p16pass1", "o-p18pass1"]

    /// Documents of another version, which shows before the document type declaration.
    static let otherVersions: Set<String> = ["x-rmt-008b"]

    /// Namespace cases that break XML 1.0 itself already: one attribute twice.
    static let duplicateNames: Set<String> = ["rmt-ns10-035"]

    @Test("XML-41 documents without DOCTYPE that are not well-formed are refused")
    func notWellFormed() throws {
        let entries = try ConformanceEntry.all().filter { $0.type == "not-wf" && !$0.doctype }
        #expect(entries.count == 243)
        for entry in entries {
            let code = refusal(try entry.bytes(), limits: .unlimited)
            let allowed: [XMLError.Code?] = [.wellFormed, .namespace, .encoding]
            #expect(allowed.contains(code), "\(entry.id) (\(entry.origin))")
        }
    }

    @Test("XML-41 the namespace cases among them are refused as namespace")
    func namespaceCases() throws {
        let entries = try ConformanceEntry.all().filter {
            $0.type == "not-wf" && !$0.doctype && $0.recommendation == "NS1.0"
        }
        #expect(entries.count == 15)
        for entry in entries {
            let expected = Self.duplicateNames.contains(entry.id) ? XMLError.Code.wellFormed : .namespace
            #expect(refusal(try entry.bytes()) == expected, "\(entry.id)")
        }
    }

    @Test("XML-41 as published, but for the exceptions that are named; under the limits of a login too")
    func asPublished() throws {
        let cases = try ConformanceEntry.all().map { entry in
            let bytes = try entry.bytes()
            let code = refusal(bytes, limits: .unlimited)
            let isWellFormed = entry.type != "not-wf"
            let category = entry.category
            if isWellFormed, category == nil { #expect(refusal(bytes) == code, "\(entry.id)") }
            return ConformanceSuite.Case(
                entry.id,
                category: category,
                outcome: code?.description ?? "accepted",
                agrees: (code == nil) == isWellFormed
            )
        }
        #expect(ConformanceSuite.xmlConformance.differences(cases) == [])
    }

    @Test("XML-41 documents whose names have colons of no meaning are refused as namespace")
    func colonsOutsideNamespaces() throws {
        let entries = try ConformanceEntry.all().filter { !$0.namespaces && !$0.doctype }
        for entry in entries {
            #expect(refusal(try entry.bytes()) == .namespace, "\(entry.id) (\(entry.origin))")
        }
    }

    @Test("XML-42 documents with DOCTYPE are refused")
    func doctype() throws {
        let entries = try ConformanceEntry.all().filter(\.doctype)
        #expect(entries.count > 1_600)
        for entry in entries {
            let code = refusal(try entry.bytes(), limits: .unlimited)
            if Self.onlyMentioned.contains(entry.id) {
                #expect(code == nil, "\(entry.id)")
            } else if Self.otherVersions.contains(entry.id) {
                #expect(code == .wellFormed, "\(entry.id)")
            } else {
                // What is not well-formed may show that before the document type declaration.
                let allowed: [XMLError.Code?] =
                    entry.type == "not-wf" ? [.doctype, .wellFormed, .encoding] : [.doctype, .encoding]
                #expect(allowed.contains(code), "\(entry.id) (\(entry.origin)): \(code?.description ?? "read")")
            }
        }
    }

    @Test("XML-41 what is accepted has a canonical form that is its own")
    func canonicalFormsAreFixedPoints() throws {
        for entry in try ConformanceEntry.all() where !entry.doctype && entry.type != "not-wf" {
            guard let document = try? XML.Document(parsing: try entry.bytes()) else { continue }
            guard let once = try? CanonicalXML.bytes(of: document, method: .inclusiveWithComments) else { continue }
            let twice = try CanonicalXML.bytes(of: XML.Document(parsing: once), method: .inclusiveWithComments)
            #expect(once == twice, "\(entry.id)")
        }
    }
}

/// One line of the suite's index.
struct ConformanceEntry: Decodable {
    let id: String
    let type: String
    let recommendation: String
    let namespaces: Bool
    let doctype: Bool
    let file: String
    let origin: String

    static func all() throws -> [ConformanceEntry] {
        let index = try SharedVectors.bytes("xml-conformance/index.json")
        return try JSONDecoder().decode([ConformanceEntry].self, from: Data(index))
    }

    /// Why the document does not apply here; nil where it does.
    var category: String? {
        if doctype, !ConformanceSuiteTests.onlyMentioned.contains(id) {
            return ConformanceSuite.XMLCategory.documentType
        }
        if type == "error" { return ConformanceSuite.XMLCategory.errors }
        return namespaces ? nil : ConformanceSuite.XMLCategory.colons
    }

    func bytes() throws -> [UInt8] { try SharedVectors.bytes("xml-conformance/" + file) }
}
