/// How the provider or the user ended a login that did not succeed: cancelled, locked, time ran out, set-up wrong.
///
/// The set of codes is open: an unknown code is a status too, with the general technical text.
public struct ClientStatus: Sendable, Hashable {
    /// The provider's code.
    public let code: Code

    /// The name that stands for the site in the texts.
    public let serviceProvider: String

    private let entry: ClientStatusEntry

    /// A status as the user of `serviceProvider` is to see it.
    ///
    /// Public so that a site can test its pages with every code.
    public init(_ code: Code, serviceProvider: String) {
        self.code = code
        self.serviceProvider = serviceProvider
        entry = ClientStatusEntry.known[code.rawValue] ?? ClientStatusEntry.unknown(code.rawValue)
    }

    /// Whether the code is on the provider's lists; log the others, they are news.
    public var isKnown: Bool { ClientStatusEntry.known[code.rawValue] != nil }

    /// Whose matter it is.
    public var responsibility: Responsibility { entry.responsibility }

    /// Whether and when trying again makes sense.
    public var retry: Retry { entry.retry }

    /// Whether somebody broke the login off (family CAN): go back quietly to the page before the login.
    public var isCancellation: Bool { code.rawValue.hasPrefix("CAN") }

    /// What to tell the user: what happened, then what to do.
    ///
    /// Plain text, to be escaped like any other. Show the code in small print beside it, never alone. Greenlandic falls back to Danish.
    public func message(in language: ClientLanguage) -> String {
        entry.text.text(in: language).replacing("{sp}", with: serviceProvider)
    }
}

extension ClientStatus {
    /// Whose matter a status is.
    public enum Responsibility: String, Sendable, Hashable, CaseIterable {
        /// The user's: something they did, or the state of their NemID.
        case user
        /// The site's: its parameters, certificate or clock.
        case serviceProvider
        /// The provider's.
        case provider
        /// The user's browser or network.
        case environment
    }

    /// Whether and when trying again makes sense.
    public enum Retry: String, Sendable, Hashable, CaseIterable {
        /// The user may start again at once, with fresh parameters.
        case now
        /// Waiting helps: the text says how long where that is known.
        case later
        /// The user must do something first; the text says what.
        case afterUserAction
        /// Only NemID support can help.
        case contactSupport
        /// Only the site can help.
        case contactServiceProvider
        /// Never, for this user.
        case never
    }
}
