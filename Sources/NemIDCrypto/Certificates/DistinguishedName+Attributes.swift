import CNemIDOpenSSL

// What a name says.
extension DistinguishedName {
    /// The relative distinguished names in the order of the encoding; a set's members in the order of its encoding.
    package var relativeNames: [[Attribute]] {
        var sets: [[Attribute]] = []
        forEachAttribute { attribute, input in
            while sets.count <= attribute.set { sets.append([]) }
            let type = ObjectIdentifier(attribute.type, of: octets).description
            sets[attribute.set].append(value(attribute, type: type))
        }
        return sets
    }

    /// All attributes of `type`, in order.
    package func attributes(_ type: String) -> [Attribute] {
        guard let wanted = ObjectIdentifier(type).map({ Array($0.octets) }) else { return [] }
        var found: [Attribute] = []
        forEachAttribute { attribute, input in
            guard DER.isSame(attribute.type, input, as: 0..<wanted.count, of: wanted.span) else { return }
            found.append(value(attribute, type: type))
        }
        return found
    }

    /// Whether each UTF8String is UTF-8, and each BMPString and UniversalString of whole characters that there are.
    package var hasOnlyValidStrings: Bool { NameReader.hasOnlyValidStrings(place, octets.span) }

    /// The name as text (RFC 4514), last element first, non-ASCII letters as they are.
    package var rfc4514: String {
        guard let name: UniqueHandle<X509NameObject> = DERCoding.decode(der, { d2i_X509_NAME($0, $1, $2) }) else {
            OpenSSLErrorQueue.clear()
            return ""
        }
        let text = name.withPointer { name in
            MemoryBIO.writing { X509_NAME_print_ex($0, name, 0, nemid_rfc4514_flags()) >= 0 ? 1 : 0 }
        }
        return String(decoding: text ?? [], as: UTF8.self)
    }

    private func value(_ attribute: NameReader.Attribute, type: String) -> Attribute {
        let isUniversal = attribute.value.tag & 0xC0 == 0
        return Attribute(
            type: type,
            kind: isUniversal ? StringKind(tag: Int32(attribute.value.tag & 0x1F)) : .other(-1),
            bytes: Array(octets[attribute.value.content])
        )
    }

    private func forEachAttribute(_ body: (NameReader.Attribute, Span<UInt8>) -> Void) {
        let input = octets.span
        guard var reader = try? NameReader(place, input) else { return }
        while let attribute = try? reader.next(input) { body(attribute, input) }
    }
}
