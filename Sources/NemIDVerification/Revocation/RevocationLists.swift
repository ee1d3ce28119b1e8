public import struct FoundationEssentials.Date
import NemIDCrypto
import Synchronization

/// Revocation lists in memory: loaded once, used by every verification.
///
/// A list is read when it is added, and its signature verified at its first use; later verifications find it read and
/// verified and only look the certificate up. Dates, scope and what the issuer may do are judged at each use, at the instant
/// of the verification. Nothing in a response can add to what is kept.
///
/// ```swift
/// let lists = RevocationLists()
/// for fault in lists.add(try await download()) { log("\(fault)") }
/// let report = verifier.verify(response, evidence: RevocationEvidence(loaded: lists), at: now)
/// ```
///
/// A list must not go back: of one issuer, key and scope, a list with a lower number (or the same number and an earlier
/// thisUpdate) than one that is held is refused as `crlStale`, unless the held one turned out not to be its issuer's
/// (RFC 5280 §5.2.3). So this is the place for the lists of today; for a verification as of an instant in the past, give
/// the lists of that time as ``RevocationEvidence/lists``.
///
/// Safe to use from everywhere at the same time: a verification sees the lists as they are when it comes to revocation.
public final class RevocationLists: Sendable {
    /// Lists of one scope that are not known to be genuine; of more, the oldest is dropped.
    private static let mostUnjudged = 4

    /// How many lists are held at most; more are refused as `limit.revocation`.
    public let mostLists: Int
    private let limits: VerificationLimits
    private let held = Mutex<[LoadedRevocationList]>([])

    /// Holds nothing yet.
    ///
    /// - Parameters:
    ///   - limits: How large a list may be (``VerificationLimits/revocationListBytes``).
    ///   - mostLists: How many lists are held at most.
    public init(limits: VerificationLimits = .login, mostLists: Int = 1024) {
        self.limits = limits
        self.mostLists = mostLists
    }

    /// Adds lists, each file in DER or PEM, in any order.
    ///
    /// Costs one look at every octet, and no signature. A list that is held already changes nothing. A newer list takes the
    /// place of the one before it when its signature is found good, so that a damaged download never drives out a good list.
    ///
    /// - Parameter files: Each one list in DER, or any number in PEM.
    /// - Returns: What was not taken, in the order of the files; empty where everything was.
    @discardableResult
    public func add(_ files: [[UInt8]]) -> [RevocationListFault] {
        var faults: [RevocationListFault] = []
        let lists = RevocationListReading.lists(in: files, limits: limits) { faults.append(RevocationListFault($0)) }
        // Oldest first, so that files of one call may be in any order.
        for list in lists.sorted(by: { $1.isNewer(than: $0) }) {
            do throws(Rejection) {
                try add(list)
            } catch {
                faults.append(RevocationListFault(error))
            }
        }
        return faults
    }

    /// Drops the lists whose nextUpdate is before `instant`, and those without one.
    public func removeExpired(at instant: Date) {
        held.withLock { held in held.removeAll { $0.list.nextUpdate.map { $0 < instant } ?? true } }
    }

    /// How many lists are held.
    public var count: Int { held.withLock { $0.count } }

    /// How many certificates the held lists name together.
    public var entryCount: Int { held.withLock { $0.reduce(0) { $0 + $1.list.entryCount } } }

    /// When the first of the held lists expires, which is the time to load again at the latest; nil where none is held.
    public var nextUpdate: Date? { held.withLock { $0.compactMap(\.list.nextUpdate).min() } }

    /// The lists as they are now.
    package var newestFirst: [LoadedRevocationList] { held.withLock { $0 } }

    /// How often a signature was verified with public-key arithmetic, for tests of what is remembered.
    package var signatureChecks: Int { newestFirst.reduce(0) { $0 + $1.signatureChecks } }

    private func add(_ list: LoadedRevocationList) throws(Rejection) {
        try held.withLock { held throws(Rejection) in
            guard !held.contains(where: { $0.list.der == list.list.der }) else { return }
            let rivals = held.filter { $0.isRival(of: list) }
            guard !rivals.contains(where: { !$0.isKnownForged && $0.isNewer(than: list) }) else {
                throw Rejection(.crlStale, "a list older than the one that is held")
            }
            var lists = held + [list]
            lists.sort { $0.isNewer(than: $1) }
            Self.settle(&lists)
            let unjudged = lists.filter { $0.isRival(of: list) && !$0.isKnownGenuine }
            if unjudged.count > Self.mostUnjudged, let oldest = unjudged.last { lists.removeAll { $0 === oldest } }
            guard lists.count <= mostLists else {
                throw Rejection(.limit.refined(by: "revocation"), "more than \(mostLists) lists")
            }
            held = lists
        }
    }

    /// Drops what newer or genuine lists have replaced, after signatures were looked at.
    func settle() { held.withLock { Self.settle(&$0) } }

    /// Of each scope the newest genuine list stays and the one before it, which still counts where the newest is dated
    /// ahead of the instant; what is newer than these and not known to be forged stays until it is judged.
    private static func settle(_ held: inout [LoadedRevocationList]) {
        let genuine = held.filter(\.isKnownGenuine)
        guard !genuine.isEmpty else { return }
        held.removeAll { list in
            let rivals = genuine.filter { $0 !== list && $0.isRival(of: list) }
            guard !rivals.isEmpty else { return false }
            guard list.isKnownGenuine else {
                return list.isKnownForged || rivals.contains { $0.isNewer(than: list) }
            }
            return rivals.count { $0.isNewer(than: list) } > 1
        }
    }
}

extension RevocationLists: Hashable {
    /// Whether both are the same object.
    public static func == (left: RevocationLists, right: RevocationLists) -> Bool { left === right }

    /// Hashes which object this is.
    public func hash(into hasher: inout Hasher) { hasher.combine(Swift.ObjectIdentifier(self)) }
}
