public import NemIDVerification

/// A citizen who logged in with a personal certificate (POCES).
public struct Person: VerifiedLogin {
    /// The identifier to know the person by: it stays when certificate and NemID are renewed.
    ///
    /// Not a CPR number, but personal data like it.
    public let pid: PID

    /// Everything that the user's signature covers, and the whole answer as evidence.
    public let document: VerifiedDocument

    /// The name in the certificate; nil for a person who hides it.
    public var name: String? { document.identity.name }

    /// Whether the certificate says `Pseudonym` in place of the name.
    public var isPseudonym: Bool { document.identity.isPseudonym }

    /// Whether the certificate says that the person is between 15 and 18 and, as a rule, cannot bind themselves legally.
    public var isYouth: Bool { document.identity.isYouth }

    init(pid: PID, document: VerifiedDocument) {
        self.pid = pid
        self.document = document
    }
}
