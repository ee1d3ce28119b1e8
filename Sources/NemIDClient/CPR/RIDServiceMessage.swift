import NemIDVerification
import NemIDXML

/// The questions about one employee, and the replies to them, in SOAP 1.1 rpc/encoded.
struct RIDServiceMessage {
    /// The serial number attribute of the employee's certificate.
    private let employee: String

    private static let schema = "http://www.w3.org/2001/XMLSchema"
    private static let encoding = "http://schemas.xmlsoap.org/soap/encoding/"

    init(_ cvr: CVRNumber, _ rid: RID) { employee = "CVR:\(cvr.value)-RID:\(rid.value)" }

    /// Asks whether that is the number.
    func comparison(with number: CPRNumber) throws(NemIDError) -> [UInt8] {
        try Self.message("matchCPR", [("subjectSerialNumber", employee), ("cPR", number.digits)])
    }

    /// Asks for the number.
    var lookUp: [UInt8] {
        get throws(NemIDError) { try Self.message("getCPR", [("string", employee)]) }
    }

    private static func message(_ operation: String, _ parts: [(String, String)]) throws(NemIDError) -> [UInt8] {
        var writer = XML.Writer()
        writer.start(
            "soapenv:Envelope",
            attributes: [
                ("xmlns:soapenv", SOAPMessage.envelopeNamespace), ("xmlns:xsi", SOAPMessage.schemaInstanceNamespace),
                ("xmlns:xsd", schema), ("xmlns:loc", PIDServiceNames.operations),
            ]
        )
        writer.start("soapenv:Body")
        writer.start("loc:" + operation, attributes: [("soapenv:encodingStyle", encoding)])
        for (name, value) in parts { writer.element(name, attributes: [("xsi:type", "xsd:string")], text: value) }
        for _ in 0..<3 { writer.end() }
        do throws(XMLError) {
            return try writer.finish()
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the request to the RID-CPR service is no XML")
        }
    }

    // MARK: Replies

    /// What a reply to ``comparison(with:)`` says.
    static func verdict(in reply: [UInt8]) throws(NemIDError) -> Bool {
        switch try value("isMatched", of: "matchCPRResponse", in: reply) {
        case "true", "1": return true
        case "false", "0": return false
        default: throw CPRService.rid.unreadable("isMatched that is no boolean")
        }
    }

    /// What a reply to ``lookUp`` says; nil, empty and missing are alike.
    static func number(in reply: [UInt8]) throws(NemIDError) -> CPRNumber? {
        guard let text = try value("result", of: "getCPRResponse", in: reply) else { return nil }
        guard text.utf8.count == 10, let number = CPRNumber(text, accepting: .realOrFictitious) else {
            throw CPRService.rid.unreadable("a result that is no CPR number of ten digits")
        }
        return number
    }

    /// The text of the one part that a reply may have.
    private static func value(
        _ name: String,
        of operation: String,
        in reply: [UInt8]
    ) throws(NemIDError) -> String? {
        let content = try SOAPMessage(reply, of: .rid).content
        guard content.isNamed(operation, PIDServiceNames.operations) else {
            throw CPRService.rid.unreadable("another element than \(operation) in the body")
        }
        let parts = try SOAPMessage.elements(in: content, called: operation, of: .rid)
        // Parts have no namespace in rpc style; some servers give them that of the operation.
        guard parts.count <= 1,
            parts.allSatisfy({ $0.isNamed(name, "") || $0.isNamed(name, PIDServiceNames.operations) })
        else { throw CPRService.rid.unreadable("anything but one \(name) in \(operation)") }
        guard let part = parts.first else { return nil }
        guard let text = part.textOnly else { throw CPRService.rid.unreadable("an element within \(name)") }
        let mark = part.attribute("nil", namespace: SOAPMessage.schemaInstanceNamespace)
        guard text.isEmpty || mark != "true" && mark != "1" else {
            throw CPRService.rid.unreadable("a value in \(name), which is said to be nil")
        }
        return text.isEmpty ? nil : text
    }
}
