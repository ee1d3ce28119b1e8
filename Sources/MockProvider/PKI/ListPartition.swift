/// The parts that revocation lists are cut into.
///
/// A certificate names the part that its serial number falls into, beside the full list.
enum ListPartition {
    /// The part, from 1, of the certificate with that serial number.
    static func number(of serialNumber: [UInt8]) -> Int {
        1 + Int(serialNumber.last ?? 0) % PKIChoices.partitions
    }

    /// What the part is called in the directory.
    static func commonName(_ number: Int) -> String { "CRL\(number)" }
}
