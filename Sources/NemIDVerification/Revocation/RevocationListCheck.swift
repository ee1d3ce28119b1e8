package import NemIDCrypto

/// What the lists at hand say about one certificate.
package struct RevocationListCheck {
    let evidence: RevocationListSet
    let instant: Instant

    package init(evidence: RevocationListSet, instant: Instant) {
        self.evidence = evidence
        self.instant = instant
    }

    /// Of each scope the newest valid list speaks; listed in any of these is revoked.
    package func finding(about certificate: Certificate, issuer: Certificate) -> RevocationFinding {
        let rules = RevocationListRules(certificate: certificate, issuer: issuer, instant: instant)
        var speaking: [LoadedRevocationList] = []
        var faults: [Rejection] = []
        var hasNewJudgement = false
        for list in evidence.lists where !speaking.contains(where: list.isSameScope) {
            let (relation, isNew) = list.relation(to: issuer)
            hasNewJudgement = hasNewJudgement || isNew
            guard relation != .foreign else { continue }
            do throws(Rejection) {
                try rules.check(list, isSigned: relation == .signed)
                speaking.append(list)
            } catch {
                faults.append(error)
            }
        }
        if hasNewJudgement { evidence.loaded?.settle() }
        guard let first = speaking.first?.list else {
            faults = evidence.faults + faults
            return faults.isEmpty ? .missing : .unusable(faults)
        }
        // Listed means revoked whatever the date of the entry.
        if let list = speaking.first(where: { $0.list.lists(serialNumber: certificate.serialNumber) })?.list {
            return .revoked(method: .crl, thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate)
        }
        return .good(method: .crl, thisUpdate: first.thisUpdate, nextUpdate: first.nextUpdate, remarks: faults)
    }
}
