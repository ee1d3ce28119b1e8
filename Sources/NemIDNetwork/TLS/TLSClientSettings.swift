/// How a client's connections are secured.
package struct TLSClientSettings: Sendable {
    /// Whom to trust, and what to show.
    package let context: TLSContext
    /// Seconds since 1970, at which the server's certificates must be valid.
    package let now: @Sendable () -> Int

    /// The values as given.
    package init(context: TLSContext, now: @escaping @Sendable () -> Int) {
        self.context = context
        self.now = now
    }
}
