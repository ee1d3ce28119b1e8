import FoundationEssentials
import NemIDCrypto

extension RelyingParty {
    /// Random octets in a challenge: 160 bits.
    package static let challengeSize = 20

    /// Random octets in the number that makes the frame's address new, of which 53 bits are used.
    private static let launchNumberSize = 8

    /// Begins a login: signs the parameters for the page, and makes the value that waits for the answer.
    ///
    /// Call it when the login page is requested, not earlier: the provider takes parameters for three minutes.
    ///
    /// - Returns: what the page needs, and what the site keeps in the browser's server-side session, in place of any
    ///   earlier one.
    /// - Throws: ``NemIDError`` with a kind of ``NemIDError/Code/parameter`` for a request that breaks a rule of the
    ///   protocol, ``NemIDError/Code/random`` or ``NemIDError/Code/internalFailure``.
    public func beginLogin(
        _ request: LoginRequest
    ) throws(NemIDError) -> (launch: ClientLaunch, pending: PendingLogin) {
        try begin(request, signing: nil)
    }

    /// Begins a login, or a signing where there is a text.
    func begin(
        _ request: LoginRequest,
        signing text: SignText?
    ) throws(NemIDError) -> (launch: ClientLaunch, pending: PendingLogin) {
        let now = configuration.now()
        // Drawn together: the source locks, and keeps its state for each call.
        let octets = try random(Self.challengeSize + Self.launchNumberSize)
        let challenge = Hex.lower(octets.prefix(Self.challengeSize))
        let parameters = try request.parameters(
            certificateText: configuration.credential.certificateText,
            timestamp: request.timestampFormat.parameterValue(of: now),
            challenge: challenge,
            signing: text
        )
        let number = octets.suffix(Self.launchNumberSize).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 11
        let launch = ClientLaunch(
            url: configuration.environment.launcherURL(mode: request.mode, number: number),
            clientOrigin: configuration.environment.clientOrigin.text,
            parametersJSON: ScriptSafeJSON.object(try parameters.signed(by: configuration.credential.privateKey)),
            frameSize: request.effectiveFrameSize,
            language: request.language
        )
        let pending = PendingLogin(
            issuedAt: now,
            challenge: challenge,
            timestamp: request.timestampFormat.text(of: now),
            environment: configuration.environment.name,
            sessionBinding: try request.sessionBinding.map { text throws(NemIDError) in try Self.binding(of: text) }
        )
        return (launch, pending)
    }

    /// SHA-256 of the text that names a session.
    static func binding(of text: String) throws(NemIDError) -> String {
        try ReplayToken.digest("session", Array(text.utf8))
    }

    private func random(_ count: Int) throws(NemIDError) -> [UInt8] {
        let octets = try configuration.random(count)
        guard octets.count == count else {
            throw NemIDError(code: .random, reason: "the random source gave \(octets.count) octets, not \(count)")
        }
        return octets
    }
}
