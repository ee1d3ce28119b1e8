/// The revocation lists at hand, read, and what became of those that could not be read.
package struct RevocationListSet: Sendable {
    /// The newest first.
    package let lists: [LoadedRevocationList]
    /// `crlParse` or `limit.revocation`, one for each unreadable list or file.
    package let faults: [Rejection]
    /// Where lists are kept; nil where there are only those that came with the evidence.
    let loaded: RevocationLists?

    /// Reads lists that are at hand for one verification.
    package init(_ evidence: [[UInt8]], limits: VerificationLimits) {
        self.init(RevocationEvidence(crls: evidence), limits: limits)
    }

    /// Reads the lists that came with the evidence, and takes those in memory as they are.
    package init(_ evidence: RevocationEvidence, limits: VerificationLimits) {
        loaded = evidence.loaded
        let kept = loaded?.newestFirst ?? []
        guard !evidence.lists.isEmpty || !evidence.read.isEmpty else {
            lists = kept
            faults = []
            return
        }
        var faults: [Rejection] = []
        let read = RevocationListReading.lists(in: evidence.lists, limits: limits) { faults.append($0) }
        lists = (kept + evidence.read + read).sorted { $0.isNewer(than: $1) }
        self.faults = faults
    }
}
