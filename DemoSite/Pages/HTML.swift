/// A piece of HTML in which text cannot become markup.
///
/// There are two ways in: `text`, which escapes, and elements, whose names and attribute names come from closed
/// lists and whose attribute values are escaped. The third, `trusted`, is for the SDK's own login fragment and has
/// exactly one caller; a test counts.
struct HTML: Sendable, Hashable {
    private(set) var markup: String

    static let empty = HTML(trusted: "")

    init(text: String) {
        markup = Self.escaped(text)
    }

    init(trusted markup: String) {
        self.markup = markup
    }

    /// An element with its content.
    init(_ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) {
        self.init(tag, attributes: attributes, content: content())
    }

    init(_ tag: Tag, attributes: [Attribute], content: HTML) {
        var markup = "<\(tag.rawValue)"
        for attribute in attributes {
            markup += " \(attribute.name.rawValue)"
            if let value = attribute.value {
                markup += "=\"\(Self.escaped(value))\""
            }
        }
        markup += ">"
        if !tag.isVoid {
            markup += content.markup
            markup += "</\(tag.rawValue)>"
        }
        self.markup = markup
    }

    mutating func append(_ other: HTML) {
        markup += other.markup
    }

    /// A whole document.
    static func document(language: Language, @HTMLBuilder content: () -> HTML) -> String {
        "<!DOCTYPE html>\n" + HTML(.html, .lang(language), content: content).markup + "\n"
    }

    /// The five characters that mean something in HTML become references; control characters, which HTML does not
    /// allow, become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .control: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
