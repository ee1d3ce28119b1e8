import MockProvider
import NemIDCrypto
import NemIDHTTP
import Testing

/// Does what the script of the login frame does, step by step.
struct FrameDouble {
    let world: ProviderUnderTest
    private(set) var last: JSON = .null

    /// Sends the parameters, as on the message of the page around the frame.
    init(
        _ world: ProviderUnderTest,
        _ parameters: String,
        mode: String = "lmt",
        origin: String = "https://tjeneste.example"
    ) async throws {
        self.world = world
        let message: JSON = ["mode": .string(mode), "origin": .string(origin), "parameters": .string(parameters)]
        last = try await send("/launcher/start", message)
    }

    private func send(_ target: String, _ message: JSON) async throws -> JSON {
        let response = try await world.post(target, message)
        #expect(response.status == .ok)
        return try response.json()
    }

    private mutating func step(_ members: [(String, String)]) async throws {
        let session = try #require(last["session"]?.string)
        let all = [("session", session)] + members
        let message = JSON.object(all.map { JSON.Member(name: $0.0, value: .string($0.1)) })
        last = try await send("/launcher/step", message)
    }

    mutating func enter(userID: String, password: String, remember: Bool = false) async throws {
        let tick = remember ? [("remember", "on")] : []
        try await step([("event", "credentials"), ("userID", userID), ("password", password)] + tick)
    }

    /// Sends the four boxes, one digit in each as far as there are any.
    mutating func enter(userID: String, digits: String) async throws {
        let digits = digits.map(String.init) + Array(repeating: "", count: max(0, 4 - digits.count))
        let boxes = zip(1...4, digits).map { ("digit\($0)", $1) }
        try await step([("event", "credentials"), ("userID", userID)] + boxes)
    }

    mutating func chooseOtherUser() async throws {
        try await step([("event", "other-user")])
    }

    mutating func enter(code: String) async throws {
        try await step([("event", "code"), ("code", code)])
    }

    mutating func sendAppRequest() async throws { try await step([("event", "send-app-request")]) }

    /// Asks without being asked to, as a page does that waits for the phone.
    mutating func poll() async throws { try await step([("event", "poll")]) }

    mutating func changeFactor() async throws { try await step([("event", "change-factor")]) }

    mutating func choose(factor: Factor) async throws {
        try await step([("event", "choose-factor"), ("factor", factor.rawValue)])
    }

    mutating func goBack() async throws { try await step([("event", "back")]) }

    mutating func ringAgain() async throws { try await step([("event", "ring-again")]) }

    mutating func choose(password: String, repeated: String? = nil) async throws {
        try await step([("event", "choose-password"), ("password", password), ("repeated", repeated ?? password)])
    }

    mutating func choose(userID: String) async throws {
        try await step([("event", "choose-user-id"), ("newUserID", userID)])
    }

    mutating func skipUserID() async throws { try await step([("event", "skip-user-id")]) }

    mutating func acceptTerms(signature: Bool = true) async throws {
        try await step([("event", "accept-terms")] + (signature ? [("signature", "on")] : []))
    }

    /// What the frame within the frame shows, as the browser would fetch it.
    func document() async throws -> HTTPResponse {
        let address = try #require(html.firstMatch(of: /<iframe class="document" src="([^"#]+)/)?.1)
        return try await world.get(String(address))
    }

    /// The page that fetches a document, as the browser would load it.
    func fetchingPage() async throws -> HTTPResponse {
        let address = try #require(html.firstMatch(of: /<iframe class="fetcher" src="([^"]+)"/)?.1)
        return try await world.get(String(address))
    }

    /// Hands on what was fetched; nil for nothing.
    mutating func receive(_ document: [UInt8]?) async throws {
        let content = document.map { [("document", Base64.encode($0))] } ?? []
        try await step([("event", "document-fetched")] + content)
    }

    mutating func approveDocument() async throws {
        try await step([("event", "approve-document")])
    }

    mutating func proceed() async throws {
        try await step([("event", "proceed")])
    }

    mutating func takeNewCard() async throws {
        try await step([("event", "take-new-card")])
    }

    mutating func cancel() async throws {
        try await step([("event", "cancel")])
    }

    /// Which screen is shown.
    var screen: String? { last["screen"]?.string }
    var html: String { last["html"]?.string ?? "" }
    var language: String? { last["language"]?.string }

    /// What the page around the frame hears with the last step; nil where it hears nothing.
    var command: String? { last["command"]?.string }

    /// The text of the element with that `data-testid`; nil where there is none.
    func text(_ identifier: String) -> String? {
        guard let mark = html.firstRange(of: "data-testid=\"\(identifier)\""),
            let start = html[mark.upperBound...].firstIndex(of: ">")
        else { return nil }
        return String(html[html.index(after: start)...].prefix { $0 != "<" })
    }

    /// What went to the page around the frame, base64 undone; nil while the login goes on.
    var answer: String? {
        guard let content = last["content"]?.string, let octets = Base64.decode(content.utf8) else { return nil }
        return String(decoding: octets, as: UTF8.self)
    }

    /// The code that the screen asks for, looked up as a test suite would.
    func askedCode(_ person: String) async throws -> String {
        let number = try #require(text("code-number")).dropFirst()
        let card = try #require(text("card-number"))
        let response = try await world.get("/_mock/v1/personas/\(person)/keycard.txt?card=\(card)&number=\(number)")
        return String(response.text.dropLast())
    }
}
