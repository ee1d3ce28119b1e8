import NemIDHTTP
import NemIDXML

/// The PID-CPR service in SOAP 1.1, document/literal.
struct PIDSOAPService: Sendable {
    var service: PIDService

    mutating func respond(to message: [UInt8]) -> HTTPResponse {
        do throws(SOAPFault) {
            let operation = try SOAPQuestion(message).operation
            switch operation.localName {
            case "pid": return try pid(operation)
            case "findPidRequest": return try find(operation)
            case "getPidRequest": return try give(operation)
            case "testConnection": return try testConnection(operation)
            case "test":
                _ = try values(in: operation, [])
                return SOAPReply.response { $0.element("loc:testResponse") }
            default: throw SOAPFault(.client, "there is no such operation")
            }
        } catch {
            return error.response
        }
    }

    private mutating func pid(_ operation: XML.Element) throws(SOAPFault) -> HTTPResponse {
        let lists = try SOAPQuestion.elements(in: operation)
        guard lists.count == 1, lists[0].isNamed("pIDRequests", SOAPNames.operations) else {
            throw SOAPFault(.client, "pid holds anything but one pIDRequests")
        }
        let elements = try SOAPQuestion.elements(in: lists[0])
        guard elements.count <= WebServiceChoices.questionsOfMessage else {
            throw SOAPFault(.client, "more than \(WebServiceChoices.questionsOfMessage) questions")
        }
        var questions: [PIDQuestion] = []
        for element in elements { questions.append(try Self.question(element)) }
        var answers: [PIDAnswer] = []
        for question in questions { answers.append(service.answer(question)) }
        return SOAPReply.response { writer in
            writer.start("loc:pidResponse")
            writer.start("loc:result")
            for answer in answers { Self.write(answer, to: &writer) }
            writer.end()
            writer.end()
        }
    }

    private static func question(_ element: XML.Element) throws(SOAPFault) -> PIDQuestion {
        guard element.isNamed("PIDRequest", SOAPNames.data) else {
            throw SOAPFault(.client, "pIDRequests holds anything but PIDRequest")
        }
        let values = try SOAPQuestion.values(
            in: element,
            ["CPR", "PID", "b64Cert", "id", "serviceId"],
            namespaces: [SOAPNames.data]
        )
        return PIDQuestion(
            cpr: values["CPR"],
            pid: values["PID"],
            certificate: values["b64Cert"],
            id: values["id"],
            serviceID: values["serviceId"]
        )
    }

    private static func write(_ answer: PIDAnswer, to writer: inout XML.Writer) {
        writer.start("pid:PIDReply")
        SOAPReply.write("pid:CPR", answer.cpr, to: &writer)
        SOAPReply.write("pid:PID", answer.pid, to: &writer)
        SOAPReply.write("pid:id", answer.id, to: &writer)
        SOAPReply.write("pid:redirURL", nil, to: &writer)
        SOAPReply.write("pid:statusCode", String(answer.status.rawValue), to: &writer)
        SOAPReply.write("pid:statusTextDK", answer.status.text.danish, to: &writer)
        SOAPReply.write("pid:statusTextUK", answer.status.text.english, to: &writer)
        writer.end()
    }

    // MARK: By CPR number

    private func find(_ operation: XML.Element) throws(SOAPFault) -> HTTPResponse {
        let values = try values(in: operation, ["cpr", "serviceProviderId"])
        let found = service.find(cpr: values["cpr"], serviceID: values["serviceProviderId"])
        return SOAPReply.response { writer in
            writer.start("loc:findPidResponse")
            if let pid = found.pid { writer.element("loc:pidForCpr", text: pid) }
            writer.element("loc:statusCode", text: String(found.status.rawValue))
            writer.end()
        }
    }

    private mutating func give(_ operation: XML.Element) throws(SOAPFault) -> HTTPResponse {
        let values = try values(in: operation, ["cpr", "serviceProviderId"])
        let given = service.give(cpr: values["cpr"], serviceID: values["serviceProviderId"])
        return SOAPReply.response { writer in
            writer.start("loc:getPidResponse")
            SOAPReply.write("loc:pidForCpr", given.pid, to: &writer)
            writer.element("loc:created", text: given.isNew ? "true" : "false")
            writer.element("loc:statusCode", text: String(given.status.rawValue))
            writer.end()
        }
    }

    // MARK: Signs of life

    private func testConnection(_ operation: XML.Element) throws(SOAPFault) -> HTTPResponse {
        guard let number = try values(in: operation, ["intVal"])["intVal"].flatMap({ Int32($0) }) else {
            throw SOAPFault(.client, "intVal is no int")
        }
        return SOAPReply.response { writer in
            writer.start("loc:testConnectionResponse")
            writer.element("loc:result", text: String(number))
            writer.end()
        }
    }

    private func values(in operation: XML.Element, _ names: Set<String>) throws(SOAPFault) -> [String: String] {
        try SOAPQuestion.values(in: operation, names, namespaces: [SOAPNames.operations])
    }
}
