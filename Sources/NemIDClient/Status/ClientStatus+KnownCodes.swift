// The codes of the providers' lists, one family after the other.

extension ClientStatus.Code {
    /// APP001: Parameters not usable: digest does not match, or (guide §3.1) a command came from an origin other than ORIGIN.
    public static let app001 = Self(known: "APP001")

    /// APP002: Sign text not permitted (HTML/CSS/PDF whitelist, XSLT output).
    public static let app002 = Self(known: "APP002")

    /// APP003: Unrecoverable internal error in the client.
    public static let app003 = Self(known: "APP003")

    /// APP004: An existing session could not be resumed and fallback was forbidden (single sign-on).
    public static let app004 = Self(known: "APP004")

    /// APP005: Applet era: user did not trust the applet's certificate.
    public static let app005 = Self(known: "APP005")

    /// APP007: Integration fault; the guide names it with APP001 for messages from a wrong origin.
    public static let app007 = Self(known: "APP007")

    /// APP008: Integration fault in the parameters; details are not known.
    public static let app008 = Self(known: "APP008")

    /// APP009: Technical error; details are not known.
    public static let app009 = Self(known: "APP009")

    /// APP010: Technical error; details are not known.
    public static let app010 = Self(known: "APP010")

    /// SRV001: Signature over the parameters does not verify.
    public static let srv001 = Self(known: "SRV001")

    /// SRV002: Request could not be parsed.
    public static let srv002 = Self(known: "SRV002")

    /// SRV003: TIMESTAMP outside ±3 minutes.
    public static let srv003 = Self(known: "SRV003")

    /// SRV004: Unrecoverable server error.
    public static let srv004 = Self(known: "SRV004")

    /// SRV005: Unrecoverable server error.
    public static let srv005 = Self(known: "SRV005")

    /// SRV006: Session lost or timed out.
    public static let srv006 = Self(known: "SRV006")

    /// SRV007: App too old.
    public static let srv007 = Self(known: "SRV007")

    /// SRV008: Integration fault; details are not known.
    public static let srv008 = Self(known: "SRV008")

    /// SRV010: SP certificate not enrolled or not valid.
    public static let srv010 = Self(known: "SRV010")

    /// SRV011: TRANSACTION_CONTEXT longer than 100 characters.
    public static let srv011 = Self(known: "SRV011")

    /// CAN001: User left the first-time activation after using the temporary password; that password is now spent.
    public static let can001 = Self(known: "CAN001")

    /// CAN002: User cancelled.
    public static let can002 = Self(known: "CAN002")

    /// CAN003: Connection to the app timed out or was interrupted by another app.
    public static let can003 = Self(known: "CAN003")

    /// CAN004: Session cancelled.
    public static let can004 = Self(known: "CAN004")

    /// CAN005: Code app request not approved in time (5 minutes).
    public static let can005 = Self(known: "CAN005")

    /// CAN006: Already the maximum number of active code apps (3).
    public static let can006 = Self(known: "CAN006")

    /// CAN007: User rejected the request in the code app.
    public static let can007 = Self(known: "CAN007")

    /// CAN008: A newer request replaced this one.
    public static let can008 = Self(known: "CAN008")

    /// AUTH001: NemID blocked (too many password attempts).
    public static let auth001 = Self(known: "AUTH001")

    /// AUTH003: Login correct, but no agreement with this SP (bank flows).
    public static let auth003 = Self(known: "AUTH003")

    /// AUTH004: NemID in temporary lock (quarantine, 8 hours).
    public static let auth004 = Self(known: "AUTH004")

    /// AUTH005: NemID blocked after too many wrong passwords.
    public static let auth005 = Self(known: "AUTH005")

    /// AUTH006: No codes left on the code card and no new card waiting.
    public static let auth006 = Self(known: "AUTH006")

    /// AUTH007: Password blocked after too many wrong attempts.
    public static let auth007 = Self(known: "AUTH007")

    /// AUTH008: NemID not activated and no valid temporary password.
    public static let auth008 = Self(known: "AUTH008")

    /// AUTH009: Single sign-on not possible because the first login was not two-factor.
    public static let auth009 = Self(known: "AUTH009")

    /// AUTH010: Another NemID login ran at the same time, or an old code was used.
    public static let auth010 = Self(known: "AUTH010")

    /// AUTH011: Temporary password cannot be used in the mobile flow.
    public static let auth011 = Self(known: "AUTH011")

    /// AUTH012: Technical; reload.
    public static let auth012 = Self(known: "AUTH012")

    /// AUTH013: Technical; log in again with two factors.
    public static let auth013 = Self(known: "AUTH013")

    /// AUTH017: Browser environment stops the client (plug-ins, privacy settings).
    public static let auth017 = Self(known: "AUTH017")

    /// AUTH018: Code app revoked.
    public static let auth018 = Self(known: "AUTH018")

    /// AUTH019: Code card not allowed here; app or token needed.
    public static let auth019 = Self(known: "AUTH019")

    /// AUTH020: One-factor login not possible.
    public static let auth020 = Self(known: "AUTH020")

    /// LOCK001: Wrong user id or password too many times; 8-hour lock starts.
    public static let lock001 = Self(known: "LOCK001")

    /// LOCK002: Wrong password too many times again; permanent block.
    public static let lock002 = Self(known: "LOCK002")

    /// LOCK003: Wrong code (key) too many times; block.
    public static let lock003 = Self(known: "LOCK003")

    /// OCES001: NemID used for banking only; user declined OCES.
    public static let oces001 = Self(known: "OCES001")

    /// OCES002: User never qualified for OCES.
    public static let oces002 = Self(known: "OCES002")

    /// OCES003: No OCES on this NemID, but on another one the user has.
    public static let oces003 = Self(known: "OCES003")

    /// OCES004: User cannot have OCES (under 15, or no CPR number).
    public static let oces004 = Self(known: "OCES004")

    /// OCES005: Issuing the certificate failed.
    public static let oces005 = Self(known: "OCES005")

    /// OCES006: Only inactive or blocked certificates.
    public static let oces006 = Self(known: "OCES006")

    /// CAPP001: App restricted to another identity type.
    public static let capp001 = Self(known: "CAPP001")

    /// CAPP002: Suspension rules broken.
    public static let capp002 = Self(known: "CAPP002")

    /// CAPP003: App id not active.
    public static let capp003 = Self(known: "CAPP003")

    /// CAPP004: App suspended or revoked; update may help.
    public static let capp004 = Self(known: "CAPP004")

    /// CAPP006: App not found for this user.
    public static let capp006 = Self(known: "CAPP006")

    /// CAPP007: App not in state "validation missing".
    public static let capp007 = Self(known: "CAPP007")

    /// CAPP008: Waiting period not over.
    public static let capp008 = Self(known: "CAPP008")

    /// CAPP009: As CAPP008 in the source (difference unknown).
    public static let capp009 = Self(known: "CAPP009")

    /// CAPP010: PIN reset refused, app not active.
    public static let capp010 = Self(known: "CAPP010")

    /// CAPP011: Administrator challenge failed.
    public static let capp011 = Self(known: "CAPP011")

    /// CAPP012: App id does not exist.
    public static let capp012 = Self(known: "CAPP012")

    /// CAPP013: Software fingerprint wrong or not on the whitelist.
    public static let capp013 = Self(known: "CAPP013")

    /// LIB002: Network problem between client and server.
    public static let lib002 = Self(known: "LIB002")
}
