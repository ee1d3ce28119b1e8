import FoundationEssentials
import NemIDCrypto
import NemIDVerification

extension RelyingParty {
    /// Completes a login with what the browser posted.
    ///
    /// The pending login is spent before the answer is looked at, whatever comes of it: a second call with the same
    /// one, also a concurrent one, fails. The answer must verify in every respect that `NemIDVerification` knows, be
    /// made for this site's friendly name, bear this login's challenge and repeat its time stamp, and its certificates
    /// must be shown unrevoked.
    ///
    /// Not done here: that the identity may use the site, and the change of the session's id, which the site owes its
    /// user after every login.
    ///
    /// - Parameters:
    ///   - callback: the posted field; untrusted.
    ///   - pending: what ``beginLogin(_:)`` returned for this browser, out of its session.
    /// - Returns: who logged in, or how the provider or user ended the login without one.
    /// - Throws: ``NemIDError`` with a kind of ``NemIDError/Code/challenge``, ``NemIDError/Code/replayGuard``, or the
    ///   code of the verifier's refusal. Show the user a general text only; the reason is for the log.
    public func completeLogin(
        _ callback: LoginCallback,
        for pending: PendingLogin
    ) async throws(NemIDError) -> LoginOutcome {
        switch try await complete(callback, for: pending, action: .logon) {
        case .verified(let document): return try outcome(of: document)
        case .ended(let status): return .ended(status)
        }
    }

    /// An answer that passed every check, or the provider's code in place of one.
    enum Answer {
        case verified(VerifiedDocument)
        case ended(ClientStatus)
    }

    /// Spends what is pending, then judges the answer.
    func complete(
        _ callback: LoginCallback,
        for pending: PendingLogin,
        action: SignatureAction
    ) async throws(NemIDError) -> Answer {
        let now = configuration.now()
        try await spend(pending, at: now)
        try checkSession(of: callback, for: pending)
        let report = try await judge(Array(callback.response.utf8), for: pending, action: action, at: now)
        guard let document = report.document, report.verdict == .accepted else {
            return .ended(try status(of: report))
        }
        try await claimAnswer(document, at: now)
        return .verified(document)
    }

    // MARK: - The pending login

    private func spend(_ pending: PendingLogin, at now: Date) async throws(NemIDError) {
        let expiry = pending.issuedAt.addingTimeInterval(Double(configuration.pendingLife))
        let earliest = pending.issuedAt.addingTimeInterval(-Double(configuration.timestampAhead))
        guard earliest <= now, now <= expiry else {
            // What a store gave back may be any number.
            let age = max(-1e9, min(1e9, now.timeIntervalSince(pending.issuedAt)))
            throw NemIDError(
                code: .challengeExpired,
                reason: "the login began \(Int(age)) seconds ago, "
                    + "it may take \(configuration.pendingLife)",
                hint: "let the user log in again"
            )
        }
        // Servers that share a guard need not share the second: remember a little longer than the login lives.
        let isNew = try await claim(
            ReplayToken.digest("challenge", Array(pending.challenge.utf8)),
            until: expiry.addingTimeInterval(Double(configuration.timestampAhead)),
            now: now
        )
        guard isNew else {
            throw NemIDError(
                code: .challengeSpent,
                reason: "this login was completed before",
                hint: "the form was posted twice, or an answer is being replayed"
            )
        }
    }

    private func checkSession(of callback: LoginCallback, for pending: PendingLogin) throws(NemIDError) {
        let binding = try callback.sessionBinding.map { text throws(NemIDError) in try Self.binding(of: text) }
        guard pending.environment == configuration.environment.name, binding == pending.sessionBinding else {
            throw NemIDError(
                code: .challengeOtherSession,
                reason: pending.environment == configuration.environment.name
                    ? "the login began in another browser session" : "the login began in another environment",
                hint: "give the same sessionBinding with LoginRequest and LoginCallback"
            )
        }
    }

    private func claimAnswer(_ document: VerifiedDocument, at now: Date) async throws(NemIDError) {
        let isNew = try await claim(
            ReplayToken.digest("answer", document.fingerprint),
            until: now.addingTimeInterval(Double(configuration.timestampBehind + configuration.timestampAhead)),
            now: now
        )
        guard isNew else {
            throw NemIDError(code: .challengeAnswerReplayed, reason: "this very answer was accepted before")
        }
    }

    private func claim(_ token: String, until expiry: Date, now: Date) async throws(NemIDError) -> Bool {
        do {
            return try await configuration.replayGuard.claim(token, until: expiry, now: now)
        } catch let error as NemIDError {
            throw error
        } catch {
            throw NemIDError(
                code: .replayGuard,
                reason: "the replay guard could not decide",
                hint: "see the underlying error",
                underlyingError: error
            )
        }
    }
}
