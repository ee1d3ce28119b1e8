extension RelyingParty {
    /// Begins a signing: as ``beginLogin(_:)``, with a text for the user to read and sign.
    ///
    /// - Parameters:
    ///   - text: what is to be signed.
    ///   - request: the frame and everything else, as for a login; in limited mode at least 320 × 460 pixels.
    /// - Returns: what the page needs, and what the site keeps in the browser's server-side session.
    /// - Throws: as ``beginLogin(_:)``.
    public func beginSigning(
        _ text: SignText,
        _ request: LoginRequest
    ) throws(NemIDError) -> (launch: ClientLaunch, pending: PendingSigning) {
        let (launch, pending) = try begin(request, signing: text)
        return (launch, try PendingSigning(login: pending, text: text))
    }

    /// Completes a signing with what the browser posted.
    ///
    /// As ``completeLogin(_:for:)``, for the action `sign`; beyond that the text under the signature must be the one
    /// asked for, octet for octet, and the user must have been shown it (or, of XML, shown it through the stylesheet
    /// given).
    ///
    /// - Parameters:
    ///   - callback: the posted field; untrusted.
    ///   - pending: what ``beginSigning(_:_:)`` returned for this browser, out of its session.
    /// - Returns: who signed, or how the provider or user ended it without a signature.
    /// - Throws: as ``completeLogin(_:for:)``, and ``NemIDError/Code/signedText``.
    public func completeSigning(
        _ callback: LoginCallback,
        for pending: PendingSigning
    ) async throws(NemIDError) -> SigningOutcome {
        switch try await complete(callback, for: pending.login, action: .sign) {
        case .ended(let status): return .ended(status)
        case .verified(let document):
            try pending.expected.check(document)
            return try outcome(of: document)
        }
    }
}
