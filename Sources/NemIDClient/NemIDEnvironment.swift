public import NemIDVerification

/// A NemID world: whom to trust, and where its client is loaded from.
///
/// The mock provider is one more environment and is verified like the real ones.
public struct NemIDEnvironment: Sendable {
    /// A short name; pending logins remember it.
    public let name: String

    /// Roots and certificate policies.
    public let trust: TrustEnvironment

    /// The origin that the client's messages come from.
    public let clientOrigin: WebOrigin

    /// What stands between the origin and `/launcher/…`; empty for the real environments.
    let pathPrefix: String

    private init(name: String, trust: TrustEnvironment, launcherHost: String) {
        self.name = name
        self.trust = trust
        clientOrigin = WebOrigin(httpsHost: launcherHost)
        pathPrefix = ""
    }

    /// Production, closed for logins since 31 October 2023.
    public static let production = Self(name: "production", trust: .production, launcherHost: "applet.danid.dk")

    /// The provider's public test environment, closed likewise.
    public static let preproduction = Self(
        name: "preproduction",
        trust: .preproduction,
        launcherHost: "appletk.danid.dk"
    )

    /// Another environment, for example a mock provider.
    ///
    /// - Parameters:
    ///   - name: a short name, unlike those of the other environments in use.
    ///   - trust: roots and policies.
    ///   - launcher: the address before `/launcher/`, for example `http://127.0.0.1:7788` or, with a prefix,
    ///     `http://127.0.0.1:7788/r/one`. Plain http is taken on this machine's own addresses only.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/configuration``.
    public init(name: String, trust: TrustEnvironment, launcher: String) throws(NemIDError) {
        let (origin, prefix) = try Self.parts(of: launcher)
        guard origin.scheme == "https" || origin.isLoopback else {
            throw NemIDError(
                code: .configuration,
                reason: "the launcher's address is plain http on another machine",
                hint: "use https, or an address of this machine (127.0.0.1, localhost)"
            )
        }
        self.name = name
        self.trust = trust
        clientOrigin = origin
        pathPrefix = prefix
    }

    /// An environment under its own root with the certificate policies of ``preproduction``: a mock provider's.
    ///
    /// - Parameters:
    ///   - name: a short name, unlike those of the other environments in use.
    ///   - launcher: as for ``init(name:trust:launcher:)``.
    ///   - rootCertificates: the roots in PEM.
    ///   - revocationHosts: the hosts that a ``RevocationFetcher`` may ask, each `name` or `name:port`.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/configuration``.
    public init(
        name: String,
        launcher: String,
        rootCertificates: String,
        revocationHosts: [String] = []
    ) throws(NemIDError) {
        let trust: TrustEnvironment
        do {
            trust = try .preproduction.replacingRoots(pem: [Array(rootCertificates.utf8)], name: name)
                .replacingRevocationHosts(revocationHosts)
        } catch {
            let what = error.code == .revocationHost ? "the hosts" : "the root certificates"
            throw NemIDError(code: .configuration, reason: "\(what): \(error.reason)")
        }
        try self.init(name: name, trust: trust, launcher: launcher)
    }

    /// The address of the client, new with every `number`.
    func launcherURL(mode: ClientMode, number: UInt64) -> String {
        "\(clientOrigin.text)\(pathPrefix)/launcher/\(mode.rawValue)/\(number)"
    }

    private static func parts(of launcher: String) throws(NemIDError) -> (origin: WebOrigin, prefix: String) {
        let authority = launcher.firstRange(of: "://")?.upperBound ?? launcher.startIndex
        let end = launcher[authority...].firstIndex(of: "/") ?? launcher.endIndex
        var prefix = launcher[end...]
        while prefix.hasSuffix("/") { prefix.removeLast() }
        guard prefix.utf8.allSatisfy(isPathCharacter), !prefix.contains("..") else {
            throw NemIDError(code: .configuration, reason: "the launcher's path holds characters that must be escaped")
        }
        do {
            return (try WebOrigin(String(launcher[..<end])), String(prefix))
        } catch {
            throw NemIDError(code: .configuration, reason: "the launcher's address: \(error.reason)", hint: error.hint)
        }
    }

    private static func isPathCharacter(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "/-._~".utf8.contains(octet)
        }
    }
}
