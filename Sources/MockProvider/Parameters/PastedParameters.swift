/// Parameters as developers paste them: the JSON object, the message that carries it, the element of the page around it, or
/// one `NAME=value` a line.
enum PastedParameters {
    static func read(_ text: String) throws(LoginRefusal) -> ClientParameters {
        guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end else {
            return try lines(text)
        }
        let value: JSON
        do {
            value = try JSONReader.value(Array(text[start...end].utf8))
        } catch {
            throw LoginRefusal(.srv002, "the parameters are not JSON: \(error.reason), at octet \(error.offset)")
        }
        if value["command"]?.string == "parameters", let content = value["content"]?.string {
            return try ClientParameters(json: content)
        }
        return try ClientParameters(value)
    }

    private static func lines(_ text: String) throws(LoginRefusal) -> ClientParameters {
        var all: [ClientParameters.Parameter] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            guard let sign = line.firstIndex(of: "=") else {
                throw LoginRefusal(.srv002, "this is neither a JSON object nor one NAME=value a line")
            }
            let name = line[..<sign].filter { !$0.isWhitespace }
            all.append(.init(name: String(name), value: String(line[line.index(after: sign)...])))
        }
        guard !all.isEmpty else { throw LoginRefusal(.srv002, "there are no parameters") }
        return try ClientParameters(all)
    }
}
