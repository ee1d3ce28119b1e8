/// The fields of a head or trailer section while they arrive (RFC 9112 §5), limits included.
struct FieldSection: Sendable {
    private(set) var fields = HTTPFields()
    private let limits: HTTPLimits
    private var octets: Int
    private let refusesBlankAfterLength: Bool

    /// A section of which nothing has come yet, `octets` being what the line before it took, its CR LF included.
    ///
    /// In requests a blank after the digits of Content-Length is refused: that is where proxies and servers have come
    /// to read different lengths. Servers, however, have sent it for decades.
    init(limits: HTTPLimits, octets: Int = 0, refusesBlankAfterLength: Bool = false) {
        self.limits = limits
        self.octets = octets
        self.refusesBlankAfterLength = refusesBlankAfterLength
    }

    /// Reads on; true once the empty line has been read.
    mutating func read(_ input: inout InputBuffer) throws(HTTPError) -> Bool {
        while true {
            let room = limits.head - octets - 2
            guard room >= 0 else { throw HTTPError(.headTooLarge, "the head is larger than \(limits.head) octets") }
            guard let line = try input.line(limit: room, tooLong: .headTooLarge, control: .fieldValue) else {
                return false
            }
            octets += line.count + 2
            if line.isEmpty { return true }
            guard fields.count < limits.fields else {
                throw HTTPError(.tooManyFields, "there are more than \(limits.fields) fields")
            }
            let field = try field(line)
            fields.append(name: field.name, value: field.value)
        }
    }

    private func field(_ line: ArraySlice<UInt8>) throws(HTTPError) -> HTTPField {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), ASCII.isToken(line[..<colon]) else {
            throw HTTPError(.fieldName, "a field line does not begin with a token and a colon")
        }
        let isBlank = { (byte: UInt8) in byte == ASCII.blank || byte == ASCII.tab }
        let name = String(decoding: line[..<colon], as: UTF8.self)
        let raw = line[(colon + 1)...].drop(while: isBlank)
        let end = raw.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? raw.startIndex
        guard let value = String(validating: raw[..<end], as: UTF8.self) else {
            throw HTTPError(.fieldValue, "a field value is not UTF-8")
        }
        if refusesBlankAfterLength, end < raw.endIndex, ASCII.equalIgnoringCase(name, "Content-Length") {
            throw HTTPError(.framing, "a blank follows the Content-Length")
        }
        return HTTPField(name: name, value: value)
    }
}
