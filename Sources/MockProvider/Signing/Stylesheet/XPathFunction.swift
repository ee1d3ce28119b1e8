/// The functions that there are (XPath 1.0 §4).
package enum XPathFunction: String, Sendable, CaseIterable {
    case last, position, count, name
    case localName = "local-name"
    case string, concat, contains
    case startsWith = "starts-with"
    case substringBefore = "substring-before"
    case substringAfter = "substring-after"
    case substring
    case stringLength = "string-length"
    case normalizeSpace = "normalize-space"
    case translate, boolean, not
    case yes = "true"
    case no = "false"
    case number, sum, floor, ceiling, round

    /// How many arguments it takes.
    var arguments: ClosedRange<Int> {
        switch self {
        case .last, .position, .yes, .no: 0...0
        case .name, .localName, .string, .stringLength, .normalizeSpace, .number: 0...1
        case .count, .boolean, .not, .sum, .floor, .ceiling, .round: 1...1
        case .contains, .startsWith, .substringBefore, .substringAfter: 2...2
        case .substring: 2...3
        case .translate: 3...3
        case .concat: 2...64
        }
    }

    /// Whether its argument must be nodes.
    var takesNodes: Bool {
        switch self {
        case .count, .sum, .name, .localName: true
        default: false
        }
    }
}
