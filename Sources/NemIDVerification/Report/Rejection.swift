/// A check that does not hold: thrown by the check, turned into a report by `Verification`.
struct Rejection: Error, Sendable {
    let code: RejectionCode
    /// What was there instead; never content of the document, never anything personal.
    let found: String

    init(_ code: RejectionCode, _ found: String) {
        self.code = code
        self.found = found
    }
}
