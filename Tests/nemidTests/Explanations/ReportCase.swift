import Testing

/// A response and a policy whose report is kept as a snapshot.
///
/// The name is the code, or `accepted`; what follows a hyphen tells several of one code apart.
struct ReportCase: Sendable, CustomTestStringConvertible {
    let name: String
    /// What is judged, in a sentence.
    let title: String
    let outputs: @Sendable () throws -> ReportOutputs

    init(_ name: String, _ title: String, _ outputs: @escaping @Sendable () throws -> ReportOutputs) {
        self.name = name
        self.title = title
        self.outputs = outputs
    }

    /// The code that the report must have; nil for an accepted response.
    var code: String? {
        let code = String(name.prefix { $0 != "-" })
        return code == "accepted" ? nil : code
    }

    var testDescription: String { name }

    static let all = accepted + documents + signatures + certificates + profiles + properties + lists + answers
}
