package import NemIDCrypto

/// What the lists at hand say about one certificate.
package struct RevocationListCheck {
    let evidence: RevocationListSet
    let instant: Instant

    package init(evidence: RevocationListSet, instant: Instant) {
        self.evidence = evidence
        self.instant = instant
    }

    package func finding(about certificate: Certificate, issuer: Certificate) -> RevocationFinding {
        let rules = RevocationListRules(certificate: certificate, issuer: issuer, instant: instant)
        var usable: [CertificateRevocationList] = []
        var faults: [Rejection] = []
        for list in evidence.lists(for: certificate) {
            do throws(Rejection) {
                try rules.check(list)
                usable.append(list)
            } catch {
                faults.append(error)
            }
        }
        let newest = RevocationListSelection.newest(of: usable)
        guard let first = newest.first else {
            faults = evidence.faults + faults
            return faults.isEmpty ? .missing : .unusable(faults)
        }
        // Listed means revoked whatever the date of the entry.
        if let list = newest.first(where: { $0.entry(serialNumber: certificate.serialNumber) != nil }) {
            return .revoked(method: .crl, thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate)
        }
        return .good(method: .crl, thisUpdate: first.thisUpdate, nextUpdate: first.nextUpdate, remarks: faults)
    }
}
