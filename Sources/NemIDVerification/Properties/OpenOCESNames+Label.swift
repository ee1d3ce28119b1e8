extension OpenOCESNames {
    /// What to call a signature property in a report: its name where it is one of the format's, as the format writes
    /// it, and never what stands in the document.
    static func label(_ property: KnownProperty?) -> String {
        property.map { "the property \($0.name)" } ?? "a further property"
    }
}
