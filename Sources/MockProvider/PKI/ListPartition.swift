/// The parts that revocation lists are cut into.
///
/// A certificate names the part that its serial number falls into, beside the full list (certificates.md §3, §8). How the
/// real service chose a part is not known.
enum ListPartition {
    /// How many parts each authority's list has (choice).
    static let count = 4

    /// The part, from 1, of the certificate with that serial number.
    static func number(of serialNumber: [UInt8]) -> Int { 1 + Int(serialNumber.last ?? 0) % count }

    /// What the part is called in the directory.
    static func commonName(_ number: Int) -> String { "CRL\(number)" }
}
