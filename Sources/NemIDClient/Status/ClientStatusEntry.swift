/// What is known about one code.
struct ClientStatusEntry: Sendable, Hashable {
    let code: String
    let responsibility: ClientStatus.Responsibility
    let retry: ClientStatus.Retry
    let text: ClientStatusText

    init(
        _ code: String,
        _ responsibility: ClientStatus.Responsibility,
        _ retry: ClientStatus.Retry,
        _ text: ClientStatusText
    ) {
        self.code = code
        self.responsibility = responsibility
        self.retry = retry
        self.text = text
    }

    init(
        _ code: String,
        _ responsibility: ClientStatus.Responsibility,
        _ retry: ClientStatus.Retry,
        danish: String,
        english: String
    ) {
        self.init(code, responsibility, retry, ClientStatusText(danish: danish, english: english))
    }

    /// Every listed code.
    static let known: [String: Self] = {
        let families = [client, server, cancelled, identity, locked, certificate, codeApp, library]
        return Dictionary(families.joined().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    /// A code on no list: a technical error, to be tried again.
    static func unknown(_ code: String) -> Self { Self(code, .provider, .now, .technicalRetry) }
}
