import CNemIDOpenSSL

/// An X.501 name: a sequence of sets of attributes (RFC 5280 §4.1.2.4).
package struct DistinguishedName: Sendable, Hashable {
    /// One attribute type and value.
    package struct Attribute: Sendable, Hashable {
        /// Dotted object identifier.
        package let type: String
        package let kind: StringKind
        /// Content octets as encoded.
        package let bytes: [UInt8]

        package init(type: String, kind: StringKind, bytes: [UInt8]) {
            self.type = type
            self.kind = kind
            self.bytes = bytes
        }

        /// A UTF8String.
        package init(_ type: String, utf8 value: String) {
            self.init(type: type, kind: .utf8String, bytes: Array(value.utf8))
        }

        /// A PrintableString.
        package init(_ type: String, printable value: String) {
            self.init(type: type, kind: .printableString, bytes: Array(value.utf8))
        }

        /// The text; nil where the octets are not valid for their kind.
        package var text: String? { kind.text(bytes) }
    }

    /// Object identifiers of attribute types in OCES names.
    package enum AttributeType {
        package static let commonName = "2.5.4.3"
        package static let serialNumber = "2.5.4.5"
        package static let country = "2.5.4.6"
        package static let organization = "2.5.4.10"
        package static let organizationalUnit = "2.5.4.11"
    }

    /// The relative distinguished names in the order of the encoding; a set's members in the order of its encoding.
    package let relativeNames: [[Attribute]]
    /// The encoding as it stood in the certificate.
    package let der: [UInt8]

    /// A name of `relativeNames`, each of which becomes one (multi-valued) set.
    package init(_ relativeNames: [[Attribute]]) throws(CryptoError) {
        guard let name = UniqueHandle<X509NameObject>(owning: X509_NAME_new()) else {
            throw CryptoError(.resources, OpenSSLErrorQueue.drain())
        }
        for attributes in relativeNames {
            for (index, attribute) in attributes.enumerated() {
                let added = name.withPointer { name in
                    ASN1Values.object(attribute.type)?.withPointer { type in
                        X509_NAME_add_entry_by_OBJ(
                            name,
                            type,
                            attribute.kind.tag,
                            attribute.bytes,
                            Int32(attribute.bytes.count),
                            -1,
                            index == 0 ? 0 : -1
                        )
                    }
                }
                guard added == 1 else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
            }
        }
        let der = name.withPointer { DERCoding.encode($0) { i2d_X509_NAME($0, $1) } }
        guard let der else { throw CryptoError(.issuing, OpenSSLErrorQueue.drain()) }
        try self.init(der: der)
    }

    /// Reads a `Name`.
    package init(der: [UInt8]) throws(CryptoError) {
        guard let name: UniqueHandle<X509NameObject> = DERCoding.decode(der, { d2i_X509_NAME($0, $1, $2) }) else {
            throw CryptoError(.certificateParse, OpenSSLErrorQueue.drain("octets after the name"))
        }
        self = name.withPointer { Self(borrowing: $0) }
    }

    init(borrowing name: OpaquePointer?) {
        der = DERCoding.encode(name) { i2d_X509_NAME($0, $1) } ?? []
        var sets: [[Attribute]] = []
        for index in 0..<max(0, X509_NAME_entry_count(name)) {
            let entry = X509_NAME_get_entry(name, index)
            let value = X509_NAME_ENTRY_get_data(entry)
            let attribute = Attribute(
                type: ASN1Values.dotted(X509_NAME_ENTRY_get_object(entry)),
                kind: StringKind(tag: value.map { ASN1_STRING_type($0) } ?? 0),
                bytes: ASN1Values.bytes(value)
            )
            let set = Int(X509_NAME_ENTRY_set(entry))
            while sets.count <= set { sets.append([]) }
            sets[set].append(attribute)
        }
        relativeNames = sets
    }

    /// All attributes of `type`, in order.
    package func attributes(_ type: String) -> [Attribute] {
        relativeNames.flatMap { $0 }.filter { $0.type == type }
    }

    /// Whether both are the same name by RFC 5280 §7.1 (letter case and inner white space ignored).
    package func matches(_ other: DistinguishedName) -> Bool {
        if der == other.der { return true }
        guard let left: UniqueHandle<X509NameObject> = DERCoding.decode(der, { d2i_X509_NAME($0, $1, $2) }),
            let right: UniqueHandle<X509NameObject> = DERCoding.decode(other.der, { d2i_X509_NAME($0, $1, $2) })
        else { return false }
        return left.withPointer { left in right.withPointer { X509_NAME_cmp(left, $0) == 0 } }
    }

    /// The name as text (RFC 4514), last element first, non-ASCII letters as they are.
    package var rfc4514: String {
        guard let name: UniqueHandle<X509NameObject> = DERCoding.decode(der, { d2i_X509_NAME($0, $1, $2) }) else {
            return ""
        }
        let text = name.withPointer { name in
            MemoryBIO.writing { X509_NAME_print_ex($0, name, 0, nemid_rfc4514_flags()) >= 0 ? 1 : 0 }
        }
        return String(decoding: text ?? [], as: UTF8.self)
    }

    package static func == (left: DistinguishedName, right: DistinguishedName) -> Bool { left.der == right.der }

    package func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
