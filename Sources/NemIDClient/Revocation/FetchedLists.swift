import FoundationEssentials
import NemIDCrypto
import NemIDVerification

/// The lists that were fetched, kept by address and issuer until they are out of date, and the downloads under way.
///
/// Kept is only a list that the verifier's own rules take for the certificate in question: signed by its issuer, of the
/// right scope, current. So nobody on the line can put anything here that stays. What the rules refuse is handed on all
/// the same, as the verifier then says what is wrong with it.
actor FetchedLists {
    /// Address and issuer of a list.
    ///
    /// Two certificates of one issuer share their list, two issuers never do.
    private struct Key: Sendable, Hashable {
        let address: EvidenceAddress
        let issuer: Certificate
    }

    private struct Kept {
        let key: Key
        let loaded: LoadedRevocationList
        /// The instant of the request that last asked for a newer one, whether or not it came.
        var askedAt: Date

        var list: CertificateRevocationList { loaded.list }

        /// Whether the list may be used at an instant.
        func isCurrent(at instant: Date) -> Bool {
            list.thisUpdate <= instant && list.nextUpdate.map { instant <= $0 } ?? false
        }
    }

    private let configuration: RevocationFetcher.Configuration
    /// The one used last stands last.
    private var kept: [Kept] = []
    private var downloads: [EvidenceAddress: Task<Result<[UInt8], EvidenceFault>, Never>] = [:]

    init(_ configuration: RevocationFetcher.Configuration) {
        self.configuration = configuration
    }

    /// The list at an address: the one in hand where that is current, else what comes.
    ///
    /// Never an older one than was seen before: a list whose number goes back is not handed on (RFC 5280 §5.2.3).
    func list(
        at address: EvidenceAddress,
        for question: EvidenceQuestion,
        before deadline: ContinuousClock.Instant
    ) async -> GatheredEvidence {
        let key = Key(address: address, issuer: question.link.issuer)
        var gathered = GatheredEvidence()
        if let inHand = used(key), inHand.isCurrent(at: question.instant),
            (0...Double(configuration.listReuse)).contains(question.instant.timeIntervalSince(inHand.askedAt))
        {
            gathered.lists = [inHand.loaded]
            return gathered
        }
        let (result, isOurs) = await download(address, before: deadline)
        // Only now, so that who comes while the list is looked at does not fetch it again.
        defer { if isOurs { downloads[address] = nil } }
        // Looked up again here and below: other tasks may have been at work in the meantime.
        let inHand = used(key)
        if inHand != nil { kept[kept.count - 1].askedAt = question.instant }
        switch result {
        case .success(let bytes):
            let list = await Self.usable(bytes, question, configuration.limits)
            return judge(list, bytes, question, key)
        case .failure(let error):
            gathered = GatheredEvidence(fault: error.description, question, address)
            if let inHand, inHand.isCurrent(at: question.instant) { gathered.lists = [inHand.loaded] }
            return gathered
        }
    }

    /// The list, where the verifier's rules take it for the certificate; not on this actor, since a list may be long.
    @concurrent
    private static func usable(
        _ bytes: [UInt8],
        _ question: EvidenceQuestion,
        _ limits: VerificationLimits
    ) async -> LoadedRevocationList? {
        let evidence = RevocationListSet([bytes], limits: limits)
        let check = RevocationListCheck(evidence: evidence, instant: Instant(question.instant))
        switch check.finding(about: question.link.certificate, issuer: question.link.issuer) {
        case .good, .revoked: return evidence.lists.count == 1 ? evidence.lists.first : nil
        case .missing, .unusable: return nil
        }
    }

    private func judge(
        _ list: LoadedRevocationList?,
        _ bytes: [UInt8],
        _ question: EvidenceQuestion,
        _ key: Key
    ) -> GatheredEvidence {
        var gathered = GatheredEvidence()
        let inHand = used(key)
        guard let list else {
            // The one in hand speaks too: something wrong on the line takes nothing away.
            gathered.refused = [bytes]
            gathered.lists = inHand.map { [$0.loaded] } ?? []
            return gathered
        }
        if let inHand {
            guard list.isSameScope(as: inHand.loaded) else {
                // Of another scope, whose numbers are not to be compared.
                gathered.lists = [list, inHand.loaded]
                if !inHand.isCurrent(at: question.instant) {
                    keep(Kept(key: key, loaded: list, askedAt: question.instant))
                }
                return gathered
            }
            guard !inHand.loaded.isNewer(than: list) else {
                gathered = GatheredEvidence(
                    fault: "crlStale: a list whose number goes back against the one in hand",
                    question,
                    key.address
                )
                gathered.lists = [inHand.loaded]
                return gathered
            }
        }
        keep(Kept(key: key, loaded: list, askedAt: question.instant))
        gathered.lists = [list]
        return gathered
    }

    // MARK: - What is kept

    /// The list of that key, which thereby becomes the one used last.
    private func used(_ key: Key) -> Kept? {
        guard let index = kept.firstIndex(where: { $0.key == key }) else { return nil }
        kept.append(kept.remove(at: index))
        return kept.last
    }

    private func keep(_ new: Kept) {
        kept.removeAll { $0.key == new.key }
        guard configuration.keptLists > 0, new.list.der.count <= configuration.keptListOctets else { return }
        kept.append(new)
        var octets = kept.reduce(0) { $0 + $1.list.der.count }
        while kept.count > configuration.keptLists || octets > configuration.keptListOctets {
            octets -= kept.removeFirst().list.der.count
        }
    }

    // MARK: - What is under way

    /// What comes, and whether it was this call that asked; tasks that want the same address share a download.
    private func download(
        _ address: EvidenceAddress,
        before deadline: ContinuousClock.Instant
    ) async -> (result: Result<[UInt8], EvidenceFault>, isOurs: Bool) {
        if let underway = downloads[address] { return (await underway.value, false) }
        let configuration = configuration
        let download = Download(kind: .list, address: address, deadline: deadline)
        let task = Task {
            // Bounded here too, so that a transport without end does not block the address for good.
            await Deadline.value(before: deadline) { await download.run(configuration) }
                ?? .failure(EvidenceFault("the deadline has passed"))
        }
        downloads[address] = task
        return (await task.value, true)
    }
}
