import NemIDXML

/// A SOAP 1.1 message with one element in its body, read strictly.
///
/// Refused are a document type, comments and processing instructions anywhere, a second body, header or element, whatever
/// stands outside them, and header entries that must be understood (SOAP 1.1 §4.2.3): none is understood here.
struct SOAPMessage {
    static let envelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/"
    static let schemaInstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

    /// Replies stay below 4 kB; octets and elements beyond these are refused before they are read.
    static let limits = XML.Limits(bytes: 16 << 10, depth: 12, nodes: 400)

    /// The element in the body.
    let content: XML.Element

    /// - Throws: that it is no reply of `service`, or that the content is a fault.
    init(_ octets: [UInt8], of service: CPRService = .pid) throws(NemIDError) {
        let document: XML.Document
        do throws(XMLError) {
            document = try XML.Document(parsing: octets, limits: Self.limits)
        } catch {
            // Where, and not what: a reply holds a number.
            throw service.unreadable("\(error.code) at line \(error.line), column \(error.column)")
        }
        guard !document.hasCommentsOrProcessingInstructions else {
            throw service.unreadable("a comment or processing instruction")
        }
        let envelope = document.root
        guard envelope.isNamed("Envelope", Self.envelopeNamespace) else {
            throw service.unreadable("another root than the Envelope of SOAP 1.1")
        }
        var parts = try Self.elements(in: envelope, called: "Envelope", of: service)[...]
        if let header = parts.first, header.isNamed("Header", Self.envelopeNamespace) {
            try Self.check(header: header, of: service)
            parts = parts.dropFirst()
        }
        guard parts.count == 1, let body = parts.first, body.isNamed("Body", Self.envelopeNamespace) else {
            throw service.unreadable(
                "Envelope does not hold one Body, after a Header if there is one, and nothing else"
            )
        }
        let contents = try Self.elements(in: body, called: "Body", of: service)
        guard contents.count == 1 else { throw service.unreadable("Body holds \(contents.count) elements") }
        guard !contents[0].isNamed("Fault", Self.envelopeNamespace) else {
            throw service.fault
        }
        content = contents[0]
    }

    private static func check(header: XML.Element, of service: CPRService) throws(NemIDError) {
        for entry in try elements(in: header, called: "Header", of: service) {
            let demand = entry.attribute("mustUnderstand", namespace: envelopeNamespace)
            guard demand == nil || demand == "0" else {
                throw service.unreadable("a header entry that must be understood")
            }
        }
    }

    /// The child elements of one that holds nothing else but white space.
    static func elements(
        in parent: XML.Element,
        called name: String,
        of service: CPRService = .pid
    ) throws(NemIDError) -> [XML.Element] {
        var elements: [XML.Element] = []
        for node in parent.children {
            switch node {
            case .element(let element): elements.append(element)
            case .text(let text) where text.isWhiteSpace: continue
            case .text, .comment, .processingInstruction:
                throw service.unreadable("text between the elements of \(name)")
            }
        }
        return elements
    }

    /// A reply of the PID-CPR service that is none.
    static func unreadable(_ found: String) -> NemIDError { CPRService.pid.unreadable(found) }
}
