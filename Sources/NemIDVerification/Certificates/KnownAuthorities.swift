import NemIDCrypto
import Synchronization

/// Issuing authorities and roots whose signatures were verified up to a root of the environment, so that a certificate
/// seen before is neither read nor verified again.
///
/// What is remembered is only that one certificate signed another, by their octets; names, dates, key usage and everything
/// else is judged again at each use. Nothing enters but the authorities of a path that held, which a root of the
/// environment vouches for, so messages cannot fill it; and it is bounded all the same. An authority that is not at hand
/// in the message or the configuration is never taken from here, so that a verdict does not depend on what was seen before.
final class KnownAuthorities: Sendable {
    /// An authority, and the one that signed it; a root stands for itself.
    struct Link: Sendable {
        let authority: Certificate
        let issuer: Certificate
        let isAnchor: Bool
    }

    /// A hierarchy has a handful.
    private static let most = 16

    private let links = Mutex<[Link]>([])

    /// What is known now.
    var snapshot: [Link] { links.withLock { $0 } }

    /// Remembers the authorities of a path that held, end user first and a root of the environment last.
    func remember(_ path: CertificatePath) {
        let certificates = path.certificates
        guard certificates.count >= 2 else { return }
        links.withLock { links in
            for index in (1..<certificates.count).reversed() {
                let isAnchor = index == certificates.count - 1
                let link = Link(
                    authority: certificates[index],
                    issuer: certificates[isAnchor ? index : index + 1],
                    isAnchor: isAnchor
                )
                let isKnown = links.contains { $0.authority == link.authority && $0.issuer == link.issuer }
                if isKnown { continue }
                if links.count == Self.most { links.removeFirst() }
                links.append(link)
            }
        }
    }
}

extension [KnownAuthorities.Link] {
    /// The certificate with these octets, if it is known.
    func certificate(_ der: [UInt8]) -> Certificate? {
        for link in self where link.authority.der.count == der.count && link.authority.der == der {
            return link.authority
        }
        return nil
    }

    /// Whether `issuer` is known to have signed `authority`.
    func holds(_ authority: Certificate, signedBy issuer: Certificate) -> Bool {
        contains { !$0.isAnchor && $0.authority == authority && $0.issuer == issuer }
    }

    /// Whether this certificate is known to be a root of the environment.
    func isAnchor(_ certificate: Certificate) -> Bool {
        contains { $0.isAnchor && $0.authority == certificate }
    }
}
