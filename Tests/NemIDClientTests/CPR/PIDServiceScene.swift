import NemIDClient
import NemIDVerification
import Testing

/// A question to the PID-CPR service, and replies to it as the service's description has them.
struct PIDServiceScene {
    static let number = "0101010000"
    static let pid = "9208-2002-2-123456789012"

    let match: PIDServiceRequest
    let lookUp: PIDServiceRequest

    init() throws {
        let pid = try #require(PID(Self.pid))
        match = try PIDServiceRequest(asking: CPRNumber(Self.number), of: pid, serviceID: "44", id: "req-1")
        lookUp = try PIDServiceRequest(asking: nil, of: pid, serviceID: "44", id: "req-1")
    }

    /// The values of a reply that says that the number matches.
    static let success = [
        ("CPR", number), ("PID", pid), ("id", "req-1"), ("redirURL", ""), ("statusCode", "0"), ("statusTextDK", "OK"),
        ("statusTextUK", "OK"),
    ]

    /// A reply with these values; an empty one is written as nil.
    static func reply(_ values: [(String, String)] = success, changing change: (String) -> String = { $0 }) -> [UInt8] {
        let fields = values.map { name, value in
            value.isEmpty ? "<pid:\(name) xsi:nil=\"true\"/>" : "<pid:\(name)>\(value)</pid:\(name)>"
        }
        let text = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:loc="http://localhost/" \
            xmlns:pid="java:dk.certifikat.pid.webservices" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <soapenv:Body>
                <loc:pidResponse><loc:result><pid:PIDReply>\(fields.joined())</pid:PIDReply></loc:result></loc:pidResponse>
              </soapenv:Body>
            </soapenv:Envelope>
            """
        return Array(change(text).utf8)
    }

    /// The same with some values replaced.
    static func reply(with changes: [String: String]) -> [UInt8] {
        reply(success.map { ($0.0, changes[$0.0] ?? $0.1) })
    }
}
