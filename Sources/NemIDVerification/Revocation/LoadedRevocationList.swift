import FoundationEssentials
package import NemIDCrypto
import Synchronization

/// A list in memory, with what was found out about its signature.
///
/// The list never changes, so whether a key signed it is found out once. Everything that depends on the instant, on the
/// certificate or on what its issuer may do is judged at each use, by `RevocationListRules`.
package final class LoadedRevocationList: Sendable {
    /// What a list is to an issuer.
    package enum Relation: Sendable {
        /// It carries another name.
        case foreign
        /// It carries the issuer's name, and another key signed it, or in a way that does not count.
        case unsigned
        /// It carries the issuer's name, and the issuer's key signed it.
        case signed
    }

    private struct Judgements {
        var known: [(issuer: Certificate, relation: Relation)] = []
        /// Which is forgotten next.
        var oldest = 0
        var signatureChecks = 0
    }

    /// How many issuers are remembered.
    ///
    /// They come from paths that hold, so that no message can fill this.
    private static let mostIssuers = 16

    package let list: CertificateRevocationList
    // What is asked at each use, taken out of the list once.
    let serials: ListedSerials
    let thisUpdate: Date
    let nextUpdate: Date?
    let scope: IssuingDistributionPoint?
    /// Whether it is signed by RSA with SHA-2, whoever signed it.
    let isSignedStrongly: Bool
    /// What keeps it from speaking about any certificate at any time.
    let fault: Rejection?
    private let judgements = Mutex(Judgements())

    init(_ list: CertificateRevocationList) {
        self.list = list
        serials = list.serials
        thisUpdate = list.thisUpdate
        nextUpdate = list.nextUpdate
        scope = list.issuingDistributionPoint
        isSignedStrongly = list.rsaDigest != nil
        fault = RevocationListRules.fault(of: list)
    }

    /// How often a signature was verified with public-key arithmetic, for tests of what is remembered.
    package var signatureChecks: Int { judgements.withLock { $0.signatureChecks } }

    /// Whether the list carries the issuer's name and was signed with its key by RSA with SHA-2.
    ///
    /// - Parameter issuer: An issuer whose own certificate holds.
    /// - Returns: The relation, and whether it was found out just now.
    func relation(to issuer: Certificate) -> (relation: Relation, isNew: Bool) {
        judgements.withLock { judgements in
            for place in judgements.known.indices where judgements.known[place].issuer == issuer {
                return (judgements.known[place].relation, false)
            }
            var relation = Relation.foreign
            if list.issuer.matches(issuer.subject) {
                judgements.signatureChecks += 1
                relation = list.isSigned(by: issuer.publicKey) ? .signed : .unsigned
            }
            if judgements.known.count < Self.mostIssuers {
                judgements.known.append((issuer, relation))
            } else {
                judgements.known[judgements.oldest] = (issuer, relation)
                judgements.oldest = (judgements.oldest + 1) % Self.mostIssuers
            }
            return (relation, true)
        }
    }

    /// Whether an issuer's signature on the list was found good.
    var isKnownGenuine: Bool { judgements.withLock { $0.known.contains { $0.relation == .signed } } }

    /// Whether issuers of its name were asked, and none had signed it.
    var isKnownForged: Bool {
        judgements.withLock { judgements in
            judgements.known.contains { $0.relation == .unsigned }
                && !judgements.known.contains { $0.relation == .signed }
        }
    }

    /// Whether both say the same thing: of one issuer, by the same key as far as they say, about one scope (RFC 5280 §5).
    func isRival(of other: LoadedRevocationList) -> Bool {
        isSameScope(as: other) && list.authorityKeyIdentifier == other.list.authorityKeyIdentifier
            && list.issuer.matches(other.list.issuer)
    }

    /// Whether both cover the same distribution point and kind of certificate.
    package func isSameScope(as other: LoadedRevocationList) -> Bool {
        if scope == nil && other.scope == nil { return true }
        return scope == other.scope
    }

    /// Whether this list has a higher number, or of equal ones a later thisUpdate (RFC 5280 §5.2.3).
    ///
    /// A list without number is older than every list with one.
    package func isNewer(than other: LoadedRevocationList) -> Bool {
        // Big endian without leading zero octets.
        switch (list.number, other.list.number) {
        case (let left?, let right?) where left != right:
            left.count == right.count ? right.lexicographicallyPrecedes(left) : left.count > right.count
        case (_?, nil): true
        case (nil, _?): false
        default: list.thisUpdate > other.list.thisUpdate
        }
    }
}

extension LoadedRevocationList: Hashable {
    /// Whether both are the same reading of a list.
    package static func == (left: LoadedRevocationList, right: LoadedRevocationList) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(Swift.ObjectIdentifier(self)) }
}
