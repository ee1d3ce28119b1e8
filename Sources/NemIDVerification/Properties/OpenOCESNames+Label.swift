extension OpenOCESNames {
    /// What to call a signature property in a report: its name where it is one of the format's, as the format writes
    /// it, and never what stands in the document.
    static func label(_ name: String) -> String {
        let known = [
            Property.requestIssuer, Property.olderRequestIssuer, Property.timestamp, Property.action,
            Property.challenge, Property.signText, Property.rememberUserIDToken, Property.identityAssuranceLevel,
        ]
        let lowercased = name.asciiLowercased
        return known.first { $0.asciiLowercased == lowercased }.map { "the property \($0)" } ?? "a further property"
    }
}
