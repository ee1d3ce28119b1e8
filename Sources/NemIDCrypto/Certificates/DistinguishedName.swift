import CNemIDOpenSSL

/// An X.501 name: a sequence of sets of attributes (RFC 5280 §4.1.2.4).
///
/// Two of these are equal when their encodings are; ``matches(_:)`` is the comparison of names.
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

    /// What the name stands in; shared, not copied.
    let octets: [UInt8]
    /// The whole element within `octets`.
    let place: Range<Int>

    /// The name at `place` of `octets`, which was checked.
    init(checked place: Range<Int>, of octets: [UInt8]) {
        self.octets = octets
        self.place = place
    }

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
    ///
    /// - Throws: `certificateParse` where it is not DER.
    package init(der: [UInt8]) throws(CryptoError) {
        do throws(DER.Fault) {
            try NameReader.check(0..<der.count, der.span)
        } catch {
            throw CryptoError(.certificateParse, error.description)
        }
        self.init(checked: 0..<der.count, of: der)
    }

    /// The name that OpenSSL holds.
    init(borrowing name: OpaquePointer?) {
        let der = DERCoding.encode(name) { i2d_X509_NAME($0, $1) } ?? [DER.Tag.sequence, 0]
        self.init(checked: 0..<der.count, of: der)
    }

    /// The encoding as it stood in the certificate.
    package var der: [UInt8] { Array(octets[place]) }

    package static func == (left: DistinguishedName, right: DistinguishedName) -> Bool {
        DER.isSame(left.place, left.octets.span, as: right.place, of: right.octets.span)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
