import MockProvider
import NemIDCrypto
import NemIDTestSupport
import Testing

/// PDFs to sign: nothing in them may act (guide §5.4.2).
@Suite("PDF to sign")
struct PermittedPDFTests {
    /// The reason for APP002; nil where the document may be signed.
    private func refusal(_ octets: [UInt8]) throws -> String? {
        let parameters = try ClientParameters([
            .init(name: "SIGNTEXT", value: Base64.encode(octets)), .init(name: "SIGNTEXT_FORMAT", value: "PDF"),
        ])
        do throws(LoginRefusal) {
            #expect(try SignTextCheck(parameters: parameters).signing().document?.view.octets == octets)
            return nil
        } catch {
            #expect(error.code == .app002)
            return error.reason
        }
    }

    /// The agreement with `more` in its catalogue and `object` behind its objects.
    private func document(_ more: String = "", _ object: [UInt8]? = nil) -> [UInt8] {
        var objects = SamplePDF.pageObjects.map { Array($0.utf8) }
        objects[0] = Array("<</Type/Catalog/Pages 2 0 R\(more)>>".utf8)
        return SamplePDF.document(objects + (object.map { [$0] } ?? []))
    }

    private func stream(_ dictionary: String, _ content: [UInt8]) -> [UInt8] {
        Array("<<\(dictionary)/Length \(content.count)>>\nstream\r\n".utf8) + content + Array("\nendstream".utf8)
    }

    @Test("PAR-12 a page of text may be signed")
    func plain() throws {
        #expect(try refusal(SamplePDF.agreement) == nil)
        #expect(try refusal(document("/Lang(da)/OpenActions 1/JSON 2/AAA 3/Sounds 4/Uri 5")) == nil)
        for octets in [[], Array("%PDF".utf8), Array(" %PDF-1.4".utf8), Array("%pdf-1.4".utf8)] {
            if octets.isEmpty { continue }
            #expect(try refusal(octets)?.contains("%PDF-") == true)
        }
    }

    @Test(
        "PAR-12 each forbidden name is found, in other spellings too",
        arguments: [
            "OpenAction", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "Sound", "Movie", "Widget", "GoToR",
            "GoToE",
            "SubmitForm", "AcroForm", "JavaScript", "Launch", "RichMedia", "XFA", "URI", "ImportData", "ResetForm",
            "GoTo3DView", "JS", "AA",
        ]
    )
    func names(_ name: String) throws {
        let first = try #require(name.utf8.first)
        let escaped = "#" + String(first, radix: 16) + name.dropFirst()
        for spelling in [name, escaped, escaped.uppercased().prefix(3) + name.dropFirst()] {
            for ending in [" 1", "/X", "(x)", "[]", "<</A 1>>", "\n1", "\u{0}1", "%\n1"] {
                let reason = try #require(try refusal(document("/\(spelling)\(ending)")), "\(spelling)\(ending)")
                #expect(reason.contains("/\(name),"))
            }
        }
        #expect(try refusal(document("/\(name)x 1/x\(name) 1/\(name)#20 1")) == nil, "its neighbours")
        #expect(try refusal(document("", stream("", Array("/\(name) ".utf8)))) == nil || name.count > 2)
    }

    @Test(
        "PAR-12 names in strings, comments and streams count too, but the shortest in streams, where chance brings them"
    )
    func everywhere() throws {
        #expect(try refusal(document("/Lang(/JavaScript )")) != nil)
        #expect(try refusal(document("%/Launch\n")) != nil)
        #expect(try refusal(document("", stream("", Array("x/JavaScript x".utf8)))) != nil)
        #expect(try refusal(document("", stream("", Array("x/JS x/AA x".utf8)))) == nil)
        #expect(try refusal(document("", Array("<</X(stream)/JS 1>>".utf8))) != nil, "the word in a string")
        #expect(try refusal(document("", stream("", []) + Array("/AA 1".utf8))) != nil, "behind a stream")
    }

    private static let plainObjects = Array("7 0 8 9 <</X 1>> <</Y/Page>>".utf8)
    private static let activeObjects = Array("7 0 <</S/JavaScript/JS(app.alert\\(1\\))>>".utf8)
    private static let shortObjects = Array("7 0 <</AA 8 0 R>>".utf8)

    /// zlib's stored form of `octets`, without the checksum that nobody reads.
    private func stored(_ octets: [UInt8]) -> [UInt8] {
        let (low, high) = (UInt8(octets.count & 0xFF), UInt8(octets.count >> 8))
        return [0x78, 0x01, 0x01, low, high, ~low, ~high] + octets
    }

    @Test("PAR-12 objects in compressed streams are looked at")
    func objectStreams() throws {
        let dictionary = "/Type/ObjStm/N 1/First 4/Filter/FlateDecode"
        #expect(try refusal(document("", stream(dictionary, stored(Self.plainObjects)))) == nil)
        for objects in [Self.activeObjects, Self.shortObjects] {
            let reason = try refusal(document("", stream(dictionary, stored(objects))))
            #expect(try #require(reason).contains("is not permitted"))
            let undeclared = "/N 1/First 4/Filter[/FlateDecode]"
            #expect(try refusal(document("", stream(undeclared, stored(objects)))) != nil, "without a type")
            #expect(try refusal(document("", stream("/Type/ObjStm/N 1/First 4", objects))) != nil, "not compressed")
        }
        #expect(try refusal(document("", stream("/Type/ObjStm/N 1/First 4", Self.plainObjects))) == nil)
    }

    @Test(
        "PAR-12 object streams that cannot be looked into are refused",
        arguments: [
            "/Type/ObjStm/Filter/LZWDecode", "/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]",
            "/Type/ObjStm/Filter[/FlateDecode/FlateDecode]",
            "/Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
            "/Type/ObjStm/Filter 9 0 R", "/Type/ObjStm/Filter/FlateDecode/Encrypt 1",
            "/Type/ObjStm/Type/ObjStm/Filter/FlateDecode",
        ]
    )
    func closedStreams(_ dictionary: String) throws {
        let reason = try refusal(document("", stream(dictionary, stored(Self.plainObjects))))
        #expect(try #require(reason).contains("cannot be looked into"))
    }

    @Test("PAR-12 nor those with a fault in them, those mentioned elsewhere, or those that are too large together")
    func furtherStreams() throws {
        let dictionary = "/Type/ObjStm/Filter/FlateDecode"
        let cut = Array(stored(Self.plainObjects).dropLast())
        #expect(try refusal(document("", stream(dictionary, cut + Array("endstream".utf8)))) != nil)
        #expect(try refusal(document("/X/ObjStm")) != nil)
        let two = SamplePDF.document(
            [[], []] + [stream(dictionary, stored(Self.plainObjects))] + [stream(dictionary, stored(Self.plainObjects))]
        )
        let size = 2 * Self.plainObjects.count
        try PDFCheck.check(two, maximumSizeOfObjects: size)
        #expect(throws: LoginRefusal(.app002, "")) { try PDFCheck.check(two, maximumSizeOfObjects: size - 1) }
    }
}
