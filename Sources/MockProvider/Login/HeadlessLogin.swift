/// A login without a browser.
struct HeadlessLogin: Sendable, Hashable {
    let parametersJSON: String
    let userID: String
    let origin: String?
    /// Nil for the right one.
    let password: String?
    /// Nil for the right one.
    let code: String?
    /// What is at `SIGNTEXT_URI`; nil where nothing is to be fetched.
    var document: [UInt8]?
}
