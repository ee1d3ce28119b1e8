import FoundationEssentials
import NemIDHTTP
import NemIDXML

/// The RID-CPR service in SOAP 1.1, rpc/encoded: which CPR number a company has tied to an employee.
struct RIDService: Sendable {
    let caller: WebServiceCaller
    let people: [TestPerson]
    let now: Date
    var state: WebServiceState

    mutating func respond(to message: [UInt8]) -> HTTPResponse {
        do throws(SOAPFault) {
            let operation = try SOAPQuestion(message).operation
            switch operation.localName {
            case "getCPR":
                let values = try Self.values(in: operation, ["string"])
                return Self.response("getCPR", "result", "string", try lookUp(values["string"] ?? ""))
            case "matchCPR":
                let values = try Self.values(in: operation, ["subjectSerialNumber", "cPR"])
                let isMatched = try compare(values["cPR"] ?? "", of: values["subjectSerialNumber"] ?? "")
                return Self.response("matchCPR", "isMatched", "boolean", isMatched ? "true" : "false")
            case "test":
                _ = try Self.values(in: operation, [])
                return SOAPReply.response { writer in
                    writer.element("loc:testResponse", attributes: [("soapenv:encodingStyle", SOAPNames.encoding)])
                }
            default: throw SOAPFault(.client, "there is no such operation")
            }
        } catch {
            return error.response
        }
    }

    /// The number, or nothing where there is no such employee or no number tied to them.
    private func lookUp(_ employee: String) throws(SOAPFault) -> String {
        guard try enrolment().mayLookUpCPR else {
            throw SOAPFault(.server, PIDStatus.notAuthorizedForCPRLookUp.text.english)
        }
        return register.cpr(subjectSerialNumber: employee) ?? ""
    }

    private mutating func compare(_ claimed: String, of employee: String) throws(SOAPFault) -> Bool {
        let enrolment = try enrolment()
        guard let cpr = register.cpr(subjectSerialNumber: employee) else { return false }
        guard !state.guesses.isExhausted(enrolment.id, employee, at: now) else {
            throw SOAPFault(.server, PIDStatus.bruteForceAttemptDetected.text.english)
        }
        let isRight = !cpr.isEmpty && claimed == cpr
        state.guesses.count(isRight: isRight, enrolment.id, employee, at: now)
        return isRight
    }

    /// Whoever asks, in good standing.
    private func enrolment() throws(SOAPFault) -> ServiceProviderRegistry.Enrolment {
        switch caller {
        case .unknown: throw SOAPFault(.server, PIDStatus.missingClientCertificate.text.english)
        case .refused: throw SOAPFault(.server, PIDStatus.notAuthorizedForServiceLookUp.text.english)
        case .enrolled(let enrolment):
            guard !state.areOutOfOrder else { throw SOAPFault(.server, PIDStatus.internalError.text.english) }
            return enrolment
        }
    }

    private var register: PersonRegister { PersonRegister(people: people, givenPIDs: state.givenPIDs) }

    // MARK: Messages

    /// In rpc style the parts have no namespace; some clients give them that of the operation.
    private static func values(
        in operation: XML.Element,
        _ names: Set<String>
    ) throws(SOAPFault) -> [String: String] {
        try SOAPQuestion.values(in: operation, names, namespaces: ["", SOAPNames.operations])
    }

    private static func response(_ operation: String, _ part: String, _ type: String, _ value: String) -> HTTPResponse {
        SOAPReply.response { writer in
            writer.start(
                "loc:\(operation)Response",
                attributes: [("soapenv:encodingStyle", SOAPNames.encoding)]
            )
            writer.element(part, attributes: [("xsi:type", "xsd:" + type)], text: value)
            writer.end()
        }
    }
}
