import FoundationEssentials

/// The options of `serve`.
struct ServeOptions: Sendable, Hashable {
    /// 0 for a free one.
    var port: UInt16 = 7788
    /// Of the web services; nil for the one after `port`, or a free one.
    var webServicePort: UInt16?
    var readyFile: String?
    var seed: UInt64 = 1
    /// Nil for the real clock.
    var clock: Date?
    /// Nil for the address listened on.
    var origin: String?
    /// The same of the web services.
    var webServiceOrigin: String?
}
