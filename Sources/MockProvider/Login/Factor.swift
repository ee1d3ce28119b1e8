/// A second factor (guide §9), in the order in which they are offered.
package enum Factor: String, Sendable, Hashable, CaseIterable {
    /// Code app (*nøgleapp*).
    case codeApp = "code-app"
    /// Key card (*nøglekort*).
    case keyCard = "key-card"
    /// Code token (*nøgleviser*).
    case codeToken = "code-token"
    /// Voice response (*nøgletelefon*).
    case voice
}
