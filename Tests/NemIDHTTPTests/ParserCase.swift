import NemIDTestSupport
import Testing

/// One case of the published parser tests in `vectors/http` (the Markdown of llhttp's test suite).
struct ParserCase: Sendable, CustomTestStringConvertible {
    /// File and headings, as `request/invalid: Headers separated by CR`.
    let name: String
    /// The kind of parser that the case is for: `request`, `response`, or a lenient or pausing variant.
    let type: String
    let isPausing: Bool
    let skipsBody: Bool
    let input: [UInt8]
    /// The number of the published error, nil where the input is accepted.
    let publishedError: Int?
    /// How many messages are published as complete.
    let completeCount: Int
    /// The published spans as `name=value`, adjoining ones of one name joined.
    let spans: [Span]

    struct Span: Sendable, Hashable {
        let name: String
        var value: String
    }

    var testDescription: String { name }

    /// The cases of all files in `request` or `response`.
    static func all(in folder: String) throws -> [ParserCase] {
        guard SharedVectors.isAvailable else { return [] }
        return try SharedVectors.names(in: "http/\(folder)").flatMap { file in
            let name = "\(folder)/\(file.dropLast(".md".count))"
            return cases(inMarkdown: try SharedVectors.text("http/\(folder)/\(file)"), name: name)
        }
    }

    private static func cases(inMarkdown text: String, name: String) -> [ParserCase] {
        var cases: [ParserCase] = []
        var titles: [String] = []
        var meta = ""
        var blocks: [String: [Substring]] = [:]
        var openBlock: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let block = openBlock {
                guard line == "```" else {
                    blocks[block, default: []].append(line)
                    continue
                }
                openBlock = nil
                if block == "log", let input = blocks["http"] {
                    let title = "\(name): \(titles.filter { !$0.isEmpty }.joined(separator: ": "))"
                    // Two cases may be published under one heading.
                    let isAnother = cases.contains { $0.name == title }
                    cases.append(
                        ParserCase(
                            name: isAnother ? title + ", again" : title,
                            meta: meta,
                            input: input,
                            log: blocks["log"] ?? []
                        )
                    )
                    blocks = [:]
                }
            } else if line.hasPrefix("```") {
                openBlock = String(line.dropFirst(3))
                blocks[openBlock ?? ""] = []
            } else if line.hasPrefix("<!-- meta=") {
                meta = line.filter { $0 != " " }
            } else if line.hasPrefix("#") {
                let level = line.prefix { $0 == "#" }.count
                titles = Array((titles + Array(repeating: "", count: level)).prefix(level - 1))
                titles.append(line.drop { $0 == "#" }.trimmingBlanks())
            }
        }
        return cases
    }

    private init(name: String, meta: String, input: [Substring], log: [Substring]) {
        self.name = name
        type = meta.firstMatch(of: /"type":"([a-z-]+)"/).map { String($0.1) } ?? "request"
        isPausing = meta.contains("\"pause\"")
        skipsBody = meta.contains("\"skipBody\":true")
        self.input = Self.bytes(of: input)
        publishedError = log.lazy.compactMap { $0.firstMatch(of: /error code=([0-9]+)/) }.first.flatMap { Int($0.1) }
        completeCount = log.filter { $0.hasSuffix(" message complete") }.count
        var spans: [Span] = []
        var openEnd = -1
        for line in log {
            guard let match = line.firstMatch(of: /off=([0-9]+) len=([0-9]+) span\[([a-z_]+)\]=/),
                let start = Int(match.1), let length = Int(match.2)
            else { continue }
            let name = String(match.3)
            let value = String(decoding: self.input[start..<min(start + length, self.input.count)], as: UTF8.self)
            if openEnd == start, spans.last?.name == name {
                spans[spans.count - 1].value += value
            } else {
                spans.append(Span(name: name, value: value))
            }
            openEnd = start + length
        }
        self.spans = spans
    }

    /// The octets of a block: a backslash joins lines, line ends become CR LF, then the escapes.
    private static func bytes(of lines: [Substring]) -> [UInt8] {
        var joined = ""
        for (index, line) in lines.enumerated() {
            if line.hasSuffix("\\"), index < lines.count - 1 {
                joined += line.dropLast()
            } else {
                joined += line
                if index < lines.count - 1 { joined += "\r\n" }
            }
        }
        var bytes: [UInt8] = []
        var rest = Array(joined.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.first else {
                bytes.append(byte)
                continue
            }
            switch escape {
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "x"):
                let digits = rest.dropFirst().prefix(2)
                bytes.append(UInt8(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(digits.count)
            default:
                bytes.append(byte)
                continue
            }
            rest = rest.dropFirst()
        }
        return bytes
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
