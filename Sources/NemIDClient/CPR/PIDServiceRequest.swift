public import NemIDVerification
import NemIDXML

/// A question to the PID-CPR service about the person of a login: is this number theirs, or, for those who may ask, which
/// number is.
///
/// What is sent and what comes back, as octets: whoever sends it does so by `POST` over TLS with the service provider's
/// certificate as that of the client, with the two fields below. Of an answer a "match" is had only where everything in it
/// agrees.
///
/// ```swift
/// let request = try PIDServiceRequest(asking: number, of: pid, serviceID: "44", id: "req-1")
/// let reply = try await post(request.message)
/// if try request.outcome(of: reply) == .match { link(customer, to: pid) }
/// ```
///
/// Not done here: the connection, which ``PIDService`` makes, counting wrong numbers for each person and session, and retrying.
public struct PIDServiceRequest: Sendable, Hashable {
    /// The number to compare; nil to look it up.
    public let number: CPRNumber?
    /// The identifier from the login, without the prefix `PID:`.
    public let pid: PID
    /// The service provider's number with the service (SPID).
    public let serviceID: String
    /// What the service repeats, to tell answers apart.
    public let id: String

    /// The field `Content-Type` of the request.
    public static let contentType = "text/xml; charset=utf-8"
    /// The field `SOAPAction` of the request: two quotation marks with nothing between them.
    public static let soapAction = "\"\""

    /// A question.
    ///
    /// - Parameters:
    ///   - number: The number to compare; nil to look it up.
    ///   - pid: The identifier from the login.
    ///   - serviceID: 1 to 20 digits.
    ///   - id: 1 to 64 ASCII letters, digits, hyphens and underscores; say nothing personal here.
    /// - Throws: ``NemIDError/Code/parameterPIDService``.
    public init(
        asking number: CPRNumber?,
        of pid: PID,
        serviceID: String,
        id: String
    ) throws(NemIDError) {
        guard (1...20).contains(serviceID.utf8.count), serviceID.utf8.allSatisfy(Self.isDigit) else {
            throw NemIDError(code: .parameterPIDService, reason: "a service id has 1 to 20 digits")
        }
        guard (1...64).contains(id.utf8.count), id.utf8.allSatisfy(Self.isIdentifying) else {
            throw NemIDError(
                code: .parameterPIDService,
                reason: "an id has 1 to 64 letters, digits, hyphens and underscores"
            )
        }
        self.number = number
        self.pid = pid
        self.serviceID = serviceID
        self.id = id
    }

    /// The request in SOAP 1.1, UTF-8.
    ///
    /// - Throws: ``NemIDError/Code/internalFailure`` where it cannot be written, which no value allows.
    public var message: [UInt8] {
        get throws(NemIDError) {
            var writer = XML.Writer()
            writer.start(
                "soapenv:Envelope",
                attributes: [
                    ("xmlns:soapenv", SOAPMessage.envelopeNamespace), ("xmlns:loc", PIDServiceNames.operations),
                    ("xmlns:pid", PIDServiceNames.data), ("xmlns:xsi", SOAPMessage.schemaInstanceNamespace),
                ]
            )
            for name in ["soapenv:Body", "loc:pid", "loc:pIDRequests", "pid:PIDRequest"] { writer.start(name) }
            let absent = [(name: "xsi:nil", value: "true")]
            writer.element("pid:CPR", attributes: number == nil ? absent : [], text: number?.digits ?? "")
            writer.element("pid:PID", text: pid.value)
            writer.element("pid:b64Cert", attributes: absent)
            writer.element("pid:id", text: id)
            writer.element("pid:serviceId", text: serviceID)
            for _ in 0..<5 { writer.end() }
            do throws(XMLError) {
                return try writer.finish()
            } catch {
                throw NemIDError(code: .internalFailure, reason: "the request to the PID-CPR service is no XML")
            }
        }
    }

    private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }

    private static func isIdentifying(_ octet: UInt8) -> Bool {
        isDigit(octet) || (0x61...0x7A).contains(octet | 0x20)
            || octet == UInt8(ascii: "-") || octet == UInt8(ascii: "_")
    }
}
