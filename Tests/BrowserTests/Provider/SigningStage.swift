import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDHTTP
import NemIDNetwork

/// A site that has documents signed, and the provider, both behind real ports.
final class SigningStage: Sendable {
    static let now = Date(timeIntervalSince1970: 1_795_439_100)

    let provider: IdentityProvider
    let address: String

    private let listener: Listener
    private let server: HTTPServer
    private let page: SitePage
    private let relyingParty: RelyingParty

    // What else the site has, by path.
    init(files: (_ providerOrigin: String) -> [String: HTTPResponse] = { _ in [:] }) throws {
        listener = try Listener(configuration: IdentityProvider.Configuration(now: { Self.now }))
        provider = listener.provider
        let page = SitePage()
        let files = files(listener.provider.publicOrigin)
        server = try HTTPServer { request in files[request.path] ?? .html(page.html) }
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
        configuration.now = { Self.now }
        configuration.revocation.method = .none
        relyingParty = try RelyingParty(configuration)
    }

    /// Puts a frame of that size, in which `text` is to be signed, on the page.
    func show(
        _ text: SignText,
        mode: String = "lmt",
        width: Int,
        height: Int,
        language: ClientLanguage = .danish
    ) throws -> PendingSigning {
        var request = try LoginRequest(origin: address)
        request.language = language
        let (launch, pending) = try relyingParty.beginSigning(text, request)
        page.html = """
            <!doctype html><html lang="da"><meta charset="utf-8"><title>Side</title><p id="said">intet</p>
            <p id="printed"></p><textarea id="content"></textarea>
            <iframe src="\(provider.publicOrigin)/launcher/\(mode)/1" title="Login" width="\(width)" height="\(height)"
            style="border: 0; outline: 1px solid #888; display: block" allowfullscreen="true"></iframe>
            <script>addEventListener("message", e => {
              const message = JSON.parse(e.data)
              if (message.command === "RequestPrint") {
                document.getElementById("printed").textContent = message.content
                return
              }
              document.getElementById("content").value = message.content ?? ""
              document.getElementById("said").textContent = message.command
              if (message.command !== "SendParameters") { return }
              const content = JSON.stringify(\(launch.parametersJSON))
              e.source.postMessage(JSON.stringify({ command: "parameters", content }), e.origin)
            })</script>
            """
        return pending
    }

    /// What the site makes of the answer.
    func complete(_ response: String, _ pending: PendingSigning) async throws -> SigningOutcome {
        try await relyingParty.completeSigning(LoginCallback(response: response), for: pending)
    }
}
