import NemIDXML

/// What the shape rules ask of the elements of one response.
///
/// All faults are `structure`.
struct ResponseElements: Sendable {
    let document: XML.Document
    private let xmlSignature: XML.NamespaceNumber
    private let openOCES: XML.NamespaceNumber

    init(_ document: XML.Document) {
        self.document = document
        xmlSignature = document.number(ofNamespace: XMLSignatureNames.namespace)
        openOCES = document.number(ofNamespace: OpenOCESNames.namespace)
    }

    func isSignatureElement(_ place: XML.Place, _ name: StaticString) -> Bool {
        document.isElement(place, name, in: xmlSignature)
    }

    func isOpenOCESElement(_ place: XML.Place, _ name: StaticString) -> Bool {
        document.isElement(place, name, in: openOCES)
    }

    /// How many signature elements there are of each of these names, anywhere in the document.
    func counts(of names: [StaticString]) -> SIMD8<Int32> { document.counts(of: names, in: xmlSignature) }

    /// The first child element of the element called `name`, or the one after `previous`; white space may stand between
    /// them and nothing else.
    func next(in parent: XML.Place, _ name: StaticString, after previous: XML.Place? = nil) throws(Rejection) -> XML
        .Place?
    {
        switch document.content(of: parent, after: previous) {
        case .element(let place): return place
        case .end: return nil
        case .text: throw Rejection(.structure, "text between the children of \(name)")
        case .annotation: throw Rejection(.structure, "a comment or processing instruction in \(name)")
        }
    }

    /// The same, which must be the signature element `wanted`; nil where it is another.
    func next(
        _ wanted: StaticString,
        in parent: XML.Place,
        _ name: StaticString,
        after previous: XML.Place? = nil
    ) throws(Rejection) -> XML.Place? {
        guard let place = try next(in: parent, name, after: previous), isSignatureElement(place, wanted) else {
            return nil
        }
        return place
    }

    /// Refuses attributes other than `Id` and those named.
    ///
    /// Those of the `xml` prefix are left to the digest.
    func permitAttributes(
        _ first: StaticString? = nil,
        _ second: StaticString? = nil,
        of name: StaticString,
        at place: XML.Place
    ) throws(Rejection) {
        guard document.hasAttributes(onlyOf: "Id", first, second, at: place) else {
            throw Rejection(.structure, "an attribute that \(name) does not have")
        }
    }

    /// The octets of strict base64 content; white space may stand anywhere in it.
    func base64Content(of name: StaticString, at place: XML.Place) throws(Rejection) -> [UInt8] {
        guard let text = document.text(at: place) else { throw Rejection(.structure, "an element within \(name)") }
        guard let octets = Base64Content.decode(text) else {
            throw Rejection(.structure, "the content of \(name) is not strict base64")
        }
        return octets
    }
}
