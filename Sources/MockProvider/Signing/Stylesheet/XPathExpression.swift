/// An expression, or what a pattern is made of (XPath 1.0 §2, §3).
indirect enum XPathExpression: Sendable {
    enum Axis: String, Sendable {
        case child, attribute, `self`, parent, descendant, ancestor
        case descendantOrSelf = "descendant-or-self"
        case followingSibling = "following-sibling"
        case precedingSibling = "preceding-sibling"
    }

    enum NodeTest: Sendable {
        /// `namespace` is empty for none.
        case name(local: String, namespace: String)
        /// `prefix:*`
        case namespace(String)
        /// `*`
        case any
        case text
        case node
    }

    struct Step: Sendable {
        let axis: Axis
        let test: NodeTest
        var predicates: [XPathExpression] = []
    }

    struct Path: Sendable {
        var isAbsolute = false
        var steps: [Step] = []
    }

    enum Comparison: Sendable {
        case equal, different, less, lessOrEqual, greater, greaterOrEqual
    }

    enum Arithmetic: Sendable {
        case plus, minus, times, divided, modulo
    }

    case or(XPathExpression, XPathExpression)
    case and(XPathExpression, XPathExpression)
    case compare(XPathExpression, Comparison, XPathExpression)
    case calculate(XPathExpression, Arithmetic, XPathExpression)
    case negated(XPathExpression)
    case union(XPathExpression, XPathExpression)
    case text(String)
    case number(Double)
    case call(XPathFunction, [XPathExpression])
    case path(Path)
}
