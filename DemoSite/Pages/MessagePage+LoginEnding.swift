import NemIDClient

extension MessagePage {
    /// The page after a login that opened no mailbox.
    init(_ ending: LoginEnding) {
        switch ending {
        case .ended(let status):
            let mayTryNow = status.isCancellation || status.retry == .now
            self.init(
                title: Self.title(of: status),
                text: Localized(status.message(in: .danish), status.message(in: .english)),
                button: mayTryNow ? Self.tryAgain : Self.backToFront
            )
        case .rejected:
            self.init(title: Texts.notLoggedInTitle, text: Texts.rejectedText, button: Self.tryAgain)
        }
        code = ending.code
        route = .logInEnding
    }

    private static let tryAgain = (route: Route.logIn, text: Texts.tryAgain)

    private static func title(of status: ClientStatus) -> Localized {
        if status.isCancellation { return Texts.cancelledTitle }
        switch status.retry {
        case .now: return Texts.notLoggedInTitle
        case .later, .afterUserAction, .contactSupport, .contactServiceProvider, .never: return Texts.lockedTitle
        }
    }
}
