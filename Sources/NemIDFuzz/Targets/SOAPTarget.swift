import NemIDClient
import NemIDVerification
import NemIDXML

/// Replies of the PID-CPR service: a match, or a number that is found, is what the reply says when it is read a second way.
enum SOAPTarget {
    private static let number = "0101010000"
    private static let pid = "9208-2002-2-123456789012"
    private static let id = "req-1"

    static func run(_ input: [UInt8]) throws {
        guard let pid = PID(pid), let number = CPRNumber(number) else {
            throw Violation(rule: "the question can be asked")
        }
        let match = try PIDServiceRequest(asking: number, of: pid, serviceID: "44", id: id)
        let lookUp = try PIDServiceRequest(asking: nil, of: pid, serviceID: "44", id: id)
        let (compared, found) = (outcome(match, input), outcome(lookUp, input))
        switch compared {
        case .found: throw Violation(rule: "a comparison gives no number")
        case .match:
            try holdsSuccess(input)
            try require(text("CPR", in: input).map { $0 == Self.number } ?? true, "the number is the one asked about")
        case .noMatch: try require(text("statusCode", in: input) == "1", "no match is status 1")
        case .refused(let status):
            try require(status != .ok && status != .noMatch, "a refusal has a status of its own")
            let said = text("statusCode", in: input).flatMap { Int($0) }
            try require(said == status.rawValue, "the status is that of the reply")
        case nil: break
        }
        switch found {
        case .match, .noMatch: throw Violation(rule: "a look-up compares nothing")
        case .found(let number):
            try holdsSuccess(input)
            try require(text("CPR", in: input) == number.digits, "the number is that of the reply")
        case .refused, nil: break
        }
    }

    /// Nil where the reply is refused.
    private static func outcome(_ request: PIDServiceRequest, _ input: [UInt8]) -> PIDServiceOutcome? {
        try? request.outcome(of: input)
    }

    private static func holdsSuccess(_ input: [UInt8]) throws {
        try require(text("statusCode", in: input) == "0", "success is status 0")
        try require(text("PID", in: input) == pid, "the PID is the one asked about")
        try require(text("id", in: input).map { $0 == id } ?? true, "the id is the one asked with")
        let document = try XML.Document(parsing: input)
        for element in document.root.descendants() {
            guard element.localName == "Fault", let body = element.parent, body.localName == "Body" else { continue }
            try require(body.parent != document.root, "a fault is no success")
        }
    }

    /// The text of the only element in the body with this local name in the service's namespace; nil where it is empty or
    /// there is none, a text that equals nothing where there are several.
    private static func text(_ name: String, in input: [UInt8]) -> String? {
        guard let document = try? XML.Document(parsing: input) else { return "unreadable" }
        let elements = document.root.descendants().filter { element in
            element.localName == name && element.namespace == "java:dk.certifikat.pid.webservices"
                && element.parent?.localName == "PIDReply" && isInBody(element, of: document)
        }
        guard elements.count <= 1 else { return "several" }
        return elements.first.flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// Whether the child of the root that holds the element is the Body; a Header may hold anything.
    private static func isInBody(_ element: XML.Element, of document: XML.Document) -> Bool {
        var child = element
        while let parent = child.parent, parent != document.root { child = parent }
        return child.localName == "Body"
    }
}
