import NemIDXML

/// The one `PIDReply` of a message, its values as text; nil, empty and missing are alike.
struct PIDServiceReply {
    /// The values that a reply may have.
    enum Value: String, CaseIterable {
        case number = "CPR"
        case pid = "PID"
        case id
        case redirection = "redirURL"
        case status = "statusCode"
        case danishText = "statusTextDK"
        case englishText = "statusTextUK"
    }

    private var values: [Value: String] = [:]
    let status: PIDServiceStatus

    /// - Throws: ``NemIDError/Code/pidServiceReply``.
    init(_ message: SOAPMessage) throws(NemIDError) {
        guard message.content.isNamed("pidResponse", PIDServiceNames.operations) else {
            throw SOAPMessage.unreadable("another element than pidResponse in the body")
        }
        let result = try Self.only("result", PIDServiceNames.operations, in: message.content, called: "pidResponse")
        let reply = try Self.only("PIDReply", PIDServiceNames.data, in: result, called: "result")
        var seen: Set<Value> = []
        for element in try SOAPMessage.elements(in: reply, called: "PIDReply") {
            guard let value = Value(rawValue: element.localName), element.isNamed(value.rawValue, PIDServiceNames.data),
                seen.insert(value).inserted
            else { throw SOAPMessage.unreadable("an element in PIDReply that is unknown or there twice") }
            guard let text = element.textOnly else {
                throw SOAPMessage.unreadable("an element within \(value.rawValue)")
            }
            let isNil = element.attribute("nil", namespace: SOAPMessage.schemaInstanceNamespace).map {
                $0 == "true" || $0 == "1"
            }
            guard isNil != true || text.isEmpty else {
                throw SOAPMessage.unreadable("a value in \(value.rawValue), which is said to be nil")
            }
            if !text.isEmpty { values[value] = text }
        }
        // One way to write each number: nothing but the one digit is the status of success.
        guard let number = values[.status], (1...5).contains(number.utf8.count),
            number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), number == "0" || !number.hasPrefix("0"),
            let code = Int(number)
        else { throw SOAPMessage.unreadable("no statusCode, or one that is no number") }
        status = PIDServiceStatus(rawValue: code)
    }

    /// The value; nil where it is nil, empty or missing.
    subscript(value: Value) -> String? { values[value] }

    private static func only(
        _ name: String,
        _ namespace: String,
        in parent: XML.Element,
        called parentName: String
    ) throws(NemIDError) -> XML.Element {
        let elements = try SOAPMessage.elements(in: parent, called: parentName)
        guard elements.count == 1, elements[0].isNamed(name, namespace) else {
            throw SOAPMessage.unreadable("\(parentName) does not hold exactly one \(name)")
        }
        return elements[0]
    }
}
