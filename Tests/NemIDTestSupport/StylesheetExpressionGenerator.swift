/// Expressions of the subset, put together by chance over the names of ``StylesheetCase/order``.
package struct StylesheetExpressionGenerator {
    private var random: SeededRandom

    package init(seed: UInt64) { random = SeededRandom(seed: seed) }

    package mutating func next() -> String { expression(4) }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int(random.next() % UInt64(choices.count))]
    }

    private mutating func expression(_ depth: Int) -> String {
        guard depth > 0 else {
            return pick(["1", "2.5", "'99'", "'stol'", "''", ".", "//sum", "position()", "ordre/@nr"])
        }
        switch random.next() % 12 {
        case 0...3: return path(depth)
        case 4: return "\(expression(depth - 1)) \(pick(["=", "!=", "<", "<=", ">", ">="])) \(expression(depth - 1))"
        case 5: return "(\(expression(depth - 1))) \(pick(["+", "-", "*", "mod"])) (\(expression(depth - 1)))"
        case 6: return "\(expression(depth - 1)) \(pick(["and", "or"])) \(expression(depth - 1))"
        case 7: return "\(pick(["count", "name", "local-name"]))(\(path(depth - 1)))"
        case 8:
            return
                "\(pick(["string", "number", "boolean", "not", "normalize-space", "string-length", "floor", "ceiling"]))(\(expression(depth - 1)))"
        case 9:
            let name = pick(["contains", "starts-with", "substring-before", "substring-after", "concat"])
            return "\(name)(\(expression(depth - 1)), \(expression(depth - 1)))"
        case 10:
            return
                "substring(\(expression(depth - 1)), \(pick(["0", "1", "2", "1.5", "-1"])), \(pick(["1", "2", "3.5"])))"
        default: return "-\(pick(["1", "(\(expression(depth - 1)))"]))"
        }
    }

    private mutating func path(_ depth: Int) -> String {
        var path = pick(["/", "//", "", ".//", "/ordre/", "ordre/"])
        for index in 0...Int(random.next() % 3) {
            if index > 0 { path += pick(["/", "/", "//"]) }
            path += step(depth)
        }
        return path
    }

    private mutating func step(_ depth: Int) -> String {
        let axis = pick([
            "", "", "", "", "self::", "parent::", "ancestor::", "descendant::", "descendant-or-self::",
            "following-sibling::",
            "preceding-sibling::", "@",
        ])
        let names =
            axis == "@"
            ? ["vare", "antal", "nr", "*"] : ["linje", "pris", "sum", "kunde", "b", "*", "*", "node()", "text()"]
        var step = axis + pick(names)
        if depth > 0, random.next() % 4 == 0 {
            step += "[\(pick(["1", "2", "last()", "position() > 1", "@vare", "not(@gave)", expression(depth - 1)]))]"
        }
        return step
    }
}
