import NemIDCrypto

/// The list to believe of several valid ones: in each scope the one with the highest number, of equal ones the latest.
enum RevocationListSelection {
    /// - Parameter lists: Lists that each may speak about the certificate.
    /// - Returns: One list for each scope.
    static func newest(of lists: [CertificateRevocationList]) -> [CertificateRevocationList] {
        var newest: [CertificateRevocationList] = []
        for list in lists {
            let rival = newest.firstIndex { $0.issuingDistributionPoint == list.issuingDistributionPoint }
            if let rival {
                if isNewer(list, than: newest[rival]) { newest[rival] = list }
            } else {
                newest.append(list)
            }
        }
        return newest
    }

    /// Numbers are big endian without leading zero octets; a list without one is older than every list with one.
    private static func isNewer(_ left: CertificateRevocationList, than right: CertificateRevocationList) -> Bool {
        switch (left.number, right.number) {
        case (let left?, let right?) where left != right:
            left.count == right.count ? right.lexicographicallyPrecedes(left) : left.count > right.count
        case (_?, nil): true
        case (nil, _?): false
        default: left.thisUpdate > right.thisUpdate
        }
    }
}
