import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDHTTP
import NemIDNetwork

/// A site that is nothing but a page around the login frame, and the provider, both behind real ports.
final class FrameStage: Sendable {
    /// Where the clock stands at first.
    static let now = StageClock.start

    private let clock: StageClock

    let provider: IdentityProvider
    let address: String

    private let listener: Listener
    private let server: HTTPServer
    private let page: SitePage
    private let relyingParty: RelyingParty

    init() throws {
        let clock = StageClock()
        self.clock = clock
        listener = try Listener(configuration: IdentityProvider.Configuration(now: { clock.now }))
        provider = listener.provider
        let page = SitePage()
        server = try HTTPServer { _ in .html(page.html) }
        self.page = page
        address = "http://localhost:\(server.port)"
        let site = provider.serviceProviders[0]
        var configuration = RelyingParty.Configuration(
            environment: try NemIDEnvironment(
                name: "mock",
                launcher: provider.publicOrigin,
                rootCertificates: provider.rootCertificatePEM
            ),
            credential: try .pem(key: site.privateKeyPEM, certificate: site.certificatePEM),
            friendlyName: site.friendlyName
        )
        configuration.now = { clock.now }
        configuration.revocation.method = .none
        relyingParty = try RelyingParty(configuration)
    }

    /// Moves the clock of the provider and of the site.
    func advance(_ seconds: Double) { clock.advance(seconds) }

    /// Puts a frame of that size, with parameters of its own, on the page.
    func show(
        _ remember: RememberUserID,
        mode: String = "lmt",
        width: Int,
        height: Int,
        language: ClientLanguage = .danish,
        asking wishes: (inout LoginRequest) throws -> Void = { _ in }
    ) throws {
        var request = try LoginRequest(origin: address)
        request.rememberUserID = remember
        request.language = language
        try wishes(&request)
        let launch = try relyingParty.beginLogin(request).launch
        page.html = """
            <!doctype html><html lang="da"><meta charset="utf-8"><title>Side</title><p id="said">intet</p>
            <iframe src="\(provider.publicOrigin)/launcher/\(mode)/1" title="Login" width="\(width)" height="\(height)"
            style="border: 0"></iframe>
            <script>addEventListener("message", e => {
              const message = JSON.parse(e.data)
              const isCode = typeof message.content === "string" && message.content.length < 20
              document.getElementById("said").textContent = message.command + (isCode ? " " + atob(message.content) : "")
              if (message.command !== "SendParameters") { return }
              const content = JSON.stringify(\(launch.parametersJSON))
              e.source.postMessage(JSON.stringify({ command: "parameters", content }), e.origin)
            })</script>
            """
    }

    /// Ends the provider, which then answers nothing any more.
    func shutDown() async { await listener.shutdown() }

    /// A token that stands for the person's user id at this site.
    func token(for person: String) async throws -> RememberUserIDToken? {
        var request = try LoginRequest(origin: address)
        request.rememberUserID = .offered(ticked: true)
        let (launch, pending) = try relyingParty.beginLogin(request)
        let response = try await provider.login(parametersJSON: launch.parametersJSON, as: person)
        let outcome = try await relyingParty.completeLogin(LoginCallback(response: response), for: pending)
        guard case .person(let person) = outcome else { return nil }
        return person.rememberUserIDToken
    }
}
