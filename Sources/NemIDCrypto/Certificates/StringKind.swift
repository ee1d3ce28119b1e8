import CNemIDOpenSSL

/// The string types of a name's attribute values (RFC 5280 §4.1.2.4, X.520).
package enum StringKind: Sendable, Hashable {
    case utf8String
    case printableString
    case ia5String
    case t61String
    case bmpString
    case universalString
    /// Anything else, by its universal tag number.
    case other(Int32)

    init(tag: Int32) {
        switch tag {
        case V_ASN1_UTF8STRING: self = .utf8String
        case V_ASN1_PRINTABLESTRING: self = .printableString
        case V_ASN1_IA5STRING: self = .ia5String
        case V_ASN1_T61STRING: self = .t61String
        case V_ASN1_BMPSTRING: self = .bmpString
        case V_ASN1_UNIVERSALSTRING: self = .universalString
        default: self = .other(tag)
        }
    }

    var tag: Int32 {
        switch self {
        case .utf8String: V_ASN1_UTF8STRING
        case .printableString: V_ASN1_PRINTABLESTRING
        case .ia5String: V_ASN1_IA5STRING
        case .t61String: V_ASN1_T61STRING
        case .bmpString: V_ASN1_BMPSTRING
        case .universalString: V_ASN1_UNIVERSALSTRING
        case .other(let tag): tag
        }
    }

    /// The text of the octets at `range`, as ``text(_:)``.
    func text(_ range: Range<Int>, of octets: [UInt8]) -> String? {
        switch self {
        case .utf8String:
            UTF8Check.isValid(range, octets.span) ? String(decoding: octets[range], as: UTF8.self) : nil
        case .printableString, .ia5String:
            Octets.areASCII(range, octets.span) ? String(decoding: octets[range], as: UTF8.self) : nil
        case .bmpString, .t61String, .universalString, .other:
            text(Array(octets[range]))
        }
    }

    /// The text of `bytes`; nil where they are not valid for this kind, or where the kind has no sure meaning.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8String:
            String(validating: bytes, as: UTF8.self)
        case .printableString, .ia5String:
            bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
        case .bmpString:
            bytes.count.isMultiple(of: 2)
                ? String(
                    validating: stride(from: 0, to: bytes.count, by: 2).map {
                        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
                    },
                    as: UTF16.self
                ) : nil
        case .t61String, .universalString, .other:
            nil
        }
    }
}
