extension XPathEvaluator {
    /// The value of a function (XPath 1.0 §4); how many arguments there are was checked when it was read.
    mutating func call(
        _ function: XPathFunction,
        _ arguments: [XPathExpression],
        _ context: Context
    ) throws(LoginRefusal) -> XPathValue {
        switch function {
        case .last: return .number(Double(context.size))
        case .position: return .number(Double(context.position))
        case .yes: return .boolean(true)
        case .no: return .boolean(false)
        case .boolean: return .boolean(try boolean(arguments[0], context))
        case .not: return .boolean(try !boolean(arguments[0], context))
        case .count: return .number(Double(try nodes(arguments[0], context).count))
        case .sum:
            var sum = 0.0
            for node in try nodes(arguments[0], context) { sum += XPathText.number(try text(of: node)) }
            return .number(sum)
        case .name, .localName:
            let node = try arguments.first.map { argument throws(LoginRefusal) in try nodes(argument, context).first }
            guard let place = node ?? (arguments.isEmpty ? context.node : nil) else { return .text("") }
            let named = document.nodes[place]
            return .text(function == .name ? named.name : named.local)
        case .number: return .number(try number(try argument(arguments, context)))
        case .floor: return .number(try number(arguments[0], context).rounded(.down))
        case .ceiling: return .number(try number(arguments[0], context).rounded(.up))
        case .round: return .number(XPathText.rounded(try number(arguments[0], context)))
        case .string, .concat, .contains, .startsWith, .substringBefore, .substringAfter, .substring, .stringLength,
            .normalizeSpace, .translate:
            return try textFunction(function, arguments, context)
        }
    }

    /// The first argument; where there is none, the node at hand.
    private mutating func argument(
        _ arguments: [XPathExpression],
        _ context: Context
    ) throws(LoginRefusal) -> XPathValue {
        guard let first = arguments.first else { return .nodes([context.node]) }
        return try value(first, context)
    }

    private mutating func textFunction(
        _ function: XPathFunction,
        _ arguments: [XPathExpression],
        _ context: Context
    ) throws(LoginRefusal) -> XPathValue {
        let first = try text(try argument(arguments, context))
        try spend(first.utf8.count / 64)
        switch function {
        case .stringLength: return .number(Double(first.unicodeScalars.count))
        case .normalizeSpace: return .text(XPathText.normalized(first))
        case .concat:
            var all = first
            for argument in arguments.dropFirst() {
                all += try text(argument, context)
                try spend(1 + all.utf8.count / 64)
            }
            return .text(all)
        case .substring: return .text(try substring(first, arguments, context))
        case .translate:
            return .text(Self.translate(first, try text(arguments[1], context), try text(arguments[2], context)))
        case .contains, .startsWith, .substringBefore, .substringAfter:
            return Self.search(function, first, try text(arguments[1], context))
        default: return .text(first)
        }
    }

    private static func search(_ function: XPathFunction, _ text: String, _ part: String) -> XPathValue {
        let (octets, wanted) = (Array(text.utf8), Array(part.utf8))
        if function == .startsWith { return .boolean(octets.starts(with: wanted)) }
        let last = octets.count - wanted.count
        let place = last < 0 ? nil : (0...last).first { octets[$0..<($0 + wanted.count)].elementsEqual(wanted) }
        if function == .contains { return .boolean(place != nil) }
        guard let place else { return .text("") }
        let found = function == .substringBefore ? octets[..<place] : octets[(place + wanted.count)...]
        return .text(String(decoding: found, as: UTF8.self))
    }

    /// Characters from a rounded place, a rounded number of them (§4.2).
    private mutating func substring(
        _ text: String,
        _ arguments: [XPathExpression],
        _ context: Context
    ) throws(LoginRefusal) -> String {
        let first = XPathText.rounded(try number(arguments[1], context))
        var end = Double.infinity
        if arguments.count == 3 { end = first + XPathText.rounded(try number(arguments[2], context)) }
        var part = String.UnicodeScalarView()
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let place = Double(index + 1)
            if place >= first, place < end { part.append(scalar) }
        }
        return String(part)
    }

    private static func translate(_ text: String, _ from: String, _ into: String) -> String {
        let targets = Array(into.unicodeScalars)
        var map: [Unicode.Scalar: Unicode.Scalar?] = [:]
        for (index, scalar) in from.unicodeScalars.enumerated() where map[scalar] == nil {
            map.updateValue(index < targets.count ? targets[index] : nil, forKey: scalar)
        }
        var translated = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let target = map[scalar] else {
                translated.append(scalar)
                continue
            }
            if let target { translated.append(target) }
        }
        return String(translated)
    }
}
