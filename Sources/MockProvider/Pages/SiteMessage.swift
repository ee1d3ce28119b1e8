/// What a page says at its top after something was done, or was not.
struct SiteMessage: Sendable {
    var done: LocalizedText?
    var problem: LocalizedText?
    /// In English, for developers.
    var detail: String?

    static func done(_ text: LocalizedText) -> SiteMessage { SiteMessage(done: text) }

    static func failed(_ error: ProviderError) -> SiteMessage {
        SiteMessage(problem: DeveloperText.failed, detail: error.reason)
    }
}
