package import NemIDCrypto
import Synchronization

/// Responders of which it was verified that an issuer certified them.
///
/// Saves one RSA verification and the reading of a certificate for each answer, and nothing else: dates, purpose and
/// revocation are judged again each time. A responder gets in here only after its issuer's signature, everything else that a
/// responder needs and its signature on an answer held, so nobody can fill this from outside; it is bounded all the same.
package final class KnownResponders: Sendable {
    /// How many responders are remembered; the one that came first makes room.
    package static let capacity = 16

    private struct Entry: Sendable {
        let responder: Certificate
        let issuer: Certificate
    }

    private let entries = Mutex<[Entry]>([])

    package init() {}

    /// How many responders are remembered now.
    package var count: Int { entries.withLock { $0.count } }

    /// The responder with this very encoding, if this very issuer is known to have certified it.
    package func responder(encodedAs der: [UInt8], of issuer: Certificate) -> Certificate? {
        responder(of: issuer) { Octets.areEqual($0.der, der) }
    }

    /// The responder that is the wanted one, among those that this very issuer is known to have certified.
    func responder(of issuer: Certificate, where isWanted: (Certificate) -> Bool) -> Certificate? {
        let entries = entries.withLock { $0 }
        for entry in entries where entry.issuer == issuer && isWanted(entry.responder) { return entry.responder }
        return nil
    }

    /// Keeps `responder`, which `issuer` certified and which signed an answer.
    func remember(_ responder: Certificate, of issuer: Certificate) {
        entries.withLock { entries in
            guard !entries.contains(where: { $0.responder == responder && $0.issuer == issuer }) else { return }
            if entries.count >= Self.capacity { entries.removeFirst() }
            entries.append(Entry(responder: responder, issuer: issuer))
        }
    }
}
