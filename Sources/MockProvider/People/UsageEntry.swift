public import FoundationEssentials

/// One line of a person's usage log: a login or signing that has come to an end, well or not.
public struct UsageEntry: Sendable, Hashable {
    /// What the relying party asked for.
    public enum Kind: String, Sendable, Hashable {
        /// A login.
        case login
        /// The signing of a document.
        case signing
    }

    /// When it ended.
    public let date: Date
    /// The name of the relying party as people see it.
    public let serviceProvider: String
    /// The user id that was used, folded; the name of the key file where one was used.
    public let userID: String
    /// What was asked for.
    public let kind: Kind
    /// What it ended with; nil where it went well.
    public let code: ClientErrorCode?

    package init(date: Date, serviceProvider: String, userID: String, kind: Kind, code: ClientErrorCode?) {
        self.date = date
        self.serviceProvider = serviceProvider
        self.userID = userID
        self.kind = kind
        self.code = code
    }
}
