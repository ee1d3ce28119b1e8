import CNemIDOpenSSL
import NemIDCrypto

/// Names as OpenSSL reads them, held against ours.
enum OpenSSLNames {
    static func compare(_ ours: DistinguishedName, _ name: OpaquePointer?) throws(Violation) {
        try require(ours.der == encoding(name), "a name has the same encoding")
        var sets: [[DistinguishedName.Attribute]] = ours.relativeNames
        try require(!sets.contains { $0.isEmpty }, "no relative name is empty")
        for index in 0..<max(0, X509_NAME_entry_count(name)) {
            let entry = X509_NAME_get_entry(name, index)
            guard let first = sets.first?.first else { throw Violation(rule: "a name has as many attributes") }
            let isFirstOfSet =
                index == 0 || X509_NAME_ENTRY_set(X509_NAME_get_entry(name, index - 1)) != X509_NAME_ENTRY_set(entry)
            try require(
                isFirstOfSet == (sets[0].count == ours.relativeNames[ours.relativeNames.count - sets.count].count),
                "attributes are in the same sets"
            )
            let value = X509_NAME_ENTRY_get_data(entry)
            try require(
                first.type == OpenSSLValue.dotted(X509_NAME_ENTRY_get_object(entry)),
                "an attribute has the same type"
            )
            try require(first.bytes == OpenSSLValue.bytes(value), "an attribute has the same octets")
            try require(kind(of: value) == first.kind, "an attribute is a string of the same kind")
            if let text = first.text, let theirs = utf8(value) {
                try require(Array(text.utf8) == theirs, "an attribute has the same text")
            }
            sets[0].removeFirst()
            if sets[0].isEmpty { sets.removeFirst() }
        }
        try require(sets.isEmpty, "a name has as many attributes")
    }

    static func encoding(_ name: OpaquePointer?) -> [UInt8] {
        OpenSSLValue.encode { i2d_X509_NAME(name, $0) }
    }

    /// General names in order, held against ours.
    static func compare(_ ours: [GeneralName], _ names: OpaquePointer?) throws(Violation) {
        let count = names.map { nemid_sk_general_name_num($0) } ?? 0
        try require(ours.count == Int(max(0, count)), "there are as many general names")
        for (index, one) in ours.enumerated() {
            guard let name = nemid_sk_general_name_value(names, Int32(index)) else {
                throw Violation(rule: "there are as many general names")
            }
            let type = name.pointee.type
            switch one {
            case .uri(let text):
                try require(type == GEN_URI, "a general name is of the same kind")
                try compare(text, name.pointee.d.uniformResourceIdentifier)
            case .email(let text):
                try require(type == GEN_EMAIL, "a general name is of the same kind")
                try compare(text, name.pointee.d.rfc822Name)
            case .dns(let text):
                try require(type == GEN_DNS, "a general name is of the same kind")
                try compare(text, name.pointee.d.dNSName)
            case .directoryName(let directory):
                try require(type == GEN_DIRNAME, "a general name is of the same kind")
                try compare(directory, name.pointee.d.directoryName)
            case .other(let number):
                try require(Int(type) == number, "a general name is of the same kind")
                try require(
                    ![GEN_URI, GEN_EMAIL, GEN_DNS, GEN_DIRNAME].contains(type),
                    "a known general name is read as such"
                )
            }
        }
    }

    private static func compare(_ text: String, _ string: UnsafePointer<ASN1_STRING>?) throws(Violation) {
        let theirs = String(decoding: OpenSSLValue.bytes(string), as: UTF8.self)
        try require(text.utf8.elementsEqual(theirs.utf8), "a general name has the same text")
    }

    private static func kind(of value: UnsafePointer<ASN1_STRING>?) -> StringKind {
        let tag = ASN1_STRING_type(value)
        switch tag {
        case V_ASN1_UTF8STRING: return .utf8String
        case V_ASN1_PRINTABLESTRING: return .printableString
        case V_ASN1_IA5STRING: return .ia5String
        case V_ASN1_T61STRING: return .t61String
        case V_ASN1_BMPSTRING: return .bmpString
        case V_ASN1_UNIVERSALSTRING: return .universalString
        default: return .other(tag)
        }
    }

    private static func utf8(_ value: UnsafePointer<ASN1_STRING>?) -> [UInt8]? {
        var output: UnsafeMutablePointer<UInt8>?
        let count = ASN1_STRING_to_UTF8(&output, value)
        guard count >= 0, let output else {
            ERR_clear_error()
            return nil
        }
        defer { nemid_free(output) }
        return [UInt8](UnsafeBufferPointer(start: output, count: Int(count)))
    }
}
