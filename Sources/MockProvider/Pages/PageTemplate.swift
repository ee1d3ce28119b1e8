/// A page with places to fill: `{{name}}` becomes the value of that name, and what stands between `{{#name}}` and
/// `{{/name}}` is kept only where the value is there and not empty.
///
/// Values are escaped for HTML, in text and in quoted attributes, unless they are markup already.
package struct PageTemplate: Sendable {
    package enum Value: Sendable, ExpressibleByStringLiteral {
        case text(String)
        case markup(String)

        package init(stringLiteral value: String) { self = .text(value) }

        var markup: String {
            switch self {
            case .text(let text): PageTemplate.escaped(text)
            case .markup(let markup): markup
            }
        }
    }

    private let file: PageFile

    package init(_ file: PageFile) { self.file = file }

    package func filled(_ values: [String: Value]) -> String {
        Self.fill(file.text[...], values.mapValues(\.markup))
    }

    private static func fill(_ text: Substring, _ values: [String: String]) -> String {
        var filled = ""
        var rest = text
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            filled += rest[..<start.lowerBound]
            let name = rest[start.upperBound..<end.lowerBound]
            rest = rest[end.upperBound...]
            guard name.first == "#" else {
                filled += values[String(name)] ?? ""
                continue
            }
            let key = String(name.dropFirst())
            guard let close = rest.firstRange(of: "{{/\(key)}}") else { continue }
            if values[key]?.isEmpty == false { filled += fill(rest[..<close.lowerBound], values) }
            rest = rest[close.upperBound...]
        }
        return filled + rest
    }

    package static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
