import NemIDHTTP
import NemIDXML

/// A message of SOAP 1.1 as it goes out.
enum SOAPReply {
    /// A response whose body holds what `content` writes; the prefixes are those of the services' descriptions.
    static func response(status: HTTPStatus = .ok, _ content: (inout XML.Writer) -> Void) -> HTTPResponse {
        var writer = XML.Writer()
        writer.start(
            "soapenv:Envelope",
            attributes: [
                ("xmlns:soapenv", SOAPNames.envelope), ("xmlns:xsi", SOAPNames.instance),
                ("xmlns:xsd", SOAPNames.schema), ("xmlns:loc", SOAPNames.operations), ("xmlns:pid", SOAPNames.data),
            ]
        )
        writer.start("soapenv:Body")
        content(&writer)
        writer.end()
        writer.end()
        do throws(XMLError) {
            let declaration = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
            return .content(declaration + (try writer.finish()), type: "text/xml; charset=utf-8", status: status)
        } catch {
            return .text("The reply cannot be written.\n", status: .internalServerError)
        }
    }

    /// An element with a text, or nil.
    static func write(_ name: String, _ text: String?, to writer: inout XML.Writer) {
        writer.element(name, attributes: text == nil ? [("xsi:nil", "true")] : [], text: text ?? "")
    }
}
