import NemIDHTTP

extension ParserCase {
    /// One published message.
    struct Message {
        var spans: [Span] = []

        func value(_ name: String) -> String? { spans.first { $0.name == name }?.value }

        var body: [UInt8] { spans.filter { $0.name == "body" }.flatMap { Array($0.value.utf8) } }

        var fields: [HTTPField] {
            var fields: [HTTPField] = []
            for span in spans {
                if span.name == "header_field" {
                    fields.append(HTTPField(name: span.value, value: ""))
                } else if span.name == "header_value" {
                    fields[fields.count - 1].value += span.value.drop { " \t".contains($0) }
                    while let last = fields[fields.count - 1].value.last, " \t".contains(last) {
                        fields[fields.count - 1].value.removeLast()
                    }
                }
            }
            return fields
        }
    }

    /// The published messages; each begins with a span of that name.
    func messages(beginningWith name: String) -> [Message] {
        var messages: [Message] = []
        for span in spans {
            if span.name == name { messages.append(Message()) }
            if !messages.isEmpty { messages[messages.count - 1].spans.append(span) }
        }
        return messages
    }
}
