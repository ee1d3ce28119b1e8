import NemIDHTTP
import NemIDXML

/// A message to the plain service: `PID_REQUEST` of a form, which holds XML.
struct PIDXMLQuestion: Sendable, Hashable {
    enum Method: String, Sendable, Hashable {
        case request = "pidCprRequest"
        /// Asks how the service is.
        case serverStatus = "pidCprServerStatus"
    }

    let method: Method
    let question: PIDQuestion

    /// Why it cannot be answered; the method and the id, as far as they could be read, are repeated.
    struct Fault: Error, Sendable, Hashable {
        let status: PIDStatus
        var method = Method.request
        var id: String?
    }

    /// - Parameter body: of the POST.
    /// - Throws: the status to answer with.
    init(_ body: [UInt8]) throws(Fault) {
        guard let octets = Self.field(of: body) else { throw Fault(status: .notPIDServiceRequest) }
        let document: XML.Document
        do throws(XMLError) {
            document = try XML.Document(parsing: Self.utf8(octets), limits: WebServiceChoices.limits)
        } catch {
            throw Fault(status: .xmlParseError)
        }
        let root = document.root
        guard root.isNamed("method", ""), let method = root.attribute("name").flatMap({ Method(rawValue: $0) }),
            !document.hasCommentsOrProcessingInstructions
        else { throw Fault(status: .notPIDServiceRequest) }
        let requests = Self.elements(in: root)
        let id = requests?.first?.attribute("id")
        guard root.attribute("version") == "1.0" else {
            throw Fault(status: .xmlVersionNotSupported, method: method, id: id)
        }
        guard let requests, requests.count <= 1, requests.count == 1 || method == .serverStatus,
            requests.allSatisfy({ $0.isNamed("request", "") }), let values = Self.values(of: requests.first)
        else { throw Fault(status: .notPIDServiceRequest, method: method, id: id) }
        self.method = method
        question = PIDQuestion(
            cpr: values["cpr"],
            pid: values["pid"],
            certificate: values["b64Cert"],
            id: id,
            serviceID: values["serviceId"]
        )
    }

    // MARK: The form

    private static let name = Array("PID_REQUEST=".utf8)

    /// The value of the field, encoded or not; nil where the body does not begin with it.
    private static func field(of body: [UInt8]) -> [UInt8]? {
        guard body.starts(with: name) else { return nil }
        let value = body.dropFirst(name.count)
        // What is not encoded begins with the bracket that a form would have had to encode.
        if value.first == UInt8(ascii: "<") { return Array(value) }
        var octets: [UInt8] = []
        var rest = value.prefix { $0 != UInt8(ascii: "&") }
        while let octet = rest.popFirst() {
            switch octet {
            case UInt8(ascii: "+"): octets.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                octets.append(high << 4 | low)
            default: octets.append(octet)
            }
        }
        return octets
    }

    private static func digit(_ octet: UInt8) -> UInt8? {
        Character(Unicode.Scalar(octet)).hexDigitValue.flatMap { UInt8(exactly: $0) }
    }

    // MARK: The encoding

    /// The same document in UTF-8: what declares itself to be in ISO 8859-1 is converted, and the declaration, which would not
    /// be true any more, left out.
    private static func utf8(_ octets: [UInt8]) -> [UInt8] {
        let head = String(decoding: octets.prefix(120), as: Unicode.ASCII.self)
        guard
            let match = head.prefixMatch(
                of: /<\?xml\s+version\s*=\s*["']1\.0["']\s+encoding\s*=\s*["']iso-8859-1["']\s*\?>/.ignoresCase()
            )
        else { return octets }
        return Array(Latin1.text(octets.dropFirst(match.output.utf8.count)).utf8)
    }

    // MARK: The document

    private static func elements(in parent: XML.Element) -> [XML.Element]? { try? SOAPQuestion.elements(in: parent) }

    private static func values(of request: XML.Element?) -> [String: String]? {
        guard let request else { return [:] }
        return try? SOAPQuestion.values(in: request, ["serviceId", "pid", "cpr", "b64Cert"], namespaces: [""])
    }
}
