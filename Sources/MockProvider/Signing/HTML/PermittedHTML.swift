/// The elements and attributes that HTML to sign may have (guide §5.2.1); everything else is refused.
enum PermittedHTML {
    /// By element.
    static let attributes: [String: Set<String>] = {
        var attributes: [String: Set<String>] = [
            "html": ["xmlns"],
            "head": [],
            "title": [],
            "style": ["type"],
            "body": ["text", "bgcolor", "class", "style"],
            "p": ["align", "bgcolor", "style", "class"],
            "div": ["align", "bgcolor", "style", "class"],
            "ul": ["style", "class"],
            "ol": ["start", "type", "style", "class"],
            "li": ["class", "style"],
            "font": ["face", "size", "color"],
            "table": ["border", "cellspacing", "cellpadding", "width", "align"],
            "tr": ["bgcolor", "class", "style"],
            "th": ["bgcolor", "rowspan", "colspan", "align", "valign", "width", "class", "style"],
            "td": ["bgcolor", "rowspan", "colspan", "align", "valign", "width", "class", "style"],
            "i": [],
            "b": [],
            "u": [],
            "center": [],
            "a": ["href", "name"],
        ]
        for level in 1...6 { attributes["h\(level)"] = ["class", "style"] }
        return attributes
    }()

    /// The one value of `xmlns`.
    static let namespace = "http://www.w3.org/1999/xhtml"
}
