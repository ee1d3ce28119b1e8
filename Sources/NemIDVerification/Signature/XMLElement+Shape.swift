import NemIDXML

// What the shape rules ask of an element. All faults are `structure`.
extension XML.Element {
    func isSignatureElement(_ name: String) -> Bool { isNamed(name, XMLSignatureNames.namespace) }

    func isOpenOCESElement(_ name: String) -> Bool { isNamed(name, OpenOCESNames.namespace) }

    /// The child elements, where nothing but white space stands between them.
    func elementContent(of name: String) throws(Rejection) -> [XML.Element] {
        if let elements = elementsAmongWhiteSpace { return elements }
        var elements: [XML.Element] = []
        for child in children {
            switch child {
            case .element(let element): elements.append(element)
            case .text(let text):
                guard text.isWhiteSpace else {
                    throw Rejection(.structure, "text between the children of \(name)")
                }
            case .comment, .processingInstruction:
                throw Rejection(.structure, "a comment or processing instruction in \(name)")
            }
        }
        return elements
    }

    /// The octets of strict base64 content; white space may stand anywhere in it.
    func base64Content(of name: String) throws(Rejection) -> [UInt8] {
        guard let text = textBytes else { throw Rejection(.structure, "an element within \(name)") }
        guard let octets = Base64Content.decode(text) else {
            throw Rejection(.structure, "the content of \(name) is not strict base64")
        }
        return octets
    }

    /// Refuses attributes other than `Id` and those named.
    ///
    /// Those of the `xml` prefix are left to the digest.
    func permitAttributes(_ first: String? = nil, _ second: String? = nil, of element: String) throws(Rejection) {
        for attribute in attributes {
            if attribute.isUnprefixed {
                if attribute.isNamed("Id") { continue }
                if let first, attribute.isNamed(first) { continue }
                if let second, attribute.isNamed(second) { continue }
            } else if attribute.isPrefixed("xml") {
                continue
            }
            throw Rejection(.structure, "an attribute that \(element) does not have")
        }
    }
}
