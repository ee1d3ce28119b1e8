import NemIDCrypto
import NemIDHTTP

/// What the script of the login frame sends at each step: the form of the screen as it was filled in.
struct StepMessage: Sendable {
    /// The id of the login.
    let session: String
    let event: LoginEvent
    /// As typed on the screen; empty on others than the first.
    let userID: String
    /// The language that the page shows.
    let language: Language
    /// As typed where a user id is chosen.
    let newUserID: String
    /// Whether the box that remembers the user id is ticked.
    let isTicked: Bool

    /// What the page has fetched; nil where it could not, and at every other event.
    let document: [UInt8]?

    /// The four boxes of a password of four digits.
    private static let boxes = ["digit1", "digit2", "digit3", "digit4"]
    private static let members =
        [
            "session", "event", "language", "userID", "password", "remember", "code", "factor", "repeated", "newUserID",
            "signature", "document",
        ]
        + boxes

    /// Reads the body of `request`.
    ///
    /// - Throws: what a request that the frame's script never makes is answered with.
    init(_ request: HTTPRequest) throws(Problem) {
        let message = try JSONRequest(request, allowing: Self.members)
        session = try message.text("session")
        userID = try message.optionalText("userID") ?? ""
        language = Language(parameter: try message.optionalText("language"))
        newUserID = try message.optionalText("newUserID") ?? ""
        isTicked = try message.optionalText("remember") != nil
        event = try Self.event(message, isTicked: isTicked)
        document = try message.optionalText("document").map { (text) throws(Problem) in
            guard let octets = Base64.decode(text.utf8) else {
                throw Problem(.badRequest, "document is not base64", hint: "encode what came, on one line")
            }
            return octets
        }
    }

    private static func event(_ message: JSONRequest, isTicked: Bool) throws(Problem) -> LoginEvent {
        switch try message.text("event") {
        case "credentials":
            .credentials(
                userID: UserDirectory.fold(try message.text("userID")),
                password: try password(message),
                remembersUserID: isTicked
            )
        case "document-fetched": .documentArrived
        case "approve-document": .approveDocument
        case "other-user": .otherUser
        case "code": .code(try message.text("code"))
        case "send-app-request": .sendAppRequest
        case "poll": .poll
        case "change-factor": .changeFactor
        case "choose-factor": .chooseFactor(try factor(message))
        case "back": .back
        case "ring-again": .ringAgain
        case "choose-password":
            .choosePassword(try message.text("password"), repeated: try message.text("repeated"))
        case "choose-user-id": .chooseUserID(try message.text("newUserID"))
        case "skip-user-id": .skipUserID
        case "accept-terms": .acceptTerms(wantsSignature: try message.optionalText("signature") != nil)
        case "proceed": .proceed
        case "take-new-card": .takeNewCard
        case "cancel": .cancel
        default:
            throw Problem(
                .badRequest,
                "there is no such event",
                hint: "events are credentials, other-user, code, send-app-request, poll, change-factor, "
                    + "choose-factor, back, ring-again, choose-password, choose-user-id, skip-user-id, accept-terms, "
                    + "proceed, take-new-card, document-fetched, approve-document, cancel"
            )
        }
    }

    private static func factor(_ message: JSONRequest) throws(Problem) -> Factor {
        guard let factor = Factor(rawValue: try message.text("factor")) else {
            let names = Factor.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.badRequest, "there is no such factor", hint: "factors are \(names)")
        }
        return factor
    }

    /// The password from its field, or from the four boxes where the first of them was sent: empty unless they hold four
    /// digits.
    private static func password(_ message: JSONRequest) throws(Problem) -> String {
        guard message[boxes[0]] != nil else { return try message.text("password") }
        var password = ""
        for name in boxes { password += try message.text(name) }
        return PasswordRules.isFourDigits(password) ? password : ""
    }
}
