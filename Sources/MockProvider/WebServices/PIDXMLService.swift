import NemIDHTTP
import NemIDXML

/// The PID-CPR service in plain XML over HTTP.
struct PIDXMLService: Sendable {
    var service: PIDService

    mutating func respond(to body: [UInt8]) -> HTTPResponse {
        do throws(PIDXMLQuestion.Fault) {
            // Said whatever the message is.
            if service.refusal == .missingClientCertificate {
                let id = (try? PIDXMLQuestion(body))?.question.id
                throw PIDXMLQuestion.Fault(status: .missingClientCertificate, id: id)
            }
            let question = try PIDXMLQuestion(body)
            guard question.method == .request else {
                let status = service.refusal ?? .ok
                throw PIDXMLQuestion.Fault(status: status, method: question.method, id: question.question.id)
            }
            return Self.response(service.answer(question.question))
        } catch {
            let answer = PIDAnswer(to: PIDQuestion(id: error.id), error.status)
            return Self.response(answer, method: error.method)
        }
    }

    /// The document in ISO 8859-1; about the server's status there is no more to say than a status.
    private static func response(
        _ answer: PIDAnswer,
        method: PIDXMLQuestion.Method = .request
    ) -> HTTPResponse {
        var writer = XML.Writer()
        writer.start("method", attributes: [("name", method.rawValue), ("version", "1.0")])
        writer.start("response", attributes: [("id", answer.id ?? "")])
        writer.start("status", attributes: [("statusCode", String(answer.status.rawValue))])
        writer.element("statusText", attributes: [("language", "DK")], text: answer.status.text.danish)
        writer.element("statusText", attributes: [("language", "UK")], text: answer.status.text.english)
        writer.end()
        if method == .request {
            writer.element("pid", text: answer.pid ?? "")
            writer.element("cpr", text: answer.cpr ?? "")
            writer.element("redirURL")
        }
        writer.end()
        writer.end()
        guard let document = try? writer.finish() else {
            return .text("The reply cannot be written.\n", status: .internalServerError)
        }
        let text = #"<?xml version="1.0" encoding="iso-8859-1"?>"# + "\n" + String(decoding: document, as: UTF8.self)
        return .content(Latin1.octets(text), type: "text/xml; charset=iso-8859-1")
    }
}
