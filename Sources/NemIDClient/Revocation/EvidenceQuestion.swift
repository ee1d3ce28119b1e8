import FoundationEssentials
import NemIDCrypto
import NemIDVerification

/// What is to be found out: one kind of evidence about one certificate.
struct EvidenceQuestion: Sendable {
    /// Addresses of one certificate that are looked at; more are not needed, and each takes time.
    private static let mostAddresses = 4

    let kind: EvidenceKind
    let link: RevocationEvidenceRequest.Link
    /// The certificate, in words for remarks.
    let whom: String
    /// The instant at which the evidence will be judged.
    let instant: Date

    /// Where to ask: for each place in the certificate the addresses that have the same to offer, in their order.
    ///
    /// - Parameter hosts: those that may be asked; an address elsewhere is passed over.
    /// - Returns: the addresses, and a remark for each that is refused, or for there being none.
    func places(listed hosts: Set<RevocationHost>) -> (places: [[EvidenceAddress]], remarks: [String]) {
        var places: [[EvidenceAddress]] = []
        var remarks: [String] = []
        var left = Self.mostAddresses
        for names in written {
            var place: [EvidenceAddress] = []
            for name in names.prefix(left) {
                left -= 1
                guard let address = EvidenceAddress(name) else {
                    remarks.append("\(kind.name) for \(whom): an address that is not asked, since it is not plain http")
                    continue
                }
                guard hosts.contains(address.host) else {
                    remarks.append(remark("not asked, since the environment does not list the host", address))
                    continue
                }
                place.append(address)
            }
            if !place.isEmpty { places.append(place) }
        }
        if places.isEmpty, remarks.isEmpty {
            remarks.append("\(kind.name) for \(whom): the certificate says no address")
        }
        return (places, remarks)
    }

    func remark(_ fault: String, _ address: EvidenceAddress) -> String {
        "\(kind.name) for \(whom) from \(address): \(fault)"
    }

    /// The addresses as the certificate has them, without points whose lists the verifier would refuse.
    private var written: [[String]] {
        switch kind {
        case .answer:
            return link.certificate.extensions.ocspAddresses.map { [$0] }
        case .list:
            return link.certificate.extensions.distributionPoints.filter { !$0.hasIssuer && !$0.hasReasons }.map {
                point in
                point.fullName.compactMap { name in
                    if case .uri(let address) = name { address } else { nil }
                }
            }
        }
    }
}
