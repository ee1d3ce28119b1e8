import FoundationEssentials
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork

@testable import DemoSite

/// Site and provider behind real ports, on the hosts of the demo, at an instant that does not move.
final class DemoStage: Sendable {
    let provider: IdentityProvider
    let address: String
    let providerAddress: String
    /// An origin that has nothing to do with either.
    let strangerAddress: String

    private let listener: Listener
    private let siteServer: HTTPServer
    private let strangerServer: HTTPServer

    /// 23 November 2026, 14:05 in Denmark: pictures of two runs are alike.
    static let now = Date(timeIntervalSince1970: 1_795_439_100)

    init() throws {
        listener = try Listener(configuration: IdentityProvider.Configuration(now: { Self.now }))
        provider = listener.provider
        providerAddress = provider.publicOrigin

        let entrance = LateResponder()
        siteServer = try HTTPServer { await entrance.respond(to: $0) }
        address = "http://localhost:\(siteServer.port)"
        strangerServer = try HTTPServer { _ in .html(Self.strangerPage) }
        strangerAddress = "http://127.0.0.1:\(strangerServer.port)"

        var relyingParty = try RelyingParty.Configuration(mockedBy: provider)
        relyingParty.now = { Self.now }
        let site = Site(
            Site.Configuration(
                origin: try WebOrigin(address),
                people: { [provider] in await provider.inventedPeople() },
                now: { Self.now },
                random: SystemRandom.bytes
            ),
            nemID: try RelyingParty(relyingParty)
        )
        entrance.start { await site.respond(to: $0) }
    }

    func person(_ id: String) -> TestPerson? {
        provider.people.first { $0.id == id }
    }

    /// Posts what a login frame would post when the user cancels.
    private static let strangerPage = """
        <!doctype html><html lang="da"><meta charset="utf-8"><title>Fremmed</title>
        <script>
        for (const command of ["changeResponseAndSubmit", "changeResponseAndSubmitSign"]) {
          parent.postMessage(JSON.stringify({ command, content: "Q0FOMDAy" }), "*")
        }
        parent.postMessage("<b>SendParameters</b>", "*")
        parent.postMessage(JSON.stringify({ command: "SendParameters" }), "*")
        </script>
        """
}
