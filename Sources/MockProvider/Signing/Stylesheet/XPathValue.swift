/// What an expression comes to (XPath 1.0 §1).
enum XPathValue {
    /// In document order, none twice.
    case nodes([Int])
    case text(String)
    case number(Double)
    case boolean(Bool)
}
