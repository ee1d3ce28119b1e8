import FoundationEssentials
import NemIDCrypto

/// What no source says about key files, and was chosen for this provider.
enum CodeFileChoices {
    // The client is at /codefile?t=…, as this provider has one origin for everything; the real one had a host of its own.
    //
    // A key file lies with its holder: nobody counts wrong passwords, no state of the holder's NemID matters, and a revoked
    // certificate or one that has ended signs like any other, as those of the test environment did: finding that out is the
    // relying party's part.
    //
    // REQUESTISSUER is shown and signed as it was sent; that it is an enrolled name is not asked for. ORIGIN may be left out,
    // and filters may stand among the parameters themselves, since a known library did both and was served.
    //
    // A subject or issuer in which a filter is looked for is written as in `C=DK, O=…, CN=… + serialNumber=…`.

    /// Filters for the issuer that stand for this provider's own authorities, as it takes the place of the test environment;
    /// `TRUST2408 OCES`, of production, does not.
    static let ownIssuer: Set<String> = ["TRUST2408", "TRUST2408 Systemtest"]

    /// Characters of REQUESTISSUER.
    static let requestIssuerLength = 1...64

    /// Logins with key files under way at once; the oldest gives way.
    static let mostSessions = 1024
    /// Seconds after which a login that nobody goes on with is over.
    static let inactivity = LoginSessions.inactivity

    /// The text that a login with a key file signs; the one known real example says `OpenLogon 5/11/21 9:30 PM`, whose
    /// time zone is unknown: it is UTC here.
    static func signText(at time: CivilTime) -> String {
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        let year = time.year % 100 < 10 ? "0\(time.year % 100)" : "\(time.year % 100)"
        return "OpenLogon \(time.month)/\(time.day)/\(year) \(hour):\(minute) \(time.hour < 12 ? "AM" : "PM")"
    }
}
