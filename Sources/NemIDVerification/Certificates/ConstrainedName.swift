import NemIDCrypto

/// The forms of names to which constraints apply (RFC 5280 §4.2.1.6, §4.2.1.10): of hosts, mailboxes and addresses.
///
/// Other kinds have no text of which the form could be judged here.
enum ConstrainedName {
    /// The attribute emailAddress of a subject (PKCS #9).
    private static let emailAddress = "1.2.840.113549.1.9.1"
    private static let wildcard = "*."
    private static let mostOctetsOfHost = 253
    private static let mostOctetsOfLabel = 63
    /// What a mailbox may have beside letters and digits before its `@` (RFC 5321 §4.1.2, `atext`).
    private static let mailboxMarks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    /// The alternative names of a certificate, and the mail addresses in its subject.
    static func all(of certificate: Certificate) -> [GeneralName] {
        let addresses = certificate.subject.attributes(emailAddress)
        return certificate.extensions.subjectAlternativeNames + addresses.map { .email($0.text ?? "") }
    }

    static func isSameKind(_ left: GeneralName, _ right: GeneralName) -> Bool {
        switch (left, right) {
        case (.dns, .dns), (.email, .email), (.uri, .uri), (.directoryName, .directoryName): true
        case (.other(let one), .other(let other)): one == other
        default: false
        }
    }

    /// Whether a subtree may begin at `base`.
    ///
    /// A host stands for itself and, in `dNSName`, for all below it; only mail and URI have a leading period for those
    /// below alone. An empty `dNSName` stands for all.
    static func isBase(_ base: GeneralName) -> Bool {
        switch base {
        case .dns(let text): text.isEmpty || isHost(text.utf8[...])
        case .email(let text): isMailbox(text) || isDomain(text)
        case .uri(let text): isDomain(text)
        case .directoryName, .other: true
        }
    }

    /// Whether a certificate may have `name` where names of its kind are constrained.
    static func isWellFormed(_ name: GeneralName) -> Bool {
        switch name {
        case .dns(let text): isHost(text.utf8.dropFirst(text.hasPrefix(wildcard) ? wildcard.utf8.count : 0))
        case .email(let text): isMailbox(text)
        case .uri, .directoryName, .other: true
        }
    }

    /// Whether `name` is a wildcard that stands for names at or below `base`.
    ///
    /// A wildcard that is itself below the base is none of these: OpenSSL finds that one.
    static func isWildcard(_ name: GeneralName, over base: GeneralName) -> Bool {
        guard case .dns(let name) = name, case .dns(let base) = base, name.hasPrefix(wildcard) else { return false }
        return base.asciiLowercased.hasSuffix(String(name.dropFirst()).asciiLowercased)
    }

    private static func isDomain(_ text: String) -> Bool {
        isHost(text.utf8.dropFirst(text.hasPrefix(".") ? 1 : 0))
    }

    /// `Local@Domain`, the local part in its form without quotes.
    private static func isMailbox(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, isHost(parts[1]) else { return false }
        return parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || mailboxMarks.contains($0) }
        }
    }

    /// The preferred syntax of a name (RFC 1034 §3.5, RFC 1123 §2.1).
    private static func isHost(_ name: Substring.UTF8View) -> Bool {
        guard name.count <= mostOctetsOfHost else { return false }
        return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...mostOctetsOfLabel).contains(label.count) && label.allSatisfy(\.isASCIILetterDigitOrHyphen)
                && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        }
    }
}
