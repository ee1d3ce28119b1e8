import FoundationEssentials
import NemIDCrypto

/// The certificates that the issuing CAs have made and revoked: what OCSP answers and lists are made from.
///
/// What it says is a matter of the instant asked about, so a clock that is set back shows the world as it was.
struct CertificateRegister: Sendable {
    struct Revocation: Sendable, Hashable {
        /// In whole seconds, as lists and answers write it.
        let date: Date
        let cause: RevocationCause
    }

    private struct Number: Sendable, Hashable {
        let authority: Authority.ID
        let octets: [UInt8]
    }

    private struct Label: Sendable, Hashable {
        let authority: Authority.ID
        let text: String
    }

    private var issued: Set<Number> = []
    private var labels: [Label: [UInt8]] = [:]
    private var revocations: [Number: Revocation] = [:]

    /// The serial number of the certificate that `authority` issues under `label`, known from now on: four octets, the
    /// first not zero and below 0x80.
    ///
    /// It comes from the seed and the label; where another certificate has it by accident, the next one does.
    mutating func number(seed: UInt64, label: String, of authority: Authority.ID) -> [UInt8] {
        let key = Label(authority: authority, text: label)
        if let known = labels[key] { return known }
        var generator = SeededGenerator(seed: seed, label: "serial/" + label)
        while true {
            var octets = generator.bytes(4)
            octets[0] = 0x50 | octets[0] & 0x0F
            guard issued.insert(Number(authority: authority, octets: octets)).inserted else { continue }
            labels[key] = octets
            return octets
        }
    }

    /// Marks a certificate of `authority` as revoked from `now` on; the first revocation of a certificate stays.
    ///
    /// - Returns: whether this was the first.
    mutating func revoke(
        _ serialNumber: [UInt8],
        of authority: Authority.ID,
        cause: RevocationCause,
        at now: Date
    ) -> Bool {
        let number = Number(authority: authority, octets: serialNumber)
        guard revocations[number] == nil else { return false }
        revocations[number] = Revocation(date: CivilTime(now).date, cause: cause)
        return true
    }

    /// The revocation of a certificate that has taken effect at `now`.
    func revocation(of serialNumber: [UInt8], by authority: Authority.ID, at now: Date) -> Revocation? {
        guard let revocation = revocations[Number(authority: authority, octets: serialNumber)], revocation.date <= now
        else { return nil }
        return revocation
    }

    /// What an OCSP answer says at `now`: unknown where `authority` has made no certificate with that number.
    func status(
        of serialNumber: [UInt8],
        by authority: Authority.ID,
        at now: Date
    ) -> OCSPSingleResponse.Status {
        if let revocation = revocation(of: serialNumber, by: authority, at: now) {
            return .revoked(at: revocation.date, reason: revocation.cause.reason)
        }
        return issued.contains(Number(authority: authority, octets: serialNumber)) ? .good : .unknown
    }

    /// What the list that `authority` issues at `instant` says.
    ///
    /// - Parameters:
    ///   - authority: whose list it is.
    ///   - partition: the part of the list; nil for the full one.
    ///   - instant: when the list is issued. What is revoked in that very second comes with the next one, so that an issue
    ///     never changes.
    /// - Returns: whatever was revoked before, in the order of the numbers.
    func entries(
        of authority: Authority.ID,
        in partition: Int?,
        before instant: Date
    ) -> [RevocationListTemplate.Entry] {
        revocations
            .filter { number, revocation in
                number.authority == authority && revocation.date < instant
                    && (partition == nil || partition == ListPartition.number(of: number.octets))
            }
            .sorted { $0.key.octets.lexicographicallyPrecedes($1.key.octets) }
            .map { number, revocation in
                RevocationListTemplate.Entry(
                    serialNumber: number.octets,
                    revocationDate: revocation.date,
                    reason: revocation.cause.reason
                )
            }
    }
}
