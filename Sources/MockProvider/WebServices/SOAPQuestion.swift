import NemIDXML

/// A message of SOAP 1.1 as it comes in: the one element in its body.
///
/// Strict where the real services have never been seen to be lenient: one body, one element in it, header entries that must
/// be understood are refused (§4.2.3), and so are comments, processing instructions and document types.
struct SOAPQuestion {
    let operation: XML.Element

    /// - Throws: the fault to answer with.
    init(_ octets: [UInt8]) throws(SOAPFault) {
        let document: XML.Document
        do throws(XMLError) {
            document = try XML.Document(parsing: octets, limits: WebServiceChoices.limits)
        } catch {
            throw SOAPFault(.client, "no XML that is read here: \(error.code), line \(error.line)")
        }
        let envelope = document.root
        guard envelope.isNamed("Envelope", SOAPNames.envelope) else {
            let isEnvelope = envelope.localName == "Envelope"
            throw SOAPFault(isEnvelope ? .versionMismatch : .client, "the root is no Envelope of SOAP 1.1")
        }
        guard !document.hasCommentsOrProcessingInstructions else {
            throw SOAPFault(.client, "a comment or processing instruction")
        }
        var parts = try Self.elements(in: envelope)[...]
        if let header = parts.first, header.isNamed("Header", SOAPNames.envelope) {
            for entry in try Self.elements(in: header)
            where !["0", nil].contains(entry.attribute("mustUnderstand", namespace: SOAPNames.envelope)) {
                throw SOAPFault(.mustUnderstand, "a header entry that must be understood, and is not")
            }
            parts = parts.dropFirst()
        }
        guard parts.count == 1, let body = parts.first, body.isNamed("Body", SOAPNames.envelope) else {
            throw SOAPFault(.client, "the Envelope holds anything but one Body, after one Header at most")
        }
        let contents = try Self.elements(in: body)
        guard contents.count == 1, contents[0].namespace == SOAPNames.operations else {
            throw SOAPFault(.client, "the Body holds anything but one operation of this service")
        }
        operation = contents[0]
    }

    /// The child elements of one that holds nothing else but white space.
    static func elements(in parent: XML.Element) throws(SOAPFault) -> [XML.Element] {
        var elements: [XML.Element] = []
        for node in parent.children {
            switch node {
            case .element(let element): elements.append(element)
            case .text(let text) where text.isWhiteSpace: continue
            case .text, .comment, .processingInstruction: throw SOAPFault(.client, "text between elements")
            }
        }
        return elements
    }

    /// The texts of the elements in `parent`, by local name; what is nil or empty is left out.
    ///
    /// - Parameters:
    ///   - parent: holds elements of these names and no others, each once at most.
    ///   - names: the local names.
    ///   - namespaces: of which each must have one.
    /// - Returns: the texts.
    /// - Throws: the fault to answer with.
    static func values(
        in parent: XML.Element,
        _ names: Set<String>,
        namespaces: Set<String>
    ) throws(SOAPFault) -> [String: String] {
        var values: [String: String] = [:]
        var seen: Set<String> = []
        for element in try elements(in: parent) {
            guard names.contains(element.localName), namespaces.contains(element.namespace),
                seen.insert(element.localName).inserted
            else { throw SOAPFault(.client, "an element that is unknown here, or there twice") }
            guard let text = element.textOnly else { throw SOAPFault(.client, "elements within a value") }
            let mark = element.attribute("nil", namespace: SOAPNames.instance)
            guard text.isEmpty || mark != "true" && mark != "1" else {
                throw SOAPFault(.client, "a value that is said to be nil")
            }
            if !text.isEmpty { values[element.localName] = text }
        }
        return values
    }
}
