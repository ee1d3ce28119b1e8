import FoundationEssentials

/// The options of `serve`.
struct ServeOptions: Sendable, Hashable {
    /// 0 for a free one.
    var port: UInt16 = 7788
    var readyFile: String?
    var seed: UInt64 = 1
    /// Nil for the real clock.
    var clock: Date?
    /// Nil for the address listened on.
    var origin: String?
}
