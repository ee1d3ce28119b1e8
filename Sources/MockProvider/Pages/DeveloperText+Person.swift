/// The words of a person's page.
extension DeveloperText {
    static let setState = LocalizedText(danish: "Sæt tilstand", english: "Set state")
    static let newState = LocalizedText(danish: "Ny tilstand", english: "New state")
    static let stateText = LocalizedText(
        danish: """
            Efter hver tilstand står, hvad et login med rigtig adgangskode og nøgle ender med. Hvad tilstanden ikke nævner, bliver som \
            på et aktivt NemID.
            """,
        english: """
            Behind each state stands what a login with the right password and code ends with. What the state does not name \
            becomes as on an active NemID.
            """
    )
    static let unlock = LocalizedText(danish: "Lås op (support)", english: "Unlock (support)")
    static let sendCard = LocalizedText(danish: "Send nyt nøglekort", english: "Send a new key card")
    static let orderTemporaryPassword = LocalizedText(
        danish: "Bestil midlertidig adgangskode",
        english: "Order a temporary password"
    )
    static let certificates = LocalizedText(danish: "Certifikater", english: "Certificates")
    static let serial = LocalizedText(danish: "Serienummer", english: "Serial number")
    static let validity = LocalizedText(danish: "Gyldigt", english: "Valid")
    static let good = LocalizedText(danish: "gyldigt", english: "good")
    static let revokedCertificate = LocalizedText(danish: "spærret", english: "revoked")
    static let endedCertificate = LocalizedText(danish: "udløbet", english: "ended")
    static let download = LocalizedText(danish: "Hent", english: "Download")
    static let renew = LocalizedText(danish: "Forny", english: "Renew")
    static let revoke = LocalizedText(danish: "Spær", english: "Revoke")
    static let usageLog = LocalizedText(danish: "Brugslog", english: "Usage log")
    static let usageLogEmpty = LocalizedText(
        danish: "Endnu ingen login eller underskrifter.",
        english: "No logins or signings yet."
    )
    static let logTime = LocalizedText(danish: "Tid (UTC)", english: "Time (UTC)")
    static let logKind = LocalizedText(danish: "Hvad", english: "What")
    static let logSite = LocalizedText(danish: "Tjenesteudbyder", english: "Service provider")
    static let logEnd = LocalizedText(danish: "Udfald", english: "Outcome")

    static func text(_ kind: UsageEntry.Kind) -> LocalizedText {
        switch kind {
        case .login: LocalizedText(danish: "login", english: "login")
        case .signing: LocalizedText(danish: "underskrift", english: "signing")
        }
    }

    static func title(of state: NemIDState) -> LocalizedText {
        switch state {
        case .active: LocalizedText(danish: "aktiv", english: "active")
        case .locked: LocalizedText(danish: "låst i 8 timer", english: "locked for 8 hours")
        case .passwordBlocked: LocalizedText(danish: "adgangskoden er spærret", english: "password blocked")
        case .blocked: LocalizedText(danish: "spærret", english: "blocked")
        case .blockedByHolder:
            LocalizedText(danish: "spærret af indehaveren", english: "blocked by the holder")
        case .waiting:
            LocalizedText(danish: "venter på midlertidig adgangskode", english: "waits for its temporary password")
        case .notActivated: LocalizedText(danish: "ikke aktiveret", english: "not activated")
        case .cardRunningLow: LocalizedText(danish: "få nøgler tilbage", english: "few codes left")
        case .cardUsedUp: LocalizedText(danish: "nøglekortet er brugt op", english: "key card used up")
        case .signatureDeclined:
            LocalizedText(danish: "digital signatur fravalgt", english: "digital signature declined")
        case .neverQualified: LocalizedText(danish: "kun til netbank", english: "for online banking only")
        case .signatureElsewhere:
            LocalizedText(danish: "signaturen er på et andet NemID", english: "signature on another NemID")
        case .notEligible:
            LocalizedText(danish: "kan ikke få digital signatur", english: "cannot have a digital signature")
        case .issuingFails:
            LocalizedText(danish: "certifikatet kan ikke udstedes", english: "certificate cannot be issued")
        case .revoked: LocalizedText(danish: "certifikatet er spærret", english: "certificate revoked")
        case .revokedUnnoticed:
            LocalizedText(
                danish: "certifikatet er spærret, login går igennem",
                english: "certificate revoked, logins go on"
            )
        case .expired: LocalizedText(danish: "certifikatet er udløbet", english: "certificate has ended")
        case .expiredUnnoticed:
            LocalizedText(
                danish: "certifikatet er udløbet, login går igennem",
                english: "certificate has ended, logins go on"
            )
        }
    }

    /// What a person's page says after a button was pressed; nil for no such button.
    static func done(_ action: String) -> LocalizedText? {
        switch action {
        case "created": created
        case "state": LocalizedText(danish: "Tilstanden er sat.", english: "The state has been set.")
        case "unlock": LocalizedText(danish: "Låst op.", english: "Unlocked.")
        case "send-card": LocalizedText(danish: "Et nyt nøglekort er sendt.", english: "A new key card has been sent.")
        case "temporary-password":
            LocalizedText(
                danish: "En midlertidig adgangskode er bestilt.",
                english: "A temporary password has been ordered."
            )
        case "renew": LocalizedText(danish: "Certifikatet er fornyet.", english: "The certificate has been renewed.")
        case "revoke": LocalizedText(danish: "Certifikatet er spærret.", english: "The certificate has been revoked.")
        default: nil
        }
    }
}
