import NemIDHTTP
import NemIDXML

/// Why a message of SOAP 1.1 gets a fault (§4.4); its text holds nothing that was sent.
struct SOAPFault: Error, Sendable, Hashable {
    /// The code (§4.4.1), in the namespace of the envelope.
    enum Code: String, Sendable, Hashable {
        case versionMismatch = "VersionMismatch"
        case mustUnderstand = "MustUnderstand"
        /// The message must not be sent again as it is.
        case client = "Client"
        /// The message is not to blame.
        case server = "Server"
    }

    let code: Code
    let text: String

    init(_ code: Code, _ text: String) {
        self.code = code
        self.text = text
    }

    /// The response, which has the status 500 (§6.2).
    var response: HTTPResponse {
        SOAPReply.response(status: .internalServerError) { writer in
            writer.start("soapenv:Fault")
            writer.element("faultcode", text: "soapenv:" + code.rawValue)
            writer.element("faultstring", text: text)
            writer.end()
        }
    }
}
