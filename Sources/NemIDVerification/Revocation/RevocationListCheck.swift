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
        // Lists of several scopes are rare.
        var first: LoadedRevocationList?
        var further: [LoadedRevocationList] = []
        var faults: [Rejection] = []
        var hasNewJudgement = false
        for list in evidence.lists {
            if let first, list.isSameScope(as: first) || further.contains(where: list.isSameScope) { continue }
            let (relation, isNew) = list.relation(to: issuer)
            hasNewJudgement = hasNewJudgement || isNew
            guard relation != .foreign else { continue }
            do throws(Rejection) {
                try rules.check(list, isSigned: relation == .signed)
                if first == nil { first = list } else { further.append(list) }
            } catch {
                faults.append(error)
            }
        }
        if hasNewJudgement { evidence.loaded?.settle() }
        guard let first else {
            faults = evidence.faults + faults
            return faults.isEmpty ? .missing : .unusable(faults)
        }
        // Listed means revoked whatever the date of the entry.
        let revoking = first.serials.contains(certificate) ? first : further.first { $0.serials.contains(certificate) }
        if let list = revoking {
            return .revoked(method: .crl, thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate)
        }
        return .good(method: .crl, thisUpdate: first.thisUpdate, nextUpdate: first.nextUpdate, remarks: faults)
    }
}
