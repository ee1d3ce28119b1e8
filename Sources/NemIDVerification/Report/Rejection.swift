/// A check that does not hold: thrown by the check, turned into a report by `Verification`.
package struct Rejection: Error, Sendable {
    package let code: RejectionCode
    /// What was there instead; never content of the document, never anything personal.
    package let found: String

    init(_ code: RejectionCode, _ found: String) {
        self.code = code
        self.found = found
    }
}
