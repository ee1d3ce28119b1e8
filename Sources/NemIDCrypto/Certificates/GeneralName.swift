import CNemIDOpenSSL

/// A GeneralName (RFC 5280 §4.2.1.6), as far as distribution points use it.
package enum GeneralName: Sendable, Hashable {
    case uri(String)
    case directoryName(DistinguishedName)
    case email(String)
    /// Any other choice, by its tag number.
    case other(Int)

    init(borrowing name: UnsafeMutablePointer<GENERAL_NAME>) {
        switch name.pointee.type {
        case GEN_URI:
            self = .uri(String(decoding: ASN1Values.bytes(name.pointee.d.uniformResourceIdentifier), as: UTF8.self))
        case GEN_EMAIL: self = .email(String(decoding: ASN1Values.bytes(name.pointee.d.rfc822Name), as: UTF8.self))
        case GEN_DIRNAME: self = .directoryName(DistinguishedName(borrowing: name.pointee.d.directoryName))
        default: self = .other(Int(name.pointee.type))
        }
    }

    static func all(_ names: OpaquePointer?) -> [GeneralName] {
        guard let names else { return [] }
        return (0..<max(0, nemid_sk_general_name_num(names))).compactMap {
            nemid_sk_general_name_value(names, $0).map(GeneralName.init(borrowing:))
        }
    }
}
