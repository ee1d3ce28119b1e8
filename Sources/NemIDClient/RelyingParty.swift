import FoundationEssentials
import NemIDCrypto
import NemIDVerification

/// A service provider that lets people log in with NemID: the entry to this module.
///
/// It takes and returns values, opens no connection of its own accord and keeps nothing about a user, so one serves a
/// whole site, from any number of tasks. A login is two calls: ``beginLogin(_:)`` for the page, ``completeLogin(_:for:)`` for what the
/// browser posts back. In between the site keeps the ``PendingLogin`` in its server-side session.
public struct RelyingParty: Sendable {
    /// The configuration, which has no problems.
    public let configuration: Configuration

    let verifier: Verifier

    /// A relying party with a checked configuration.
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/configuration``, naming all problems at once.
    public init(_ configuration: Configuration) throws(NemIDError) {
        let problems = configuration.problems(at: configuration.now())
        guard problems.isEmpty else {
            throw NemIDError(code: .configuration, reason: problems.joined(separator: "; "))
        }
        self.configuration = configuration
        verifier = Verifier(environment: configuration.environment.trust, issuers: configuration.issuerCertificates)
    }
}
