import NemIDCrypto
import NemIDXML
import Synchronization

/// Issuing authorities and roots whose signatures were verified up to a root of the environment, so that a certificate
/// seen before is neither read nor verified again.
///
/// What is remembered is only that one certificate signed another, by their octets; names, dates, key usage and everything
/// else is judged again at each use. Nothing enters but the authorities of a path that held, which a root of the
/// environment vouches for, so messages cannot fill it; and it is bounded all the same. An authority that is not at hand
/// in the message or the configuration is never taken from here, so that a verdict does not depend on what was seen before.
package final class KnownAuthorities: Sendable {
    /// An authority, and the one that signed it; a root stands for itself.
    final class Link: Sendable {
        let authority: Certificate
        let issuer: Certificate
        let isAnchor: Bool
        /// How the message wrote the authority's octets in base64; empty where it came from the configuration.
        let text: [UInt8]

        init(authority: Certificate, issuer: Certificate, isAnchor: Bool, text: [UInt8]) {
            self.authority = authority
            self.issuer = issuer
            self.isAnchor = isAnchor
            self.text = text
        }

        func isWritten(as text: ArraySlice<UInt8>) -> Bool { Octets.areEqual(self.text, text) }

        /// Whether this says that `issuer` signed `certificate`.
        func holds(_ certificate: Certificate, signedBy issuer: Certificate) -> Bool {
            !isAnchor && authority == certificate && self.issuer == issuer
        }
    }

    /// How many are remembered, the oldest making room; a hierarchy has a handful.
    package static let capacity = 16
    /// Clients break lines of base64 in one way or two.
    private static let mostTexts = 2

    private let links = Mutex<[Link]>([])

    /// What is known now.
    var snapshot: [Link] { links.withLock { $0 } }

    /// Remembers the authorities of a path that held, end user first and a root of the environment last.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - fields: What the message carried.
    ///   - document: The message.
    func remember(_ path: CertificatePath, _ fields: [CertificateField], _ document: XML.Document) {
        let certificates = path.certificates
        guard certificates.count >= 2 else { return }
        links.withLock { links in
            for index in (1..<certificates.count).reversed() {
                let isAnchor = index == certificates.count - 1
                let link = Link(
                    authority: certificates[index],
                    issuer: certificates[isAnchor ? index : index + 1],
                    isAnchor: isAnchor,
                    text: Self.text(of: certificates[index], in: fields, document)
                )
                var same = 0
                var isThere = false
                for other in links where other.authority == link.authority && other.issuer == link.issuer {
                    same += 1
                    isThere = isThere || other.text == link.text
                }
                if same == Self.mostTexts || isThere { continue }
                if links.count == Self.capacity { links.removeFirst() }
                links.append(link)
            }
        }
    }

    /// How the message wrote an authority; empty where it did not.
    private static func text(
        of authority: Certificate,
        in fields: [CertificateField],
        _ document: XML.Document
    ) -> [UInt8] {
        for field in fields {
            let isSame =
                switch field.content {
                case .encoded(let der): Octets.areEqual(der, authority.der)
                case .atHand(let certificate): certificate == authority
                case .unreadable: false
                }
            if isSame { return document.text(at: field.place).map { Array($0) } ?? [] }
        }
        return []
    }
}

extension [KnownAuthorities.Link] {
    /// The certificate that this text stood for before, if it is known.
    func certificate(writtenAs text: ArraySlice<UInt8>) -> Certificate? {
        guard !text.isEmpty else { return nil }
        for place in indices where self[place].isWritten(as: text) { return self[place].authority }
        return nil
    }

    /// Whether every authority of the path is one of these, its octets those read before.
    func holds(_ path: CertificatePath) -> Bool {
        for depth in 1..<path.certificates.count {
            let authority = path.certificates[depth]
            guard indices.contains(where: { self[$0].authority.isIdentical(to: authority) }) else { return false }
        }
        return true
    }

    /// Whether `issuer` is known to have signed `authority`.
    func holds(_ authority: Certificate, signedBy issuer: Certificate) -> Bool {
        indices.contains { self[$0].holds(authority, signedBy: issuer) }
    }

    /// Whether this certificate is known to be a root of the environment, or known to be none; nil where it is unknown.
    ///
    /// A path ends with the first root, so what stands below one in a path that held is none.
    func isAnchor(_ certificate: Certificate) -> Bool? {
        first { $0.authority == certificate }?.isAnchor
    }
}
