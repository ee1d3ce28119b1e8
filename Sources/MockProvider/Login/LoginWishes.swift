/// What a relying party asks of the steps of a login (guide §3.1).
package struct LoginWishes: Sendable, Hashable {
    /// `PREVENT_OTP_CARD`: no key card.
    package var preventsKeyCard: Bool
    /// `SUPPRESS_PUSH_TO_DEVICE`: the phone has to fetch a request by itself.
    package var suppressesPush: Bool
    /// `ENABLE_AWAITING_APP_APPROVAL_EVENT`: the page around the frame hears when a request waits for the phone.
    package var announcesAppApproval: Bool
    /// What the phone shows.
    package var appText: LocalizedText
    /// `CREDENTIAL_UPDATE`; nil where nothing is to be changed.
    package var credentialUpdate: CredentialUpdate?

    package init(
        preventsKeyCard: Bool = false,
        suppressesPush: Bool = false,
        announcesAppApproval: Bool = false,
        appText: LocalizedText = LocalizedText(danish: "", english: ""),
        credentialUpdate: CredentialUpdate? = nil
    ) {
        self.preventsKeyCard = preventsKeyCard
        self.suppressesPush = suppressesPush
        self.announcesAppApproval = announcesAppApproval
        self.appText = appText
        self.credentialUpdate = credentialUpdate
    }
}
