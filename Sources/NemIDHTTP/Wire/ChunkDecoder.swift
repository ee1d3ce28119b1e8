/// The chunked transfer coding (RFC 9112 §7.1), octets in, content out.
///
/// Extensions are checked and dropped; they may hold no blanks outside quotes. Trailer fields are checked and dropped.
struct ChunkDecoder: Sendable {
    private enum State: Sendable {
        case size
        case data(left: Int)
        case dataEnd(seen: Int)
        case trailers(FieldSection)
        case done
    }

    /// Up to here a body grows as arrays do; beyond, room is made for all that it may become, which costs no memory before
    /// it is filled, while doubling copies the whole.
    private static let fewOctets = 1 << 20

    private let limits: HTTPLimits
    private let bodyLimit: Int
    private var state = State.size
    private var overhead = 0
    private(set) var body: [UInt8] = []

    init(limits: HTTPLimits, bodyLimit: Int) {
        self.limits = limits
        self.bodyLimit = bodyLimit
    }

    /// Reads on; true once the last chunk and the trailer section have been read.
    mutating func read(_ input: inout InputBuffer) throws(HTTPError) -> Bool {
        while true {
            switch state {
            case .size:
                guard let size = try readSize(&input) else { return false }
                state = size == 0 ? .trailers(FieldSection(limits: limits)) : .data(left: size)
            case .data(let left):
                guard !input.isEmpty else { return false }
                let data = input.take(left)
                if body.count > Self.fewOctets, body.count + data.count > body.capacity {
                    body.reserveCapacity(bodyLimit)
                }
                body.append(contentsOf: data)
                state = data.count == left ? .dataEnd(seen: 0) : .data(left: left - data.count)
            case .dataEnd(let seen):
                guard let byte = input.take(1).first else { return false }
                guard byte == (seen == 0 ? ASCII.carriageReturn : ASCII.lineFeed) else {
                    throw HTTPError(.chunk, "the data of a chunk is not followed by CR LF")
                }
                state = seen == 0 ? .dataEnd(seen: 1) : .size
            case .trailers(var section):
                let isComplete = try section.read(&input)
                guard isComplete else {
                    state = .trailers(section)
                    return false
                }
                try Self.checkTrailers(section.fields)
                state = .done
            case .done:
                return true
            }
        }
    }

    private mutating func readSize(_ input: inout InputBuffer) throws(HTTPError) -> Int? {
        guard let line = try input.line(limit: limits.chunkLine, tooLong: .bodyTooLarge, control: .chunk) else {
            return nil
        }
        let digits = line.prefix { ASCII.hexValue($0) != nil }
        guard !digits.isEmpty, digits.count <= 16, Self.areExtensions(line[digits.endIndex...]) else {
            throw HTTPError(.chunk, "a chunk does not begin with its size in hexadecimal digits")
        }
        var size: UInt64 = 0
        for digit in digits { size = size << 4 | UInt64(ASCII.hexValue(digit) ?? 0) }
        guard size <= UInt64(bodyLimit - body.count) else {
            throw HTTPError(.bodyTooLarge, "the body is larger than \(bodyLimit) octets")
        }
        overhead += line.count + 4
        guard overhead <= limits.chunkOverhead + (body.count + Int(size)) / 8 else {
            throw HTTPError(.bodyTooLarge, "the chunks are too many and too small")
        }
        return Int(size)
    }

    /// Whether the rest of a size line is `*( ";" token [ "=" ( token / quoted-string ) ] )`.
    private static func areExtensions(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let first = rest.first {
            guard first == UInt8(ascii: ";") else { return false }
            rest = rest.dropFirst()
            let name = rest.prefix(while: ASCII.isTokenCharacter)
            guard !name.isEmpty else { return false }
            rest = rest[name.endIndex...]
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "\"") {
                guard let end = endOfQuoted(rest) else { return false }
                rest = rest[end...]
            } else {
                let value = rest.prefix(while: ASCII.isTokenCharacter)
                guard !value.isEmpty else { return false }
                rest = rest[value.endIndex...]
            }
        }
        return true
    }

    private static func endOfQuoted(_ text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex + 1
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    private static func checkTrailers(_ fields: HTTPFields) throws(HTTPError) {
        let forbidden = ["Content-Length", "Transfer-Encoding", "Host"]
        guard !fields.contains(where: { field in forbidden.contains { field.isNamed($0) } }) else {
            throw HTTPError(.framing, "a trailer field would change how the message is read")
        }
    }
}
