public import NemIDVerification

/// What a citizen's and an employee's login have in common.
///
/// Only ``RelyingParty/completeLogin(_:for:)`` makes one, and only of an answer that passed every check.
public protocol VerifiedLogin: Sendable, Hashable, CustomReflectable, CustomStringConvertible,
    CustomDebugStringConvertible
{
    /// Everything that the user's signature covers, and the whole answer as evidence.
    var document: VerifiedDocument { get }
}

extension VerifiedLogin {
    /// The user's certificate.
    public var certificate: CertificateSummary { document.certificate }

    /// The token to prefill the user id next time; nil: delete the one that is stored.
    public var rememberUserIDToken: RememberUserIDToken? {
        document.rememberUserIDToken.flatMap { RememberUserIDToken($0) }
    }

    /// The assurance level, where the provider sent one.
    public var assuranceLevel: AssuranceLevel? {
        document.identityAssuranceLevel.map(AssuranceLevel.init(rawValue:))
    }

    /// The whole answer, base64 undone: keep it as evidence, the provider keeps no copy (guidelines §6.3).
    ///
    /// Personal data.
    public var evidence: [UInt8] { document.document }

    /// The signed value of a property of the request (``LoginRequest/signProperties``), whatever the name's letter case.
    public func signedProperty(_ name: String) -> String? {
        let name = name.lowercasedASCII
        return document.properties.first { $0.name.lowercasedASCII == name }?.text
    }

    /// The type only: no personal data.
    public var description: String { "\(Self.self)(redacted)" }

    /// The type only: no personal data.
    public var debugDescription: String { description }

    /// Without children, so that dumping shows no personal data.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
