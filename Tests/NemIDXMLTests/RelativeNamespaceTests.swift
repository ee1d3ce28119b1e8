import NemIDXML
import Testing

@Suite struct RelativeNamespaceTests {
    func refusal(
        of local: String? = nil,
        in text: String,
        _ method: CanonicalXML.Method
    ) throws -> XMLError.Code? {
        do {
            if let local { _ = try canonical(local, in: text, method) } else { _ = try canonical(text, method) }
            return nil
        } catch let error as XMLError {
            return error.code
        }
    }

    static let methods: [CanonicalXML.Method] = [
        .inclusive, .inclusiveWithComments, .exclusive(inclusivePrefixes: []),
        .exclusiveWithComments(inclusivePrefixes: ["p"]),
    ]

    @Test("C14-12 a relative namespace name in scope or within has no canonical form", arguments: methods)
    func relative(method: CanonicalXML.Method) throws {
        for uri in ["u", "../u", "/u", "//u", "#u", "?u", "1:u", "ø:u", ":u", "u/v:w", " u:v", "-u:v"] {
            #expect(try refusal(in: "<a xmlns='\(uri)'/>", method) == .canonicalization, "\(uri)")
            #expect(try refusal(in: "<a xmlns:p='\(uri)'/>", method) == .canonicalization)
            #expect(try refusal(in: "<a><b xmlns:p='\(uri)'/></a>", method) == .canonicalization)
            #expect(try refusal(of: "b", in: "<a xmlns:p='\(uri)'><b/></a>", method) == .canonicalization)
            #expect(try refusal(of: "b", in: "<a><b><c xmlns:p='\(uri)'/></b></a>", method) == .canonicalization)
        }
    }

    @Test("C14-12 absolute names, none, and relative ones out of scope are no obstacle", arguments: methods)
    func absolute(method: CanonicalXML.Method) throws {
        for uri in ["u:v", "urn:x", "http://a", "a+b-c.9:d", "U:", "&#x75;:v"] {
            #expect(try refusal(in: "<a xmlns='\(uri)' xmlns:p='\(uri)'/>", method) == nil, "\(uri)")
        }
        #expect(try refusal(in: "<a xmlns=''/>", method) == nil)
        #expect(try refusal(of: "b", in: "<a><b/><c xmlns:p='u'/></a>", method) == nil)
        #expect(try refusal(of: "b", in: "<a xmlns:p='u'><b xmlns:p='u:v'/></a>", method) == nil)
        #expect(try refusal(of: "b", in: "<a xmlns='u'><c xmlns=''><b/></c></a>", method) == nil)
    }

    @Test("C14-12 the error says where the declaration stands")
    func place() throws {
        let error = try #require(throws: XMLError.self) { try canonical("<a>\n<b xmlns:p='u'/></a>") }
        #expect(error.code == .canonicalization)
        #expect(error.offset == 7)
        #expect(error.line == 2)
        #expect(error.column == 4)
    }
}
