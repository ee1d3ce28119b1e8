import FoundationEssentials
import NemIDClient

// The first snippet of README.md. A test compares it with the text.

func logIn(
    file: [UInt8],
    passphrase: String,
    session: inout [String: String],
    form: [String: String],
    show: (String) -> Void
) async throws {
    // snippet: readme
    let nemID = try RelyingParty(
        .init(
            environment: .production,
            credential: .pkcs12(file, passphrase: passphrase),
            friendlyName: "Postkassen",
            revocationEvidence: RevocationFetcher(for: .production).evidence
        )
    )

    // GET /login: the page gets the provider's frame and signed parameters, the session keeps what is pending
    let (launch, pending) = try nemID.beginLogin(LoginRequest(origin: "https://post.example"))
    session["nemid"] = try pending.encoded()
    show(try launch.htmlFragment(postingTo: "/login/callback", script: .linked("/nemid-login.js")))

    // POST /login/callback: who it is, or how the login ended; anything that does not verify is thrown, with a code
    let begun = try PendingLogin(encoded: session.removeValue(forKey: "nemid"))
    switch try await nemID.completeLogin(LoginCallback(response: form["response"]), for: begun) {
    case .person(let person): session["user"] = person.pid.value
    case .employee(let employee): session["user"] = "\(employee.cvr)-\(employee.rid)"
    case .ended(let status): show(status.message(in: .danish))
    }
    // end
}
