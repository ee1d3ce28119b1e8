/// A code that ends a login in place of a signed response, as the relying party receives it.
///
/// Only those that this provider and its page can give today have a name here.
public struct ClientErrorCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The code on the wire: `CAN002`.
    public let rawValue: String

    /// The code of that text, whether or not it is known here.
    public init(rawValue: String) { self.rawValue = rawValue }

    private init(_ code: String) { rawValue = code }

    /// The code on the wire.
    public var description: String { rawValue }

    /// `PARAMS_DIGEST` is not the digest of the parameters.
    public static let app001 = ClientErrorCode("APP001")
    /// The document cannot be shown for signing.
    public static let app002 = ClientErrorCode("APP002")
    /// The page's script met something that it cannot go on from; given by the page itself.
    public static let app003 = ClientErrorCode("APP003")
    /// There is no session to resume in the background.
    public static let app004 = ClientErrorCode("APP004")
    /// The parameters came from a page whose origin is not `ORIGIN`.
    public static let app007 = ClientErrorCode("APP007")
    /// `CLIENTFLOW` or `SIGNTEXT_FORMAT` is not one of those known here, or parameters contradict each other.
    public static let app008 = ClientErrorCode("APP008")
    /// The person has had the whole NemID blocked.
    public static let auth001 = ClientErrorCode("AUTH001")
    /// The NemID is locked for eight hours.
    public static let auth004 = ClientErrorCode("AUTH004")
    /// The NemID is blocked.
    public static let auth005 = ClientErrorCode("AUTH005")
    /// No codes are left on the key card.
    public static let auth006 = ClientErrorCode("AUTH006")
    /// The password is blocked.
    public static let auth007 = ClientErrorCode("AUTH007")
    /// The NemID is not activated, and there is no temporary password that is still good.
    public static let auth008 = ClientErrorCode("AUTH008")
    /// Another login ran at the same time and has used the code.
    public static let auth010 = ClientErrorCode("AUTH010")
    /// A temporary password cannot be used where the site is an app of its own.
    public static let auth011 = ClientErrorCode("AUTH011")
    /// The browser lacks what the page needs; given by the page itself.
    public static let auth017 = ClientErrorCode("AUTH017")
    /// All code apps of the person are revoked, and there is no other factor.
    public static let auth018 = ClientErrorCode("AUTH018")
    /// A key card is not allowed here (`PREVENT_OTP_CARD`) and the person has nothing else.
    public static let auth019 = ClientErrorCode("AUTH019")
    /// The person left the activation; the temporary password is spent.
    public static let can001 = ClientErrorCode("CAN001")
    /// The person cancelled.
    public static let can002 = ClientErrorCode("CAN002")
    /// The connection to the phone was lost, or another app came between.
    public static let can003 = ClientErrorCode("CAN003")
    /// The person's logins under way were ended.
    public static let can004 = ClientErrorCode("CAN004")
    /// The request to the code app was not answered in time.
    public static let can005 = ClientErrorCode("CAN005")
    /// As many code apps as there may be; given to a phone that activates one more.
    public static let can006 = ClientErrorCode("CAN006")
    /// The person rejected the request in the code app.
    public static let can007 = ClientErrorCode("CAN007")
    /// A newer request took the place of this one.
    public static let can008 = ClientErrorCode("CAN008")
    /// The code app is revoked; given to the phone.
    public static let capp004 = ClientErrorCode("CAPP004")
    /// The person has no such code app; given to the phone.
    public static let capp006 = ClientErrorCode("CAPP006")
    /// The code app is not in its waiting period; given to the phone.
    public static let capp007 = ClientErrorCode("CAPP007")
    /// The waiting period of the code app is not over; given to the phone.
    public static let capp008 = ClientErrorCode("CAPP008")
    /// Nobody has such a code app; given to the phone.
    public static let capp012 = ClientErrorCode("CAPP012")
    /// The page could not reach the provider; given by the page itself.
    public static let lib002 = ClientErrorCode("LIB002")
    /// Too many wrong passwords: locked for eight hours from now.
    public static let lock001 = ClientErrorCode("LOCK001")
    /// Too many wrong passwords again: blocked from now.
    public static let lock002 = ClientErrorCode("LOCK002")
    /// Too many wrong codes: blocked from now.
    public static let lock003 = ClientErrorCode("LOCK003")
    /// The person has declined the public digital signature.
    public static let oces001 = ClientErrorCode("OCES001")
    /// The person has never qualified for a public digital signature.
    public static let oces002 = ClientErrorCode("OCES002")
    /// The person's public digital signature is on another NemID.
    public static let oces003 = ClientErrorCode("OCES003")
    /// The person can have no public digital signature.
    public static let oces004 = ClientErrorCode("OCES004")
    /// The certificate cannot be issued.
    public static let oces005 = ClientErrorCode("OCES005")
    /// The person's certificate is revoked, or has ended.
    public static let oces006 = ClientErrorCode("OCES006")
    /// `DIGEST_SIGNATURE` is not a signature over the parameters by the key of `SP_CERT`.
    public static let srv001 = ClientErrorCode("SRV001")
    /// The parameters, or a message of the login page, cannot be read.
    public static let srv002 = ClientErrorCode("SRV002")
    /// `TIMESTAMP` is more than three minutes off.
    public static let srv003 = ClientErrorCode("SRV003")
    /// The provider cannot go on.
    public static let srv004 = ClientErrorCode("SRV004")
    /// The login is unknown, over, or was left for too long.
    public static let srv006 = ClientErrorCode("SRV006")
    /// The code app is too old.
    public static let srv007 = ClientErrorCode("SRV007")
    /// `SP_CERT` is not an enrolled certificate, or not valid now, or its enrolment is not in force.
    public static let srv010 = ClientErrorCode("SRV010")
    /// `TRANSACTION_CONTEXT` is longer than 100 characters.
    public static let srv011 = ClientErrorCode("SRV011")
}
