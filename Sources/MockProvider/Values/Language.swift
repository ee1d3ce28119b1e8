/// A language that screens are shown in.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case danish = "da"
    case english = "en"

    /// The language of a `LANGUAGE` parameter (guide §3.1): Danish unless English is asked for.
    ///
    /// Greenlandic (`KL`) is accepted and shown in Danish, marked as Danish.
    package init(parameter: String?) {
        self = parameter?.uppercased() == "EN" ? .english : .danish
    }
}
